package vn.trucban.language;

/**
 * One word, number, sign or emoji of a message. Signs between words ("," "." ";" ":" "?" "!" and
 * line feeds as "\n") are tokens of their own; what stands inside a number or a short form is kept
 * ("8h30", "7:30", "20-22/11", "20,22,24/11", "đ/c", "check-in", "2042/UBND-DL1").
 *
 * @param typed as typed, a slice of the cleaned text
 * @param start where the slice begins in the cleaned text
 * @param end where it ends, not included
 * @param marked lower case with marks, tone marks in the old places ("hòa"), i for y behind a
 *     single consonant ("lí", "kĩ"); Telex and VNI undone
 * @param folded as {@code marked}, without marks and with d for đ
 * @param capital whether the first letter is a capital
 * @param mended whether Telex or VNI leftovers were undone
 */
record Token(
    String typed,
    int start,
    int end,
    String marked,
    String folded,
    boolean capital,
    boolean mended) {

  /** Whether it is a sign between words. */
  boolean sign() {
    return typed.length() == 1 && ",.;:?!\n\"()".indexOf(typed.charAt(0)) >= 0;
  }

  /** Whether it begins with a letter that is no capital. */
  boolean small() {
    return !capital && Character.isLetter(typed.codePointAt(0));
  }

  /** Whether every mark is missing, so that any word which folds to it may be meant. */
  boolean bare() {
    return marked.equals(folded);
  }
}
