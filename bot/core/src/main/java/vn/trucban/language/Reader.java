package vn.trucban.language;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text of words means: as a whole, or clause by clause where it says several things.
 */
final class Reader {

  /** Two acts with no stop between them are short; where they part is tried at each word. */
  private static final int MOST_WORDS_WITHOUT_STOPS = 24;

  private static final int LONGEST_WITHOUT_STOPS = 250;

  private final Vocabulary vocabulary;
  private final LocalDateTime now;
  private final String role;

  Reader(Vocabulary vocabulary, LocalDateTime now, String role) {
    this.vocabulary = vocabulary;
    this.now = now;
    this.role = role;
  }

  Reading read(Utterance utterance) {
    Scene scene = Scene.of(vocabulary, utterance, now);
    return Contrast.in(scene)
        .filter(this::isOfActs)
        .map(Contrast.Sides::meant)
        .map(meant -> read(meant, utterance))
        .orElseGet(() -> read(scene, utterance));
  }

  /** Whether both sides are acts, so that one is denied for the sake of the other. */
  private boolean isOfActs(Contrast.Sides sides) {
    Draft denied = best(sides.denied());
    Draft meant = best(sides.meant());
    return denied != null && meant != null && isStatement(denied) && isStatement(meant);
  }

  private static boolean isStatement(Draft draft) {
    return draft.rule().manner() == Rule.Manner.ACT && draft.whole() && !Acts.social(draft);
  }

  private Reading read(Scene scene, Utterance utterance) {
    Draft whole = best(scene);
    if (whole != null && whole.whole() && !whole.rule().anotherDay()) {
      return entire(scene, whole);
    }
    List<Acts.Clause> said = clauses(scene);
    if (whole == null
        && said.stream().filter(clause -> clause.draft() != null).count() <= 1
        && scene.tokens().size() <= MOST_WORDS_WITHOUT_STOPS
        && utterance.text().length() <= LONGEST_WITHOUT_STOPS) {
      said = halves(scene, said);
    }
    Acts acts = new Acts(whole, said);
    return new Lateness(said).reading().orElseGet(acts::reading);
  }

  /** All of a text is understood as one act; a clause of it may still say more. */
  private Reading entire(Scene scene, Draft whole) {
    if (!mayBeTwo(whole)) {
      return whole.reading();
    }
    List<Acts.Clause> clauses = clauses(scene);
    return new Lateness(clauses)
        .reading()
        .or(() -> whole.rule().aside() ? new Acts(whole, clauses).stronger() : Optional.empty())
        .orElseGet(whole::reading);
  }

  /** Whether one clause may say what the whole text says, and another more. */
  private static boolean mayBeTwo(Draft whole) {
    return whole.rule().aside()
        || whole.rule().takes("minutesLate")
        || (whole.rule().intent().equals("check-in")
            && whole.scene().said().get(Vocabulary.Seen.LASTING.id))
        || whole.rule().takes("minutes");
  }

  private @Nullable Draft best(Scene scene) {
    Draft best = null;
    for (Rule rule : vocabulary.rules(scene.said())) {
      Draft draft = Draft.of(scene, rule);
      if (draft != null && (best == null || draft.score(role) > best.score(role))) {
        best = draft;
      }
    }
    return best;
  }

  private List<Acts.Clause> clauses(Scene scene) {
    List<Acts.Clause> clauses = new ArrayList<>();
    int start = 0;
    int size = scene.tokens().size();
    for (int i = 0; i <= size; i++) {
      if (i == size || stop(scene, i)) {
        if (i > start && !(start == 0 && i == size)) {
          Scene part = scene.part(start, i);
          clauses.add(new Acts.Clause(part, best(part)));
        }
        start = i + 1;
      }
    }
    return clauses;
  }

  private static boolean stop(Scene scene, int i) {
    Token token = scene.tokens().get(i);
    Span span = scene.at(i);
    Span next = scene.at(i + 1);
    if (token.typed().equals(",") && next != null && next.is("BECAUSE")) {
      return false;
    }
    return (span == null || span.is("AND"))
        && ((token.sign() && !"\"():".contains(token.typed())) || (span != null && span.is("AND")));
  }

  private static boolean isAct(Draft draft) {
    return !Acts.social(draft) && !draft.rule().anotherDay();
  }

  /** Two acts with no stop between them: where both halves are understood entirely. */
  private List<Acts.Clause> halves(Scene scene, List<Acts.Clause> otherwise) {
    for (int i = 1; i < scene.tokens().size(); i++) {
      Span span = scene.at(i);
      if (span != null && span.first() == i) {
        Draft left = best(scene.part(0, i));
        if (left != null && left.whole() && isAct(left)) {
          Draft right = best(scene.part(i, scene.tokens().size()));
          if (right != null
              && right.whole()
              && !right.rule().intent().equals(left.rule().intent())) {
            return List.of(
                new Acts.Clause(left.scene(), left), new Acts.Clause(right.scene(), right));
          }
        }
      }
    }
    return otherwise;
  }
}
