package vn.trucban.language;

/**
 * A run of letters, a run of digits or one sign: what the rules of dates see of a token, so that
 * "8h30" and "8 h 30", "t6" and "T.6" are written once.
 *
 * @param value the number of a run of digits; -1 of all else and of numbers too long to be a date
 * @param token index of the token that it is cut from
 * @param glued whether nothing stands between it and the atom before
 * @param pause whether a comma or the like stood before it
 */
record Atom(
    Sort sort, String marked, String folded, int value, int token, boolean glued, boolean pause) {

  enum Sort {
    WORD,
    NUMBER,
    SIGN
  }

  boolean is(String sign) {
    return sort == Sort.SIGN && marked.equals(sign);
  }
}
