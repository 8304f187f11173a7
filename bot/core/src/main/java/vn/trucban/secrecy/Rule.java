package vn.trucban.secrecy;

/**
 * The built-in rules. Their ids stand in audit rows for years and never change; they are told to
 * officers in messages, so none may itself be stopped.
 */
enum Rule {
  /** The highest grade, in any spelling. */
  GRADE_TOP("grade-top", false),
  /** The second grade. */
  GRADE_HIGH("grade-high", false),
  /** The second grade without its marks, where "I lost" is written with the same letters. */
  GRADE_HIGH_DOUBTFUL("grade-high-doubtful", true),
  /** "Degree of secrecy". */
  GRADE_LABEL("grade-label", false),
  /** The name of what the law protects. */
  STATE_SECRET("state-protected", false),
  /** A paper that is called secret. */
  SECRET_DOCUMENT("marked-paper", false),
  /** A line or a bracket that holds a grade alone, as a stamp does. */
  STAMP("stamp", false),
  /** The word for secret with its marks, outside all its harmless compounds. */
  SECRET_WORD("marked-word", false),
  /** The word for secret, put together from pieces. */
  DISGUISED("disguised", false),
  /** A grade inside a file's name. */
  FILE_NAME("file-name", false),
  /** A grade in English. */
  ENGLISH("english", false);

  private final String id;
  private final boolean doubtful;

  Rule(String id, boolean doubtful) {
    this.id = id;
    this.doubtful = doubtful;
  }

  /** Whether the rule goes by one word alone, or by letters of two meanings. */
  static boolean isUnsure(Verdict.Stopped stopped) {
    return stopped.doubtful() || stopped.rule().equals(SECRET_WORD.id);
  }

  Verdict.Stopped stops() {
    return new Verdict.Stopped(id, doubtful);
  }
}
