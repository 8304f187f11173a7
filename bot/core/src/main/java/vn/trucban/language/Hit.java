package vn.trucban.language;

/**
 * Tokens that are a phrase of a concept.
 *
 * @param concept of which the phrase is one
 * @param first index of the first token
 * @param end index behind the last token
 * @param match how well the tokens are the phrase
 */
record Hit(Concept concept, int first, int end, Match match) {

  int length() {
    return end - first;
  }
}
