package vn.trucban.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without its marks, so that "điểm danh" and "diem danh" are the same. Pure. */
public final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}/:+.,-]+");
  private static final Pattern LOOSE_PUNCTUATION =
      Pattern.compile("(?<![\\p{N}])[/:.,-]+|[/:.,-]+(?![\\p{N}])");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Folding() {}

  /**
   * Lower case, composed (NFC), look-alike letters repaired, punctuation between words gone, single
   * blanks; the marks stay. Numbers keep what stands inside them, such as 7:30 and 23/11.
   */
  public static String tidy(String text) {
    String repaired =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replace('\u00D0', '\u0110')
            .replace('\u0189', '\u0110')
            .replace('\u00F0', '\u0111')
            .toLowerCase(Locale.ROOT);
    String words = NOT_WORD.matcher(repaired).replaceAll(" ");
    words = LOOSE_PUNCTUATION.matcher(words).replaceAll(" ");
    return BLANKS.matcher(words).replaceAll(" ").strip();
  }

  /** As {@link #tidy}, without marks and with d for đ. */
  public static String fold(String text) {
    String plain =
        MARKS.matcher(Normalizer.normalize(tidy(text), Normalizer.Form.NFD)).replaceAll("");
    return plain.replace('đ', 'd');
  }

  /**
   * Text that every database stores and every channel carries: no NUL, no other control characters
   * but line feeds and tabs, no half of a surrogate pair.
   */
  public static String storable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .filter(c -> !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
