package vn.trucban.zalo.fake;

/** Something that goes wrong on demand, in the place of an answer. */
public sealed interface Fault {

  /** An answer of this status and body, whatever the call was. */
  record Answers(int status, String body) implements Fault {}

  /** The request is done, and the connection ends before the answer. */
  record HangsUpAfterwards() implements Fault {}

  /**
   * The request is read and never answered.
   *
   * @param done whether it is done all the same
   */
  record KeepsSilent(boolean done) implements Fault {}

  /** A refusal of the Open API or the ZBS host. */
  static Fault refuses(int code) {
    return new Answers(200, "{\"error\":" + code + ",\"message\":\"refused on demand\"}");
  }

  /** A refusal of the token endpoint, which has another shape. */
  static Fault refusesTokens(int code) {
    return new Answers(
        200,
        "{\"error\":"
            + code
            + ",\"error_name\":\"refused\",\"error_reason\":\"\",\"error_description\":\"on"
            + " demand\",\"ref_doc\":\"https://developers.zalo.me\"}");
  }

  /** What a gateway in front of the server says. */
  static Fault badGateway() {
    return new Answers(502, "<html><body><h1>502 Bad Gateway</h1></body></html>");
  }
}
