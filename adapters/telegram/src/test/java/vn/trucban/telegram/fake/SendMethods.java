package vn.trucban.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The methods that show something to people, with Telegram's limits and words.
 *
 * @see <a href="https://core.telegram.org/bots/api#available-methods">available methods</a>
 */
final class SendMethods {

  private static final int LONGEST_TEXT = 4096;
  private static final int LONGEST_CAPTION = 1024;
  private static final int LARGEST_FILE = 50 * 1024 * 1024;

  private final Chats chats;
  private final FloodGate gate;
  private final InstantSource clock;
  private final ObjectNode me;
  private final Map<String, Boolean> openQueries = new ConcurrentHashMap<>();

  SendMethods(Chats chats, FloodGate gate, InstantSource clock, ObjectNode me) {
    this.chats = chats;
    this.gate = gate;
    this.clock = clock;
    this.me = me;
  }

  void expectAnswer(String callbackQuery) {
    openQueries.put(callbackQuery, false);
  }

  boolean isAnswered(String callbackQuery) {
    return openQueries.getOrDefault(callbackQuery, false);
  }

  JsonNode sendMessage(Parameters call) throws ApiRefusal {
    long chat = chat(call);
    String text = text(call, "text", LONGEST_TEXT, "message is too long");
    if (text.isBlank()) {
      throw ApiRefusal.badRequest("message text is empty");
    }
    var buttons = buttons(call);
    gate.pass(chat, System.nanoTime());
    return keep(new SentMessage(chat, chats.nextMessageId(), text, buttons, null, 0));
  }

  JsonNode sendFile(Parameters call, String method) throws ApiRefusal {
    long chat = chat(call);
    String caption = text(call, "caption", LONGEST_CAPTION, "message caption is too long");
    var buttons = buttons(call);
    SentMessage.SentFile file = file(call, method);
    gate.pass(chat, System.nanoTime());
    chats.keepFile(file);
    return keep(new SentMessage(chat, chats.nextMessageId(), caption, buttons, file, 0));
  }

  JsonNode editMessageText(Parameters call) throws ApiRefusal {
    long chat = chat(call);
    SentMessage old = chats.find(chat, (int) call.number("message_id", 0));
    if (old == null) {
      throw ApiRefusal.badRequest("message to edit not found");
    }
    if (old.file() != null) {
      throw ApiRefusal.badRequest("there is no text in the message to edit");
    }
    String text = text(call, "text", LONGEST_TEXT, "message is too long");
    if (text.isBlank()) {
      throw ApiRefusal.badRequest("message text is empty");
    }
    var buttons = buttons(call);
    if (text.equals(old.text()) && buttons.equals(old.buttons())) {
      throw ApiRefusal.badRequest(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    gate.pass(chat, System.nanoTime());
    SentMessage edited =
        new SentMessage(chat, old.messageId(), text, buttons, null, old.edits() + 1);
    chats.replace(edited);
    return shown(edited);
  }

  JsonNode answerCallbackQuery(Parameters call) throws ApiRefusal {
    String text = call.text("text");
    if (text.codePointCount(0, text.length()) > 200) {
      throw ApiRefusal.badRequest("MESSAGE_TOO_LONG");
    }
    if (openQueries.replace(call.text("callback_query_id"), true) == null) {
      throw ApiRefusal.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    return BooleanNode.TRUE;
  }

  private long chat(Parameters call) throws ApiRefusal {
    long chat = call.number("chat_id", 0);
    if (chat == 0) {
      throw ApiRefusal.badRequest(call.has("chat_id") ? "chat not found" : "chat_id is empty");
    }
    chats.check(chat);
    return chat;
  }

  private static String text(Parameters call, String name, int longest, String tooLong)
      throws ApiRefusal {
    String mode = call.text("parse_mode");
    if (!mode.isEmpty() && !mode.equalsIgnoreCase("HTML")) {
      throw ApiRefusal.badRequest("unsupported parse_mode");
    }
    String raw = call.text(name);
    String text = (mode.isEmpty() ? raw : TelegramHtml.parse(raw)).strip();
    if (text.codePointCount(0, text.length()) > longest) {
      throw ApiRefusal.badRequest(tooLong);
    }
    return text;
  }

  private static List<List<SentMessage.SentButton>> buttons(Parameters call) throws ApiRefusal {
    List<List<SentMessage.SentButton>> rows = new ArrayList<>();
    for (JsonNode row : call.json("reply_markup").path("inline_keyboard")) {
      List<SentMessage.SentButton> buttons = new ArrayList<>();
      for (JsonNode button : row) {
        buttons.add(button(button));
      }
      rows.add(buttons);
    }
    return rows;
  }

  private static SentMessage.SentButton button(JsonNode button) throws ApiRefusal {
    String label = button.path("text").asText("");
    String data = textOrNull(button.path("callback_data"));
    String url = textOrNull(button.path("url"));
    if (label.isBlank()) {
      throw ApiRefusal.badRequest("text buttons are unallowed in the inline keyboard");
    }
    if (data != null) {
      int bytes = data.getBytes(StandardCharsets.UTF_8).length;
      if (bytes < 1 || bytes > 64) {
        throw ApiRefusal.badRequest("BUTTON_DATA_INVALID");
      }
    } else if (url == null) {
      throw ApiRefusal.badRequest("text buttons are unallowed in the inline keyboard");
    } else if (!url.matches("(https?|tg)://[^\\s]+")) {
      throw ApiRefusal.badRequest(
          "inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
    }
    return new SentMessage.SentButton(label, data, url);
  }

  private SentMessage.SentFile file(Parameters call, String method) throws ApiRefusal {
    Parameters.Upload upload = call.upload(method);
    if (upload == null) {
      SentMessage.SentFile known = chats.file(call.text(method));
      if (!call.has(method)) {
        throw ApiRefusal.badRequest("there is no " + method + " in the request");
      }
      if (known == null) {
        throw ApiRefusal.badRequest("wrong file_id or the file is temporarily unavailable");
      }
      if (!known.method().equals(method)) {
        throw ApiRefusal.badRequest("can't use file of type other than " + method);
      }
      return new SentMessage.SentFile(method, known.fileId(), known.name(), known.bytes(), false);
    }
    if (upload.bytes().size() > LARGEST_FILE) {
      throw ApiRefusal.of(413, "Request Entity Too Large");
    }
    if (upload.bytes().size() == 0) {
      throw ApiRefusal.badRequest("file must be non-empty");
    }
    String id = (method.equals("photo") ? "AgACAgUAAxkBA" : "BQACAgUAAxkBA") + UUID.randomUUID();
    return new SentMessage.SentFile(method, id, upload.name(), upload.bytes(), true);
  }

  private JsonNode keep(SentMessage message) {
    chats.keep(message);
    return shown(message);
  }

  private ObjectNode shown(SentMessage message) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.put("message_id", message.messageId());
    shown.set("from", me);
    ObjectNode chat = shown.putObject("chat").put("id", message.chat());
    if (message.chat() > 0) {
      chat.put("type", "private").put("first_name", "Người thử");
    } else {
      chat.put("type", "supergroup").put("title", "Phòng thử");
    }
    shown.put("date", clock.instant().getEpochSecond());
    SentMessage.SentFile file = message.file();
    if (file == null) {
      return shown.put("text", message.text());
    }
    if (!message.text().isEmpty()) {
      shown.put("caption", message.text());
    }
    if (file.method().equals("photo")) {
      shown
          .putArray("photo")
          .addObject()
          .put("file_id", file.fileId())
          .put("file_unique_id", "AQAD" + Integer.toHexString(file.fileId().hashCode()))
          .put("width", 800)
          .put("height", 600)
          .put("file_size", file.bytes().size());
    } else {
      shown
          .putObject("document")
          .put("file_id", file.fileId())
          .put("file_unique_id", "AgAD" + Integer.toHexString(file.fileId().hashCode()))
          .put("file_name", file.name())
          .put("file_size", file.bytes().size());
    }
    return shown;
  }

  private static @Nullable String textOrNull(JsonNode node) {
    return node.isTextual() ? node.textValue() : null;
  }
}
