package vn.trucban.telegram.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** The parameters of a call, however they were sent: query, form, JSON or multipart. */
final class Parameters {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** An uploaded file. */
  record Upload(String name, ByteString bytes) {}

  private final Map<String, JsonNode> values = new LinkedHashMap<>();
  private final Map<String, Upload> uploads = new LinkedHashMap<>();

  static Parameters read(@Nullable String query, @Nullable String contentType, byte[] body)
      throws ApiRefusal {
    Parameters parameters = new Parameters();
    parameters.readForm(query == null ? "" : query);
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    if (type.startsWith("application/json")) {
      parameters.readJson(body);
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      parameters.readForm(utf8(body));
    } else if (contentType != null && type.startsWith("multipart/form-data")) {
      Multipart.read(contentType, body, parameters);
    }
    return parameters;
  }

  void put(String name, String value) {
    values.put(name, TextNode.valueOf(value));
  }

  void put(String name, Upload upload) {
    uploads.put(name, upload);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** A value as text, or the empty string. */
  String text(String name) {
    return values.getOrDefault(name, MissingNode.getInstance()).asText("");
  }

  long number(String name, long otherwise) {
    try {
      return has(name) ? Long.parseLong(text(name)) : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  boolean flag(String name) {
    return text(name).equals("true") || text(name).equals("1") || text(name).equals("True");
  }

  /** A value that is JSON, given as such or as its text. */
  JsonNode json(String name) throws ApiRefusal {
    JsonNode value = values.getOrDefault(name, MissingNode.getInstance());
    if (!value.isTextual()) {
      return value;
    }
    try {
      return MAPPER.readTree(value.textValue());
    } catch (JsonProcessingException e) {
      throw ApiRefusal.badRequest("can't parse " + name + " JSON object");
    }
  }

  /** The file that a field names, by {@code attach://} or by its own name. */
  @Nullable Upload upload(String field) {
    String value = text(field);
    return uploads.get(value.startsWith("attach://") ? value.substring(9) : field);
  }

  private void readJson(byte[] body) throws ApiRefusal {
    try {
      MAPPER.readTree(utf8(body)).properties().forEach(e -> values.put(e.getKey(), e.getValue()));
    } catch (IOException e) {
      throw ApiRefusal.badRequest("can't parse JSON object");
    }
  }

  private void readForm(String form) {
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
  }

  static String utf8(byte[] bytes) throws ApiRefusal {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw ApiRefusal.badRequest("strings must be encoded in UTF-8");
    }
  }
}
