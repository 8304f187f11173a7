package vn.trucban.zalo.fake;

/** A refusal in the envelope of the Open API. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  private final int code;

  Refusal(int code, String words) {
    super(words, null, false, false);
    this.code = code;
  }

  String body() {
    return "{\"error\":" + code + ",\"message\":\"" + getMessage() + "\"}";
  }
}
