package vn.trucban.sheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words without marks, case, blanks and punctuation, so that {@code Mã cán bộ}, {@code MÃ CÁN BỘ}
 * and {@code ma_can_bo} are equal.
 */
public final class Folded {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folded() {}

  /** The folded form; empty when there is neither letter nor digit. */
  public static String of(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    // Decomposition never splits đ; eth and the African đ are look-alikes that some fonts leave.
    String folded =
        bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('ð', 'd').replace('ɖ', 'd');
    return OTHER.matcher(folded).replaceAll("");
  }
}
