package vn.trucban.zalo.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The messages: what is taken is kept. Thread-safe. */
final class Messages {

  private static final int LONGEST_TEXT = 2000;

  private final People people;
  private final Uploaded uploads;
  private final boolean lists;
  private final List<SentMessage> sent = new CopyOnWriteArrayList<>();

  Messages(People people, Uploaded uploads, boolean lists) {
    this.people = people;
    this.uploads = uploads;
    this.lists = lists;
  }

  List<SentMessage> sent() {
    return List.copyOf(sent);
  }

  /** A consultation message; answers with the data. */
  String toPerson(JsonNode body) throws Refusal {
    String person = id(body.path("recipient").path("user_id"));
    SentMessage message = read(person, body.path("message"), true);
    boolean charged = people.admit(person);
    keep(message, charged);
    String quota = charged ? "" : ",\"quota\":{\"quota_type\":\"reply\"}";
    return "{\"message_id\":\"m%d\",\"user_id\":\"%s\"%s}".formatted(sent.size(), person, quota);
  }

  String toGroup(JsonNode body) throws Refusal {
    String group = id(body.path("recipient").path("group_id"));
    SentMessage message = read(group, body.path("message"), false);
    people.admitGroup(group);
    keep(message, false);
    return "{\"message_id\":\"m%d\",\"group_id\":\"%s\"}".formatted(sent.size(), group);
  }

  /** A template to a person; the id is at the top. */
  String template(JsonNode body) throws Refusal {
    String person = id(body.path("user_id"));
    String template = id(body.path("template_id"));
    keep(
        new SentMessage(person, body.path("template_data").toString(), List.of(), template, true),
        true);
    return "{\"message_id\":\"m%d\",\"user_id\":\"%s\",\"quota\":{\"quota_type\":\"sub_quota\"}}"
        .formatted(sent.size(), person);
  }

  /** A template by phone. */
  String templateByPhone(JsonNode body) throws Refusal {
    String phone = id(body.path("phone"));
    if (!phone.matches("84[0-9]{8,10}")) {
      throw new Refusal(-108, "Phone number invalid");
    }
    String tracking = id(body.path("tracking_id"));
    if (tracking.length() > 48) {
      throw new Refusal(-1124, "tracking_id is too long");
    }
    String template = id(body.path("template_id"));
    keep(
        new SentMessage(phone, body.path("template_data").toString(), List.of(), template, true),
        true);
    return "{\"msg_id\":\"z%d\",\"quota\":{\"dailyQuota\":\"500\",\"remainingQuota\":\"499\"}}"
        .formatted(sent.size());
  }

  private void keep(SentMessage message, boolean charged) {
    sent.add(
        new SentMessage(message.to(), message.text(), message.payloads(), message.file(), charged));
  }

  private SentMessage read(String to, JsonNode message, boolean person) throws Refusal {
    String text = message.path("text").asText("");
    if (text.length() > LONGEST_TEXT) {
      throw new Refusal(-210, "text is longer than 2000 characters");
    }
    if (!message.has("attachment")) {
      require(!text.isBlank(), "text is empty");
      return new SentMessage(to, text, List.of(), null, false);
    }
    JsonNode payload = message.path("attachment").path("payload");
    if (message.path("attachment").path("type").asText().equals("file")) {
      String name = uploads.use(payload.path("token").asText(), false);
      return new SentMessage(to, "", List.of(), name, false);
    }
    JsonNode element = payload.path("elements").path(0);
    return switch (payload.path("template_type").asText()) {
      case "media" -> {
        require(element.has("attachment_id") != element.has("url"), "one of both");
        String name = uploads.use(element.path("attachment_id").asText(), true);
        yield new SentMessage(to, text, List.of(), name, false);
      }
      case "list" -> list(to, element, payload.path("buttons"), person);
      default -> throw new Refusal(-201, "template_type is invalid");
    };
  }

  private SentMessage list(String to, JsonNode element, JsonNode buttons, boolean person)
      throws Refusal {
    if (!lists || !person) {
      throw new Refusal(-233, "message type is not supported");
    }
    String title = element.path("title").asText("");
    String subtitle = element.path("subtitle").asText("");
    require(!title.isBlank() && title.length() <= 100, "title has 1 to 100 characters");
    require(!subtitle.isBlank() && subtitle.length() <= 500, "subtitle has 1 to 500 characters");
    require(buttons.size() >= 1 && buttons.size() <= 5, "1 to 5 buttons");
    List<String> payloads = new ArrayList<>();
    for (JsonNode button : buttons) {
      require(button.path("title").asText("").length() <= 100, "button title");
      require(button.path("type").asText().equals("oa.query.hide"), "button type");
      require(button.path("payload").isTextual(), "button payload");
      payloads.add(button.path("payload").asText());
    }
    return new SentMessage(to, title + '\n' + subtitle, payloads, null, false);
  }

  /** Ids are strings: as numbers they would lose their last digits. */
  private static String id(JsonNode node) throws Refusal {
    require(node.isTextual() && !node.textValue().isBlank(), "an id is a string");
    return node.textValue();
  }

  private static void require(boolean fine, String words) throws Refusal {
    if (!fine) {
      throw new Refusal(-201, words);
    }
  }
}
