package vn.trucban.language;

import java.util.List;

/** Tokens that are a number or a code by their form. */
final class Codes {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 12;
  private static final List<String> NUMBERS =
      List.of("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi");

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
    if (typed.isEmpty() || !Character.isDigit(typed.charAt(0))) {
      return false;
    }
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
    int number = 0;
    for (int i = 0; i < folded.length(); i++) {
      int digit = folded.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i == 3) {
        return NUMBERS.indexOf(folded) + 1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
