package vn.trucban.secrecy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One syllable as it is rightly written, and how it comes out of a keyboard whose Telex or VNI is
 * off.
 *
 * @param plain its letters without marks
 * @param marks all its marks
 */
record Syllable(String written, String plain, int marks) {

  private static final String VOWELS = "aeiouy";

  /** The keys of one way to type: for circumflex, horn, breve and stroke, and the five tones. */
  private record Keys(String circumflex, String horn, String breve, String stroke, String tones) {

    String shape(char letter, int mark) {
      return switch (mark) {
        case Marks.CIRCUMFLEX -> circumflex.isEmpty() ? String.valueOf(letter) : circumflex;
        case Marks.HORN -> horn;
        case Marks.BREVE -> breve;
        case Marks.STROKE -> stroke;
        default -> "";
      };
    }

    char tone(int marks) {
      return switch (marks & Marks.TONES) {
        case Marks.ACUTE -> tones.charAt(0);
        case Marks.GRAVE -> tones.charAt(1);
        case Marks.HOOK -> tones.charAt(2);
        case Marks.TILDE -> tones.charAt(3);
        default -> tones.charAt(4);
      };
    }
  }

  private static final Keys TELEX = new Keys("", "w", "w", "d", "sfrxj");
  private static final Keys VNI = new Keys("6", "7", "8", "9", "12345");

  static Syllable of(String written) {
    StringBuilder plain = new StringBuilder();
    int marks = 0;
    for (int glyph : Glyphs.of(written)) {
      plain.append(Glyphs.plain(glyph));
      marks |= Glyphs.marks(glyph);
    }
    return new Syllable(written, plain.toString(), marks);
  }

  /** Whether marks that were typed are some of this syllable's, and none of another's. */
  boolean allows(int typed) {
    return (typed & ~marks) == 0;
  }

  /** Spellings in plain letters and digits, each with the marks that its keys stand for. */
  Map<String, Integer> spellings() {
    Map<String, Integer> all = new HashMap<>();
    all.put(plain, 0);
    spell(all, TELEX);
    spell(all, VNI);
    return all;
  }

  private void spell(Map<String, Integer> all, Keys keys) {
    int shapes = marks & ~Marks.TONES;
    for (String bare : shaped(keys)) {
      int given = bare.equals(plain) ? 0 : shapes;
      all.merge(bare, given, (one, other) -> one | other);
      if ((marks & Marks.TONES) != 0) {
        int vowel = firstVowel(bare);
        for (int at = vowel + 1; vowel >= 0 && at <= bare.length(); at++) {
          String toned = bare.substring(0, at) + keys.tone(marks) + bare.substring(at);
          all.merge(toned, given | (marks & Marks.TONES), (one, other) -> one | other);
        }
      }
    }
  }

  /** The plain letters; with each shape's key at its letter; only the last one; all at the end. */
  private List<String> shaped(Keys keys) {
    StringBuilder each = new StringBuilder();
    StringBuilder last = new StringBuilder(plain);
    StringBuilder end = new StringBuilder(plain);
    int[] glyphs = Glyphs.of(written);
    boolean lastGiven = false;
    for (int i = 0; i < glyphs.length; i++) {
      String key = keys.shape(Glyphs.plain(glyphs[i]), Glyphs.marks(glyphs[i]) & ~Marks.TONES);
      each.append(Glyphs.plain(glyphs[i])).append(key);
      end.append(key);
    }
    for (int i = glyphs.length - 1; i >= 0 && !lastGiven; i--) {
      String key = keys.shape(Glyphs.plain(glyphs[i]), Glyphs.marks(glyphs[i]) & ~Marks.TONES);
      lastGiven = !key.isEmpty();
      last.insert(i + 1, key);
    }
    List<String> all = new ArrayList<>(List.of(plain));
    for (StringBuilder one : List.of(each, last, end)) {
      if (!all.contains(one.toString())) {
        all.add(one.toString());
      }
    }
    return all;
  }

  private static int firstVowel(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (VOWELS.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
