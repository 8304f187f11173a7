package vn.trucban.language;

import java.text.Normalizer;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Undoes Telex and VNI in words that are none as they stand: "ddieerm", "diemr", "d9ie63m", "lam2".
 * A word that is known, or can be a syllable, or whose undoing is none, stays as it is.
 */
final class Typing implements UnaryOperator<String> {

  private static final String TELEX = "sfrxj";
  private static final String VNI = "12345";
  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
  private static final int LONGEST = 12;

  /** English words of time that would be syllables if they were Telex. */
  private static final Set<String> ENGLISH = Set.of("next", "last", "past");

  private final Predicate<String> known;

  /**
   * Undoes what is not known.
   *
   * @param known whether a word without marks is one that people type
   */
  Typing(Predicate<String> known) {
    this.known = known;
  }

  @Override
  public String apply(String word) {
    if (word.length() < 2 || word.length() > LONGEST || !looksTyped(word)) {
      return word;
    }
    String folded = Letters.fold(word);
    if (ENGLISH.contains(folded) || known.test(folded) || Syllables.isOne(word)) {
      return word;
    }
    String undone = undo(word);
    return undone == null || !Syllables.isNearly(undone) ? shortForm(word) : undone;
  }

  /** "sddt" and "sd9t" are "sđt", which is known and no syllable. */
  private String shortForm(String word) {
    String undone = word.replace("dd", "đ").replace("d9", "đ");
    boolean known = !undone.equals(word) && this.known.test(Letters.fold(undone));
    return known ? undone : word;
  }

  /** Cheap test before the work: a key of the methods somewhere behind the first letter. */
  private static boolean looksTyped(String word) {
    if (!Character.isLetter(word.charAt(0))) {
      return false;
    }
    boolean key = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        return false;
      }
      key |= i > 0 && ("sfrxjwaeod".indexOf(c) >= 0 || (c >= '1' && c <= '9'));
    }
    return key;
  }

  private static @Nullable String undo(String word) {
    StringBuilder letters = new StringBuilder();
    char tone = 0;
    boolean vowel = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int last = letters.length() - 1;
      if (c >= '0' && c <= '9') {
        if ((!vowel && c != '9') || c == '0') {
          return null;
        }
        int mark = VNI.indexOf(c);
        if (mark >= 0) {
          tone = TONES.charAt(mark);
        } else if (!digit(letters, c)) {
          return null;
        }
      } else if (vowel && TELEX.indexOf(c) >= 0) {
        tone = TONES.charAt(TELEX.indexOf(c));
      } else if (c == 'w') {
        w(letters);
        vowel = true;
      } else if (c == 'd' && last == 0 && letters.charAt(0) == 'd') {
        letters.setCharAt(0, 'đ');
      } else if (c == 'd' && vowel && letters.charAt(0) == 'd') {
        letters.setCharAt(0, 'đ');
      } else if (!doubled(letters, c)) {
        letters.append(c);
        vowel |= "aeiouy".indexOf(Letters.base(c)) >= 0;
      }
    }
    return tone == 0 ? letters.toString() : toned(letters, tone);
  }

  /** A second a, e or o makes the last one â, ê, ô. */
  private static boolean doubled(StringBuilder letters, char c) {
    int at = "aeo".indexOf(c) < 0 ? -1 : letters.lastIndexOf(String.valueOf(c));
    if (at < 0 || at < letters.length() - 3) {
      return false;
    }
    letters.setCharAt(at, "âêô".charAt("aeo".indexOf(c)));
    return true;
  }

  private static void w(StringBuilder letters) {
    int u = letters.indexOf("uo");
    if (u >= 0) {
      letters.replace(u, u + 2, "ươ");
      return;
    }
    for (int i = letters.length() - 1; i >= 0; i--) {
      int at = "uoa".indexOf(letters.charAt(i));
      boolean first = at == 2 && i > 0 && letters.charAt(i - 1) == 'u';
      if (at >= 0 && !first) {
        letters.setCharAt(i, "ươă".charAt(at));
        return;
      }
    }
    letters.append('ư');
  }

  private static boolean digit(StringBuilder letters, char c) {
    if (c == '9') {
      boolean d = !letters.isEmpty() && letters.charAt(0) == 'd';
      if (d) {
        letters.setCharAt(0, 'đ');
      }
      return d;
    }
    if (c == '7') {
      w(letters);
      return letters.charAt(letters.length() - 1) != 'ư' || letters.indexOf("u") < 0;
    }
    String plain = c == '6' ? "aeo" : "a";
    String hatted = c == '6' ? "âêô" : "ă";
    for (int i = letters.length() - 1; i >= 0; i--) {
      int at = plain.indexOf(letters.charAt(i));
      if (at >= 0) {
        letters.setCharAt(i, hatted.charAt(at));
        return true;
      }
    }
    return false;
  }

  /** Puts the tone on the vowel that carries it. */
  private static String toned(StringBuilder letters, char tone) {
    int first = -1;
    int end = -1;
    int start = letters.indexOf("qu") == 0 || letters.indexOf("gi") == 0 ? 2 : 0;
    if (start == 2 && (letters.length() == 2 || !vowel(letters.charAt(2)))) {
      start = 1;
    }
    for (int i = start; i < letters.length(); i++) {
      if (vowel(letters.charAt(i))) {
        first = first < 0 ? i : first;
        end = i + 1;
      } else if (first >= 0) {
        break;
      }
    }
    if (first < 0) {
      return letters.toString();
    }
    int at = first;
    for (int i = first; i < end; i++) {
      if ("âêôơăư".indexOf(letters.charAt(i)) >= 0) {
        at = i;
      }
    }
    boolean hatted = "âêôơăư".indexOf(letters.charAt(at)) >= 0;
    if (!hatted && end - first >= 2) {
      at = end < letters.length() || end - first == 3 ? first + 1 : first;
    }
    letters.insert(at + 1, tone);
    return Normalizer.normalize(letters, Normalizer.Form.NFC);
  }

  private static boolean vowel(char c) {
    return "aeiouy".indexOf(Letters.base(c)) >= 0;
  }
}
