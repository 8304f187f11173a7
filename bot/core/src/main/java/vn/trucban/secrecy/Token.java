package vn.trucban.secrecy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An unbroken run of letters and digits. Immutable. */
final class Token {

  private static final String FOR_LETTERS = "@$!|";

  private final String letters;
  private final short[] marks;
  private final int gap;
  private final boolean upper;
  private final boolean capital;

  private Token(String letters, short[] marks, int gap, boolean upper, boolean capital) {
    this.letters = letters;
    this.marks = marks;
    this.gap = gap;
    this.upper = upper;
    this.capital = capital;
  }

  /** Its letters without case and marks; a sign that stands for a letter is in it too. */
  String letters() {
    return letters;
  }

  /** What stands before it, see {@link Gap}. */
  int gap() {
    return gap;
  }

  /** Whether all its letters are capitals. */
  boolean upper() {
    return upper;
  }

  /** Whether its first letter is a capital. */
  boolean capital() {
    return capital;
  }

  /** The tokens of a text, and one empty token that holds the gap at the end. */
  static List<Token> of(String text) {
    int[] glyphs = Glyphs.of(text);
    List<Token> tokens = new ArrayList<>();
    int gap = Gap.LINE;
    int i = 0;
    while (i < glyphs.length) {
      if (isWord(glyphs[i])) {
        int end = i + 1;
        while (end < glyphs.length && (isWord(glyphs[end]) || standsForLetter(glyphs, end))) {
          end++;
        }
        tokens.add(cut(glyphs, i, end, gap));
        gap = 0;
        i = end;
      } else {
        gap |= Gap.of(glyphs[i]);
        i++;
      }
    }
    tokens.add(new Token("", new short[0], gap | Gap.LINE, false, false));
    return tokens;
  }

  int length() {
    return letters.length();
  }

  /** All its marks together. */
  int allMarks() {
    return marks(0, marks.length);
  }

  /** The marks of a stretch of its letters together. */
  int marks(int from, int to) {
    int all = 0;
    for (int i = from; i < to; i++) {
      all |= marks[i];
    }
    return all;
  }

  boolean isNumber() {
    return !letters.isEmpty() && letters.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A part of it; its gap is what stood before the whole, or nothing. */
  Token part(int from, int to) {
    return new Token(
        letters.substring(from, to),
        Arrays.copyOfRange(marks, from, to),
        from == 0 ? gap : Gap.GLUED,
        upper,
        capital && from == 0);
  }

  /** Several tokens read as one. */
  static Token joined(List<Token> tokens) {
    StringBuilder letters = new StringBuilder();
    boolean upper = true;
    for (Token token : tokens) {
      letters.append(token.letters);
      upper &= token.upper;
    }
    short[] marks = new short[letters.length()];
    int at = 0;
    for (Token token : tokens) {
      System.arraycopy(token.marks, 0, marks, at, token.length());
      at += token.length();
    }
    Token first = tokens.getFirst();
    return new Token(letters.toString(), marks, first.gap, upper, first.capital);
  }

  private static boolean isWord(int glyph) {
    return Glyphs.kind(glyph) == Glyphs.LETTER || Glyphs.kind(glyph) == Glyphs.DIGIT;
  }

  /** As the at-sign in "m@t", but not as those in "t@u@y": they only stand between. */
  private static boolean standsForLetter(int[] glyphs, int i) {
    int sign = glyphs[i];
    return Glyphs.kind(sign) == Glyphs.SIGN
        && FOR_LETTERS.indexOf(Glyphs.plain(sign)) >= 0
        && i + 1 < glyphs.length
        && isWord(glyphs[i + 1])
        && !(i + 2 < glyphs.length && glyphs[i + 2] == sign)
        && !(i >= 2 && glyphs[i - 2] == sign);
  }

  private static Token cut(int[] glyphs, int from, int to, int gap) {
    StringBuilder letters = new StringBuilder(to - from);
    short[] marks = new short[to - from];
    boolean anyLetter = false;
    boolean upper = true;
    for (int i = from; i < to; i++) {
      letters.append(Glyphs.plain(glyphs[i]));
      marks[i - from] = Glyphs.marks(glyphs[i]);
      if (Glyphs.kind(glyphs[i]) == Glyphs.LETTER) {
        anyLetter = true;
        upper &= Glyphs.isUpper(glyphs[i]);
      }
    }
    return new Token(
        letters.toString(), marks, gap, upper && anyLetter, Glyphs.isUpper(glyphs[from]));
  }
}
