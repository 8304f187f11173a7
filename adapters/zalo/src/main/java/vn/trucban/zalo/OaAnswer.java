package vn.trucban.zalo;

import com.fasterxml.jackson.databind.JsonNode;

/** What became of one call to Zalo, as a value. */
sealed interface OaAnswer {

  /** Zalo did it: {@code error} is 0. */
  record Done(JsonNode data) implements OaAnswer {}

  /** Zalo said no, nearly always with HTTP 200; its words may quote the message and are dropped. */
  record Refusal(int code) implements OaAnswer {}

  /**
   * No answer that can be understood.
   *
   * @param written whether Zalo may have received the request
   * @param reason a constant word for the log
   */
  record Silence(boolean written, String reason) implements OaAnswer {}

  /** There is no access token to call with. */
  record NoToken() implements OaAnswer {}

  default boolean isRefusal(int code) {
    return this instanceof Refusal refusal && refusal.code() == code;
  }
}
