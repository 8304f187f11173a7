package vn.trucban.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A message cleaned and cut into tokens: composed, look-alike letters repaired, invisible
 * characters gone, quoted lines dropped. Any text has one; the cost is linear.
 *
 * @param text the cleaned text, of which every token is a slice
 * @param tokens in the order typed
 */
record Utterance(String text, List<Token> tokens) {

  Utterance {
    tokens = List.copyOf(tokens);
  }

  /** Cuts a text as it stands. */
  static Utterance of(String typed) {
    return of(typed, UnaryOperator.identity());
  }

  /**
   * Cuts a text.
   *
   * @param mend undoes Telex and VNI in a lower-case word, or gives it back as it is
   */
  static Utterance of(String typed, UnaryOperator<String> mend) {
    String text = Cleaning.clean(typed);
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ') {
        at++;
        continue;
      }
      int end = word(c) ? wordEnd(text, at) : signEnd(text, at);
      tokens.add(token(text, at, end, mend));
      at = end;
    }
    return new Utterance(text, tokens);
  }

  /** What was typed from one token to another. */
  String slice(int first, int end) {
    return first >= end ? "" : text.substring(tokens.get(first).start(), tokens.get(end - 1).end());
  }

  private static Token token(String text, int start, int end, UnaryOperator<String> mend) {
    String typed = text.substring(start, end);
    String lower = typed.toLowerCase(Locale.ROOT);
    if (!Normalizer.isNormalized(lower, Normalizer.Form.NFC)) {
      lower = Normalizer.normalize(lower, Normalizer.Form.NFC);
    }
    String mended = mend.apply(lower);
    String marked = Letters.oneWay(mended);
    boolean capital = Character.isUpperCase(typed.codePointAt(0));
    return new Token(
        typed, start, end, marked, Letters.fold(marked), capital, !mended.equals(lower));
  }

  private static boolean word(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static int wordEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean inside = word(c) || mark(c) || (at + 1 < text.length() && joins(text, start, at));
      if (!inside) {
        break;
      }
      at++;
    }
    return at;
  }

  private static boolean mark(char c) {
    return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether a sign belongs to the word around it. */
  private static boolean joins(String text, int start, int at) {
    char before = text.charAt(at - 1);
    char behind = text.charAt(at + 1);
    if (!word(before) || !word(behind)) {
      return false;
    }
    boolean digits = Character.isDigit(before) && Character.isDigit(behind);
    return switch (text.charAt(at)) {
      case '/', '-', '\'', '_' -> true;
      case ':', ',' -> digits;
      case '.' -> digits || (Character.isUpperCase(before) && at - start <= 2);
      default -> false;
    };
  }

  /** An emoji with what modifies it, or a single sign. */
  private static int signEnd(String text, int start) {
    int at = start + Character.charCount(text.codePointAt(start));
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean modifier = c == 0xFE0F || (c >= 0x1F3FB && c <= 0x1F3FF);
      if (!modifier) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }
}
