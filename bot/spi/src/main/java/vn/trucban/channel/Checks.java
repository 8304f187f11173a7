package vn.trucban.channel;

/** The few argument checks that the records of this package share. */
final class Checks {

  private Checks() {}

  /** Returns {@code value}, refusing null, blank text and text longer than {@code longest}. */
  static String text(String value, String what, int longest) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(what + " must not be blank");
    }
    if (value.length() > longest) {
      throw new IllegalArgumentException(what + " is longer than " + longest + " characters");
    }
    return value;
  }
}
