package vn.trucban.outbox;

/**
 * What to claim: at most so many, of the lanes below.
 *
 * @param most zero or less: none
 */
record Quota(int most, int below) {

  static final Quota NONE = ofAll(0);

  static Quota ofAll(int most) {
    return new Quota(most, Integer.MAX_VALUE);
  }
}
