package vn.trucban.language;

/** Compares words that differ in their marks alone, and words one slip of a finger apart. */
final class Marks {

  private static final char HOOK = '\u0309';
  private static final char TILDE = '\u0303';

  private static final int LONG = 4;

  private Marks() {}

  /** Whether the typed word has some of the marks of a word and no others. */
  static boolean partOf(String typed, String word) {
    return missing(typed, word) >= 0;
  }

  /**
   * Whether one letter of the typed word lacks marks (of a longer word more: "diẻm"), or the two
   * tones that many speakers do not tell apart are mixed up ("nghĩ" for "nghỉ").
   */
  static boolean oneAway(String typed, String word) {
    int missing = missing(typed, word);
    return missing == 1 || (missing > 1 && typed.length() >= LONG) || sameButForTone(typed, word);
  }

  private static boolean sameButForTone(String typed, String word) {
    if (typed.length() != word.length()) {
      return false;
    }
    for (int i = 0; i < typed.length(); i++) {
      char is = typed.charAt(i);
      char should = word.charAt(i);
      if (is != should
          && (Letters.base(is) != Letters.base(should)
              || !Letters.marks(is)
                  .replace(TILDE, HOOK)
                  .equals(Letters.marks(should).replace(TILDE, HOOK)))) {
        return false;
      }
    }
    return true;
  }

  /** How many letters lack marks, or -1 if the typed word has marks that the word has not. */
  private static int missing(String typed, String word) {
    if (typed.length() != word.length()) {
      return -1;
    }
    int letters = 0;
    for (int i = 0; i < typed.length(); i++) {
      char is = typed.charAt(i);
      char should = word.charAt(i);
      if (is == should) {
        continue;
      }
      if (!contained(is, should)) {
        return -1;
      }
      letters++;
    }
    return letters;
  }

  private static boolean contained(char is, char should) {
    if (Letters.base(is) != Letters.base(should)) {
      return false;
    }
    String all = Letters.marks(should);
    String some = Letters.marks(is);
    for (int i = 0; i < some.length(); i++) {
      if (all.indexOf(some.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether two words are one letter more, less, other or changed places apart. */
  static boolean oneSlip(String typed, String word) {
    int difference = word.length() - typed.length();
    if (difference < -1 || difference > 1) {
      return false;
    }
    int head = 0;
    int shorter = Math.min(typed.length(), word.length());
    while (head < shorter && typed.charAt(head) == word.charAt(head)) {
      head++;
    }
    if (difference != 0) {
      String longer = difference > 0 ? word : typed;
      String less = difference > 0 ? typed : word;
      return longer.substring(head + 1).equals(less.substring(head));
    }
    if (head == shorter) {
      return true;
    }
    boolean turned =
        head + 1 < shorter
            && typed.charAt(head) == word.charAt(head + 1)
            && typed.charAt(head + 1) == word.charAt(head)
            && typed.substring(head + 2).equals(word.substring(head + 2));
    return turned || typed.substring(head + 1).equals(word.substring(head + 1));
  }
}
