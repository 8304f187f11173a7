package vn.trucban.language;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text of words means: as a whole, or clause by clause where it says several things.
 */
final class Reader {

  private static final int LONGEST_WITHOUT_STOPS = 24;

  /** What may stand beside an act without being one. */
  private static final Set<String> SOCIAL =
      Set.of("greeting", "thanks", "yes", "no", "acknowledge", "undo", "cancel", "help");

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
    Draft whole = best(scene);
    if (whole != null && whole.whole() && !whole.rule().anotherDay()) {
      return whole.reading();
    }
    List<Draft> parts = clauses(scene);
    if (parts.size() <= 1 && whole == null && scene.tokens().size() <= LONGEST_WITHOUT_STOPS) {
      parts = halves(scene, parts);
    }
    return judge(whole, parts);
  }

  private static Reading judge(@Nullable Draft whole, List<Draft> parts) {
    List<Draft> acts = new ArrayList<>();
    for (Draft part : parts) {
      boolean social = SOCIAL.contains(part.rule().intent());
      boolean again = acts.stream().anyMatch(a -> a.rule().intent().equals(part.rule().intent()));
      if (!social && !again) {
        acts.add(part);
      }
    }
    if (acts.isEmpty()) {
      return whole != null
          ? whole.reading()
          : parts.isEmpty() ? Reading.none() : parts.getFirst().reading();
    }
    if (acts.size() == 1) {
      Draft only = acts.getFirst();
      return whole != null && goesFurther(whole, only) ? whole.reading() : only.reading();
    }
    List<Reading> readings = acts.stream().map(Draft::reading).toList();
    List<Reading> said = readings.stream().filter(r -> r.match() != Match.NONE).toList();
    if (said.size() == 1) {
      return said.getFirst();
    }
    return said.isEmpty() ? Reading.none() : Reading.oneOf(said.stream().map(Reader::act).toList());
  }

  /** Whether the whole text says the same as its only clause that says anything, and more. */
  private static boolean goesFurther(Draft whole, Draft clause) {
    return whole.rule().intent().equals(clause.rule().intent()) && !whole.rule().anotherDay();
  }

  /** The act of a reading, also where one of its slots is open. */
  private static Reading act(Reading reading) {
    return reading.options().isEmpty() ? reading : reading.options().getFirst();
  }

  private @Nullable Draft best(Scene scene) {
    Draft best = null;
    for (Rule rule : vocabulary.rules()) {
      Draft draft = Draft.of(scene, rule);
      if (draft != null && (best == null || draft.score(role) > best.score(role))) {
        best = draft;
      }
    }
    return best;
  }

  private List<Draft> clauses(Scene scene) {
    List<Draft> drafts = new ArrayList<>();
    int start = 0;
    int size = scene.tokens().size();
    for (int i = 0; i <= size; i++) {
      if (i == size || stop(scene, i)) {
        if (i > start && !(start == 0 && i == size)) {
          Draft draft = best(scene.part(start, i));
          if (draft != null) {
            drafts.add(draft);
          }
        }
        start = i + 1;
      }
    }
    return drafts;
  }

  private static boolean stop(Scene scene, int i) {
    Token token = scene.tokens().get(i);
    Span span = scene.at(i);
    return (span == null || span.is("AND"))
        && ((token.sign() && !"\"():".contains(token.typed())) || (span != null && span.is("AND")));
  }

  private static boolean isAct(Draft draft) {
    return !SOCIAL.contains(draft.rule().intent()) && !draft.rule().anotherDay();
  }

  /** Two acts with no stop between them: where both halves are understood entirely. */
  private List<Draft> halves(Scene scene, List<Draft> otherwise) {
    for (int i = 1; i < scene.tokens().size(); i++) {
      Span span = scene.at(i);
      if (span != null && span.first() == i) {
        Draft left = best(scene.part(0, i));
        if (left != null && left.whole() && isAct(left)) {
          Draft right = best(scene.part(i, scene.tokens().size()));
          if (right != null
              && right.whole()
              && !right.rule().intent().equals(left.rule().intent())) {
            return List.of(left, right);
          }
        }
      }
    }
    return otherwise;
  }
}
