package vn.trucban.language;

/**
 * A words file that cannot be used, with a sentence for the administrator that says where and why.
 */
public final class WordsFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WordsFault(String sentence) {
    super(sentence);
  }

  static WordsFault at(String where, String sentence) {
    return new WordsFault(where + ": " + sentence);
  }

  static WordsFault twoMeanings(String phrase, String one, String other) {
    return new WordsFault(
        "the phrase \"%s\" would mean two things: it stands in %s and in %s"
            .formatted(phrase, one, other));
  }
}
