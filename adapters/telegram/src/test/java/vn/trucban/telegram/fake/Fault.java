package vn.trucban.telegram.fake;

/** Something that goes wrong on demand, in the place of an answer. */
public sealed interface Fault {

  /** An answer of this status and body, whatever the call was. */
  record Answers(int status, String body) implements Fault {}

  /** The request is read, nothing is done, and the connection ends. */
  record HangsUp() implements Fault {}

  /** The request is done, and the connection ends before the answer. */
  record HangsUpAfterwards() implements Fault {}

  /** The request is read and never answered. */
  record KeepsSilent() implements Fault {}

  /** A refusal in Telegram's form. */
  static Fault refuses(int code, String description) {
    return new Answers(
        code, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
  }

  /** A 429 that asks for patience. */
  static Fault floods(int seconds) {
    return new Answers(
        429,
        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after "
            + seconds
            + "\",\"parameters\":{\"retry_after\":"
            + seconds
            + "}}");
  }

  /** What a gateway in front of the server says while the server restarts. */
  static Fault badGateway() {
    return new Answers(502, "<html><body><h1>502 Bad Gateway</h1></body></html>");
  }
}
