package vn.trucban.outbox;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.channel.Button;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;

/**
 * Messages as they are stored: {@code kind}, {@code v} and plain JSON, so that a renamed class
 * never breaks a stored row. Files are stored beside it.
 */
final class OutboundJson {

  private static final int VERSION = 1;

  private final JsonMapper json = new JsonMapper();

  String write(Outbound message) {
    ObjectNode node = json.createObjectNode().put("v", VERSION);
    ArrayNode text = node.putArray("text");
    for (RichText.Part part : message.text().parts()) {
      ObjectNode each = text.addObject().put("t", part.text());
      if (part.bold()) {
        each.put("b", true);
      }
    }
    switch (message) {
      case Outbound.Plain plain -> node.put("kind", "plain");
      case Outbound.Choices choices -> {
        node.put("kind", "choices");
        ArrayNode rows = node.putArray("rows");
        for (List<Button> row : choices.rows()) {
          ArrayNode buttons = rows.addArray();
          row.forEach(b -> buttons.addObject().put("label", b.label()).put("payload", b.payload()));
        }
      }
      case Outbound.Link link ->
          node.put("kind", "link").put("label", link.label()).put("to", link.target().toString());
      case Outbound.Document document ->
          node.put("kind", "document")
              .put("file", document.file().name())
              .put("type", document.file().mediaType());
    }
    return json.writeValueAsString(node);
  }

  /**
   * @param file the bytes of the file that is stored beside it, null where there is none
   */
  Outbound read(String stored, byte @Nullable [] file) {
    JsonNode node = json.readTree(stored);
    int version = node.path("v").asInt(0);
    if (version != VERSION) {
      throw new IllegalStateException("a stored message has the unknown form v=" + version);
    }
    RichText text = text(node.path("text"));
    String kind = node.path("kind").asString("");
    return switch (kind) {
      case "plain" -> new Outbound.Plain(text);
      case "choices" -> new Outbound.Choices(text, rows(node.path("rows")));
      case "link" ->
          new Outbound.Link(
              text, node.path("label").stringValue(), URI.create(node.path("to").stringValue()));
      case "document" -> {
        if (file == null) {
          throw new IllegalStateException("the file of a stored message is gone");
        }
        yield new Outbound.Document(
            text,
            new FileContent(
                node.path("file").stringValue(), node.path("type").stringValue(), file));
      }
      default -> throw new IllegalStateException("a stored message has the unknown kind " + kind);
    };
  }

  private static RichText text(JsonNode parts) {
    List<RichText.Part> all = new ArrayList<>();
    for (JsonNode part : parts) {
      all.add(new RichText.Part(part.path("t").stringValue(), part.path("b").booleanValue(false)));
    }
    return new RichText(all);
  }

  private static List<List<Button>> rows(JsonNode rows) {
    List<List<Button>> all = new ArrayList<>();
    for (JsonNode row : rows) {
      List<Button> buttons = new ArrayList<>();
      for (JsonNode button : row) {
        buttons.add(
            new Button(button.path("label").stringValue(), button.path("payload").stringValue()));
      }
      all.add(buttons);
    }
    return all;
  }
}
