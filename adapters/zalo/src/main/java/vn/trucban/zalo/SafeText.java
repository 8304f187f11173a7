package vn.trucban.zalo;

/**
 * Text without the two things that break databases and wires: NUL, and halves of surrogate pairs.
 */
final class SafeText {

  private static final char REPLACEMENT = '\uFFFD';

  private SafeText() {}

  /** Each NUL and each lone surrogate becomes U+FFFD; lengths and offsets stay as they are. */
  static String of(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        if (safe == null) {
          safe = new StringBuilder(text);
        }
        safe.setCharAt(i, REPLACEMENT);
      }
    }
    return safe == null ? text : safe.toString();
  }
}
