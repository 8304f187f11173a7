package vn.trucban.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads values out of JSON from outside, where anything may be missing or of another type. */
final class Json {

  private Json() {}

  /** The tree, or a missing node when the bytes are no JSON. */
  static JsonNode parse(ObjectMapper mapper, byte[] bytes) {
    try {
      JsonNode tree = mapper.readTree(bytes);
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (IOException e) {
      // Not an error of ours: the caller treats what it cannot read as unknown.
      return MissingNode.getInstance();
    }
  }

  /** A whole number of 64 bits, or null. */
  static @Nullable Long number(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : null;
  }

  /** Text made safe to keep, or null. */
  static @Nullable String text(JsonNode node) {
    return node.isTextual() ? SafeText.of(node.textValue()) : null;
  }

  /** Text made safe to keep, or the empty string. */
  static String textOrEmpty(JsonNode node) {
    String text = text(node);
    return text == null ? "" : text;
  }

  static boolean isTrue(JsonNode node) {
    return node.isBoolean() && node.booleanValue();
  }
}
