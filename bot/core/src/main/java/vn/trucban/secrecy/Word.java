package vn.trucban.secrecy;

import java.util.List;

/**
 * A token and what it may be.
 *
 * @param split whether it was put together from pieces
 */
record Word(Token token, List<Vocabulary.Hit> hits, boolean split) {

  /** Whether it is this syllable or may be it, its marks being left out in whole or in part. */
  boolean may(Syllable syllable) {
    for (Vocabulary.Hit hit : hits) {
      if (hit.syllable().equals(syllable)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is this syllable with all its marks. */
  boolean is(Syllable syllable) {
    for (Vocabulary.Hit hit : hits) {
      if (hit.exact() && hit.syllable().equals(syllable)) {
        return true;
      }
    }
    return false;
  }

  int gap() {
    return token.gap();
  }
}
