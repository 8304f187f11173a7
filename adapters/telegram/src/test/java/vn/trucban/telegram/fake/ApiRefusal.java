package vn.trucban.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A call that the server refuses, in Telegram's words. */
final class ApiRefusal extends Exception {

  private final int code;
  private final @Nullable String parameter;
  private final long value;

  private ApiRefusal(int code, String description, @Nullable String parameter, long value) {
    super(description);
    this.code = code;
    this.parameter = parameter;
    this.value = value;
  }

  static ApiRefusal badRequest(String what) {
    return new ApiRefusal(400, "Bad Request: " + what, null, 0);
  }

  static ApiRefusal forbidden(String what) {
    return new ApiRefusal(403, "Forbidden: " + what, null, 0);
  }

  static ApiRefusal conflict(String what) {
    return new ApiRefusal(409, "Conflict: " + what, null, 0);
  }

  static ApiRefusal of(int code, String description) {
    return new ApiRefusal(code, description, null, 0);
  }

  static ApiRefusal tooMany(long seconds) {
    return new ApiRefusal(429, "Too Many Requests: retry after " + seconds, "retry_after", seconds);
  }

  static ApiRefusal migrated(long to) {
    return new ApiRefusal(
        400, "Bad Request: group chat was upgraded to a supergroup chat", "migrate_to_chat_id", to);
  }

  int code() {
    return code;
  }

  ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("ok", false).put("error_code", code).put("description", getMessage());
    if (parameter != null) {
      body.putObject("parameters").put(parameter, value);
    }
    return body;
  }
}
