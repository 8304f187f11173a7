package vn.trucban.zalo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Button;
import vn.trucban.channel.ChatAddress;

/** The bodies of messages, as Zalo wants them. Pure. */
final class ZaloMessages {

  static final int MOST_BUTTONS = 5;

  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_SUBTITLE = 500;
  private static final int LONGEST_LABEL = 100;

  private ZaloMessages() {}

  /** Text alone, in reply to a message if there is one. */
  static ObjectNode text(ChatAddress to, String text, @Nullable String quoted) {
    ObjectNode body = to(to);
    ObjectNode message = body.putObject("message").put("text", text);
    if (quoted != null) {
      message.put("quote_message_id", quoted);
    }
    return body;
  }

  /** A list of one element with buttons; empty when Zalo's limits leave no room for it. */
  static Optional<ObjectNode> list(ChatAddress to, String text, List<Button> buttons) {
    String whole = text.isBlank() ? ZaloWords.CHOOSE : text.strip();
    int end = endOfTitle(whole);
    String subtitle = whole.substring(end).strip();
    if (!to.isPrivate() || buttons.size() > MOST_BUTTONS || subtitle.length() > LONGEST_SUBTITLE) {
      return Optional.empty();
    }
    ObjectNode body = to(to);
    ObjectNode payload = template(body, "list");
    payload
        .putArray("elements")
        .addObject()
        .put("title", whole.substring(0, end).strip())
        // The first element must have one.
        .put("subtitle", subtitle.isEmpty() ? ZaloWords.CHOOSE : subtitle);
    ArrayNode shown = payload.putArray("buttons");
    for (Button button : buttons) {
      shown
          .addObject()
          .put("title", cut(ZaloText.of(button.label()), LONGEST_LABEL))
          .put("type", "oa.query.hide")
          .put("payload", button.payload());
    }
    return Optional.of(body);
  }

  /** A picture that was uploaded, with a caption that may be empty. */
  static ObjectNode picture(ChatAddress to, String caption, String kind, String attachmentId) {
    ObjectNode body = to(to);
    ObjectNode payload = template(body, "media");
    payload
        .putArray("elements")
        .addObject()
        .put("media_type", kind)
        .put("attachment_id", attachmentId);
    if (!caption.isBlank()) {
      body.withObject("/message").put("text", caption);
    }
    return body;
  }

  /** A file that was uploaded; it has no caption. */
  static ObjectNode file(ChatAddress to, String token) {
    ObjectNode body = to(to);
    body.putObject("message")
        .putObject("attachment")
        .put("type", "file")
        .putObject("payload")
        .put("token", token);
    return body;
  }

  static String path(ChatAddress to) {
    return to.isPrivate() ? "/v3.0/oa/message/cs" : "/v3.0/oa/group/message";
  }

  private static ObjectNode to(ChatAddress to) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("recipient").put(to.isPrivate() ? "user_id" : "group_id", to.chat());
    return body;
  }

  private static ObjectNode template(ObjectNode body, String type) {
    return body.putObject("message")
        .putObject("attachment")
        .put("type", "template")
        .putObject("payload")
        .put("template_type", type);
  }

  /** The first line, or as much of it as a title may hold. */
  private static int endOfTitle(String text) {
    int line = text.indexOf('\n');
    int end = line < 0 ? text.length() : line;
    return end <= LONGEST_TITLE ? end : ZaloText.cutBefore(text, LONGEST_TITLE);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, ZaloText.cutBefore(text, longest));
  }
}
