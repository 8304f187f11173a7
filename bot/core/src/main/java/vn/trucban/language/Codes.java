package vn.trucban.language;

/** Tokens that are a number or a code by their form. */
final class Codes {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 12;
  private static final String NUMBERS = "mot hai ba bon nam sau bay tam chin muoi";

  private Codes() {}

  /**
   * Whether it looks like a code of enrolment: letters and digits mixed, or the two halves of one.
   */
  static boolean isOne(String typed) {
    String bare = typed.replace("-", "");
    if (bare.length() < SHORTEST || bare.length() > LONGEST) {
      return false;
    }
    boolean digit = false;
    boolean letter = false;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      digit |= c >= '0' && c <= '9';
      letter |= (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) {
        return false;
      }
    }
    boolean capitals = typed.equals(typed.toUpperCase(java.util.Locale.ROOT));
    return digit && letter && capitals;
  }

  /** Whether it may be a code where a word before it says so: "mã K7P2QX", "mã 482913". */
  static boolean mayBeOne(String typed) {
    return typed.length() >= 5
        && typed.length() <= LONGEST
        && typed.chars().anyMatch(Character::isDigit)
        && typed.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'));
  }

  /** Whether it is the number of a document: "2042", "2042/UBND-DL1". */
  static boolean isNumber(String typed) {
    int slash = typed.indexOf('/');
    String number = slash < 0 ? typed : typed.substring(0, slash);
    if (slash > 0 && typed.indexOf('-') > 0 && typed.indexOf('-') < slash) {
      // "27-NQ/TU"
      number = typed.substring(0, typed.indexOf('-'));
    }
    return !number.isEmpty()
        && number.length() <= 6
        && number.chars().allMatch(Character::isDigit)
        && (slash < 0
            || typed.chars().skip(slash).anyMatch(Character::isLetter)
            || typed.length() - slash == 5);
  }

  /** A small number in digits or words, else 0. */
  static int small(String folded) {
    if (!folded.isEmpty()
        && folded.length() <= 3
        && folded.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(folded);
    }
    String[] words = NUMBERS.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals(folded)) {
        return i + 1;
      }
    }
    return 0;
  }
}
