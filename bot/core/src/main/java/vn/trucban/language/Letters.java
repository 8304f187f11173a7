package vn.trucban.language;

import java.text.Normalizer;
import java.util.Set;

/** Letters of composed lower-case text: without marks, and words in one way of writing. */
final class Letters {

  private static final int TABLE = 0x1F00;
  private static final char[] BASE = new char[TABLE];
  private static final String[] MARKS = new String[TABLE];
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final Set<String> I_FOR_Y = Set.of("hy", "ky", "ly", "my", "sy", "ty", "quy");

  static {
    for (char c = 0; c < TABLE; c++) {
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      BASE[c] = c == 'đ' ? 'd' : apart.charAt(0);
      MARKS[c] = c == 'đ' ? "-" : apart.substring(1);
    }
  }

  private Letters() {}

  /** Without marks, with d for đ. */
  static String fold(String composed) {
    StringBuilder folded = null;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      char base = base(c);
      boolean mark = mark(c);
      if (folded == null && (base != c || mark)) {
        folded = new StringBuilder(composed.length()).append(composed, 0, i);
      }
      if (folded != null && !mark) {
        folded.append(base);
      }
    }
    return folded == null ? composed : folded.toString();
  }

  /** The letter without its marks. */
  static char base(char c) {
    return c < TABLE ? BASE[c] : c;
  }

  /** The marks on a letter, apart; the stroke of đ is one. */
  static String marks(char c) {
    return c < TABLE ? MARKS[c] : "";
  }

  private static boolean mark(char c) {
    return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** One way of writing for both tone styles and for i and y behind a consonant. */
  static String oneWay(String word) {
    String folded = fold(word);
    if (folded.equals(word) && !I_FOR_Y.contains(word)) {
      return word;
    }
    String moved = oldStyle(word, folded);
    if (!I_FOR_Y.contains(folded)) {
      return moved;
    }
    String apart = Normalizer.normalize(moved, Normalizer.Form.NFD).replace('y', 'i');
    return Normalizer.normalize(apart, Normalizer.Form.NFC);
  }

  /** "hoà", "khoẻ", "huỷ" become "hòa", "khỏe", "hủy". */
  private static String oldStyle(String word, String folded) {
    int last = word.length() - 1;
    if (last < 1 || folded.length() != word.length() || word.charAt(last) == folded.charAt(last)) {
      return word;
    }
    char first = word.charAt(last - 1);
    boolean pair =
        (first == 'o' && "ae".indexOf(folded.charAt(last)) >= 0)
            || (first == 'u' && folded.charAt(last) == 'y' && !folded.startsWith("qu"));
    if (!pair) {
      return word;
    }
    String apart = Normalizer.normalize(word.substring(last), Normalizer.Form.NFD);
    if (apart.length() != 2 || TONES.indexOf(apart.charAt(1)) < 0) {
      return word;
    }
    String moved = word.substring(0, last - 1) + first + apart.charAt(1) + folded.charAt(last);
    return Normalizer.normalize(moved, Normalizer.Form.NFC);
  }
}
