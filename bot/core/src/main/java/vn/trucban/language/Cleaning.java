package vn.trucban.language;

import java.text.Normalizer;
import java.util.Locale;

/** The first step of reading: the same text in one way of writing it. */
final class Cleaning {

  private Cleaning() {}

  /** Composed, look-alikes repaired, invisible characters gone, quoted lines dropped. */
  static String clean(String typed) {
    String composed =
        Normalizer.isNormalized(typed, Normalizer.Form.NFC)
            ? typed
            : Normalizer.normalize(typed, Normalizer.Form.NFC);
    StringBuilder kept = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = repaired(composed.charAt(i));
      if (c != 0) {
        kept.append(c);
      }
    }
    return quoted(kept) ? withoutQuotes(kept.toString()) : kept.toString();
  }

  /** The character meant, or 0 for none. */
  private static char repaired(char c) {
    if (c < 0x80) {
      if (c == '\n') {
        return c;
      }
      return c < ' ' || c == 0x7F ? ' ' : c;
    }
    return switch (c) {
      case '\u00D0', '\u0189' -> '\u0110';
      case '\u00F0' -> '\u0111';
      case '\u2018', '\u2019', '\u02BC' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u2033' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\u2026' -> '.';
      case '\uFF1F' -> '?';
      case '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF', '\u00AD' -> 0;
      case '\u2028', '\u2029', '\u0085' -> '\n';
      default -> Character.isSpaceChar(c) || Character.isISOControl(c) ? ' ' : c;
    };
  }

  private static boolean quoted(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>' || c == '\u00AB' || ((c == 'f' || c == 'F') && forwarded(text, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean forwarded(CharSequence text, int at) {
    String head = text.subSequence(at, Math.min(text.length(), at + 10)).toString();
    String lower = head.toLowerCase(Locale.ROOT);
    return lower.startsWith("fwd:") || lower.startsWith("fw:") || lower.startsWith("forwarded");
  }

  private static String withoutQuotes(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (String line : text.split("\n", -1)) {
      String bare = line.strip();
      if (!bare.startsWith(">") && !forwarded(bare, 0)) {
        kept.append(kept.isEmpty() ? "" : "\n").append(outside(line));
      }
    }
    return kept.toString();
  }

  /** A line without what stands between « and ». */
  private static String outside(String line) {
    StringBuilder kept = new StringBuilder(line.length());
    int depth = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\u00AB') {
        depth++;
      } else if (c == '\u00BB') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
