package vn.trucban.zalo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads values out of JSON from outside, where anything may be missing or of another type. */
final class Json {

  // Nothing may follow: else a digit could be moved from the signed time into the body.
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  /** The tree, or a missing node when the bytes are not one JSON value and nothing more. */
  static JsonNode parse(byte[] bytes) {
    try {
      JsonNode tree = MAPPER.readTree(bytes);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (IOException e) {
      // Not an error of ours: the caller treats what it cannot read as unknown.
      return MissingNode.getInstance();
    }
  }

  /** Text made safe to keep, or null. Ids and times come as strings and from some as numbers. */
  static @Nullable String text(JsonNode node) {
    if (node.isIntegralNumber()) {
      return node.asText();
    }
    return node.isTextual() ? SafeText.of(node.textValue()) : null;
  }

  /** Text made safe to keep, or the empty string. */
  static String textOrEmpty(JsonNode node) {
    String text = text(node);
    return text == null ? "" : text;
  }

  /** A whole number, also one that is written as text, or null. */
  static @Nullable Long number(JsonNode node) {
    String text = text(node);
    return text != null && text.matches("-?[0-9]{1,18}") ? Long.valueOf(text) : null;
  }

  /** A number, also one that is written as text, or not a number. */
  static double decimal(JsonNode node) {
    if (node.isNumber()) {
      return node.doubleValue();
    }
    String text = text(node);
    return text != null && text.matches("-?[0-9]{1,3}(\\.[0-9]{1,20})?")
        ? Double.parseDouble(text)
        : Double.NaN;
  }
}
