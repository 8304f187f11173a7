package vn.trucban.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges what a text of several clauses asks for. One that only states a circumstance gives way to
 * one that asks for something, and lends it the day it speaks of ("thứ 7 em bận đám cưới, nhờ anh
 * Vinh trực thay").
 */
final class Acts {

  /** What may stand beside an act without being one. */
  private static final Set<String> SOCIAL =
      Set.of("greeting", "thanks", "yes", "no", "acknowledge", "undo", "cancel", "help");

  /** Somebody is asked to stand in because one is away. */
  private static final Set<String> BEING_AWAY = Set.of("trip-request", "check-in", "leave-request");

  private static final Set<String> STANDING_IN = Set.of("cover-request", "swap-request");

  /** One clause, and what it says if that was understood. */
  record Clause(Scene scene, @Nullable Draft draft) {}

  private final @Nullable Draft whole;
  private final List<Clause> clauses;

  Acts(@Nullable Draft whole, List<Clause> clauses) {
    this.whole = whole;
    this.clauses = clauses;
  }

  static boolean social(Draft draft) {
    return SOCIAL.contains(draft.rule().intent());
  }

  Reading reading() {
    List<Draft> acts = strongest(different());
    if (acts.isEmpty()) {
      return otherwise();
    }
    if (acts.size() == 1) {
      Draft only = acts.getFirst();
      if (whole != null && goesFurther(whole, only)) {
        return lent(whole).reading();
      }
      return lent(only).reading();
    }
    List<Reading> said =
        acts.stream().map(Draft::reading).filter(r -> r.match() != Match.NONE).toList();
    if (said.size() == 1) {
      return said.getFirst();
    }
    return said.isEmpty() ? Reading.none() : Reading.oneOf(said.stream().map(Acts::act).toList());
  }

  /** What a clause asks for beside the circumstance that the whole text is. */
  Optional<Reading> stronger() {
    return strongest(different()).stream().allMatch(Acts::aside)
        ? Optional.empty()
        : Optional.of(reading());
  }

  private Reading otherwise() {
    if (whole != null) {
      return whole.reading();
    }
    for (Clause clause : clauses) {
      if (clause.draft() != null) {
        return clause.draft().reading();
      }
    }
    return Reading.none();
  }

  /** The acts of the clauses, each kind once. */
  private List<Draft> different() {
    List<Draft> acts = new ArrayList<>();
    for (Clause clause : clauses) {
      Draft draft = clause.draft();
      if (draft != null && !social(draft)) {
        if (!aside(draft)) {
          acts.removeIf(act -> same(act, draft) && aside(act));
        }
        if (acts.stream().noneMatch(act -> same(act, draft))) {
          acts.add(draft);
        }
      }
    }
    return acts;
  }

  private static boolean same(Draft one, Draft other) {
    return one.rule().intent().equals(other.rule().intent());
  }

  private static List<Draft> strongest(List<Draft> acts) {
    List<Draft> strong = new ArrayList<>(acts);
    if (acts.stream().anyMatch(act -> !aside(act))) {
      strong.removeIf(Acts::aside);
    }
    if (strong.stream().anyMatch(act -> STANDING_IN.contains(act.rule().intent()))) {
      strong.removeIf(act -> BEING_AWAY.contains(act.rule().intent()) && !asks(act));
    }
    if (strong.stream().anyMatch(act -> act.rule().intent().equals("remind-missing"))) {
      strong.removeIf(act -> act.rule().intent().equals("missing"));
    }
    if (strong.stream().anyMatch(act -> act.rule().intent().equals("check-out"))) {
      strong.removeIf(act -> act.rule().intent().equals("task-report"));
    }
    return strong;
  }

  private static boolean aside(Draft draft) {
    return draft.rule().aside() && !asks(draft);
  }

  /** Whether an act is asked for in so many words. */
  private static boolean asks(Draft draft) {
    for (Token token : draft.scene().tokens()) {
      if (token.folded().equals("xin") || token.marked().equals("đăng")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the whole text says the same as its only clause that says anything, and more. */
  private static boolean goesFurther(Draft whole, Draft clause) {
    return whole.rule().intent().equals(clause.rule().intent()) && !whole.rule().anotherDay();
  }

  /** An act without a day has that of a clause beside it. */
  private Draft lent(Draft act) {
    for (Clause clause : clauses) {
      if (clause.draft() != act) {
        DateSlots.lend(clause.scene(), act);
      }
    }
    return act;
  }

  /** The act of a reading, also where one of its slots is open. */
  private static Reading act(Reading reading) {
    return reading.options().isEmpty() ? reading : reading.options().getFirst();
  }
}
