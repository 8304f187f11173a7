package vn.trucban.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One phrase of the lexicon.
 *
 * @param tokens its words
 * @param concept what it means
 * @param where the file and line it stands in, for messages to the administrator
 */
record Phrase(List<Token> tokens, Concept concept, String where) {

  /** Shorter phrases are never mended: too much is one letter away. */
  private static final int SHORTEST_MENDED = 5;

  /** In longer ones a slip may even have made another word. */
  private static final int LONG = 7;

  Phrase {
    tokens = List.copyOf(tokens);
  }

  /** How well typed tokens that fold to this phrase are it; null if their marks say otherwise. */
  @Nullable Match match(List<Token> typed, int first) {
    Match worst = Match.EXACT;
    boolean missing = false;
    int half = 0;
    int wrong = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token is = typed.get(first + i);
      Token should = tokens.get(i);
      if (is.marked().equals(should.marked())) {
        worst = is.mended() ? Match.TYPO : worst;
      } else if (is.bare()) {
        missing = true;
      } else if (is.mended() && Marks.partOf(is.marked(), should.marked())) {
        worst = Match.TYPO;
      } else if (is.mended()) {
        worst = Match.TYPO;
        wrong++;
      } else if (Marks.oneAway(is.marked(), should.marked())) {
        half++;
      } else {
        return null;
      }
    }
    if (wrong > 1 || (wrong == 1 && letters() < SHORTEST_MENDED - 1)) {
      return null;
    }
    if (half > 0) {
      return half == 1 && !missing && letters() >= SHORTEST_MENDED ? Match.TYPO : null;
    }
    return worst == Match.EXACT && missing ? Match.FOLDED : worst;
  }

  boolean mayBeMended() {
    return letters() >= SHORTEST_MENDED;
  }

  boolean isLong() {
    return letters() >= LONG;
  }

  private int letters() {
    int letters = 0;
    for (Token token : tokens) {
      letters += token.folded().length();
    }
    return letters;
  }
}
