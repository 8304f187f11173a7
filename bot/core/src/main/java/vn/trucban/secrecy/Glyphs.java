package vn.trucban.secrecy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What a character shows to the eye: a plain letter with its Vietnamese marks, a digit, a sign, a
 * gap, or nothing. Full-width, mathematical, circled and small-capital letters, letters of other
 * scripts that look Latin, and characters without width are all undone here. Pure; thread-safe.
 */
final class Glyphs {

  static final int LETTER = 1;
  static final int DIGIT = 2;
  static final int MARK = 3;
  static final int NOTHING = 4;
  static final int SPACE = 5;
  static final int LINE = 6;
  static final int SIGN = 7;

  private static final int KIND_SHIFT = 24;
  private static final int UPPER = 1 << 23;
  private static final int MARK_SHIFT = 8;
  private static final int UNKNOWN_SIGN = sign('~');

  /** Shared by all characters of the basic plane; filled as they are met. */
  private static final AtomicReferenceArray<int[]> MET = new AtomicReferenceArray<>(0x10000);

  private static final Map<Integer, Character> LOOK_ALIKES = lookAlikes();

  private Glyphs() {}

  static int kind(int glyph) {
    return glyph >>> KIND_SHIFT;
  }

  /** The letter without case and marks, the digit, or the sign. */
  static char plain(int glyph) {
    return (char) (glyph & 0xFF);
  }

  static short marks(int glyph) {
    return (short) (glyph >>> MARK_SHIFT & 0x3FFF);
  }

  static boolean isUpper(int glyph) {
    return (glyph & UPPER) != 0;
  }

  /** The glyphs of a text, those without any look left out, marks joined to their letters. */
  static int[] of(String text) {
    int[] glyphs = new int[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      for (int glyph : parts(point)) {
        if (kind(glyph) == MARK) {
          if (length > 0 && kind(glyphs[length - 1]) == LETTER) {
            glyphs[length - 1] |= marks(glyph) << MARK_SHIFT;
          }
        } else if (kind(glyph) != NOTHING) {
          if (length == glyphs.length) {
            glyphs = Arrays.copyOf(glyphs, length * 2);
          }
          glyphs[length++] = glyph;
        }
      }
    }
    return Arrays.copyOf(glyphs, length);
  }

  private static int[] parts(int point) {
    if (point >= MET.length()) {
      return work(point);
    }
    int[] met = MET.get(point);
    if (met == null) {
      met = work(point);
      MET.set(point, met);
    }
    return met;
  }

  private static int[] work(int point) {
    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      return new int[] {NOTHING << KIND_SHIFT};
    }
    // One character at a time: there is nothing to put in order, so the cost stays linear.
    return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
        .codePoints()
        .map(Glyphs::simple)
        .toArray();
  }

  private static int simple(int point) {
    if (point == '\n'
        || point == '\r'
        || point == 0x0B
        || point == 0x0C
        || point == 0x85
        || point == 0x2028
        || point == 0x2029) {
      return LINE << KIND_SHIFT;
    }
    int mark = Marks.of(point);
    if (mark != 0) {
      return MARK << KIND_SHIFT | mark << MARK_SHIFT;
    }
    if (point == '\t' || Character.isSpaceChar(point)) {
      return SPACE << KIND_SHIFT;
    }
    if (isInvisible(point)) {
      return NOTHING << KIND_SHIFT;
    }
    if (point >= '0' && point <= '9') {
      return DIGIT << KIND_SHIFT | point;
    }
    int letter = letter(point);
    if (letter != 0) {
      return letter;
    }
    int digit = Character.digit(point, 10);
    if (digit >= 0) {
      return DIGIT << KIND_SHIFT | '0' + digit;
    }
    return switch (point) {
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> sign('-');
      case 0x2044, 0x2215, 0x29F8 -> sign('/');
      case 0x2236, 0xFE55 -> sign(':');
      default -> point < 0x7F ? sign((char) point) : UNKNOWN_SIGN;
    };
  }

  private static int letter(int point) {
    int upper = Character.isUpperCase(point) ? UPPER : 0;
    int lower = Character.toLowerCase(point);
    if (lower >= 'a' && lower <= 'z') {
      return LETTER << KIND_SHIFT | upper | lower;
    }
    // Đ and those who are taken for it: eth, African D.
    if (lower == 0x111 || lower == 0xF0 || lower == 0x256) {
      return LETTER << KIND_SHIFT | upper | Marks.STROKE << MARK_SHIFT | 'd';
    }
    Character like = LOOK_ALIKES.get(point);
    if (like == null) {
      like = LOOK_ALIKES.get(lower);
    }
    if (like != null) {
      return LETTER << KIND_SHIFT | upper | like;
    }
    return boxed(point);
  }

  /** Letters in black circles and squares, and those that make flags. */
  private static int boxed(int point) {
    for (int first : new int[] {0x1F150, 0x1F170, 0x1F1E6}) {
      if (point >= first && point < first + 26) {
        return LETTER << KIND_SHIFT | UPPER | 'a' + (point - first);
      }
    }
    return 0;
  }

  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      default ->
          point == 0x115F
              || point == 0x1160
              || point == 0x3164
              || point == 0xFFA0
              || (point >= 0x2060 && point <= 0x206F)
              || (point >= 0xFFF0 && point <= 0xFFF8)
              || (point >= 0xE0000 && point <= 0xE0FFF);
    };
  }

  private static int sign(char sign) {
    return SIGN << KIND_SHIFT | sign;
  }

  private static Map<Integer, Character> lookAlikes() {
    Map<Integer, Character> letters = new HashMap<>();
    SecrecyFile.resource("secrecy/look-alikes.yaml")
        .texts()
        .forEach(
            (letter, others) ->
                others
                    .codePoints()
                    .filter(point -> point != ' ')
                    .forEach(point -> letters.put(point, letter.charAt(0))));
    return Map.copyOf(letters);
  }
}
