package vn.trucban.language;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Being late and being there, said in two clauses: who has arrived is there some minutes late ("đến
 * cơ quan rồi, trễ 15p"), who asks to come late names when they will be there ("xin đến muộn, 9h có
 * mặt").
 */
final class Lateness {

  private static final String HERE = "check-in";
  private static final String LATE = "late-notice";

  private final List<Draft> acts;

  Lateness(List<Acts.Clause> clauses) {
    this.acts =
        clauses.stream()
            .flatMap(clause -> Optional.ofNullable(clause.draft()).stream())
            .filter(draft -> !Acts.social(draft) && !draft.rule().aside())
            .toList();
  }

  /** The one act that two clauses say, if they do. */
  Optional<Reading> reading() {
    if (acts.size() != 2) {
      return Optional.empty();
    }
    Draft first = acts.getFirst();
    Draft second = acts.getLast();
    if (first.rule().anotherDay() || second.rule().anotherDay()) {
      return Optional.empty();
    }
    if (is(first, HERE) && is(second, LATE) && arrived(first) && second.has("minutes")) {
      return Optional.of(with(first, "minutesLate", second.slot("minutes")));
    }
    if (is(first, LATE) && is(second, HERE) && first.has("minutes") && isHere(second)) {
      return Optional.of(with(second, "minutesLate", first.slot("minutes")));
    }
    if (is(first, LATE) && is(second, HERE) && !first.has("time") && ahead(second)) {
      return Optional.of(with(first, "time", second.slot("time")));
    }
    return Optional.empty();
  }

  private static boolean is(Draft draft, String intent) {
    return draft.rule().intent().equals(intent);
  }

  private static Reading with(Draft draft, String slot, String value) {
    Reading reading = draft.reading();
    return reading.with(plus(reading.slots(), slot, value));
  }

  private static Map<String, String> plus(Map<String, String> slots, String slot, String value) {
    Map<String, String> all = new TreeMap<>(slots);
    all.putIfAbsent(slot, value);
    return all;
  }

  private static boolean arrived(Draft draft) {
    return draft.scene().spans().stream()
        .anyMatch(span -> span.is("DONE") || span.is("ATTEND") || span.is("ARRIVED"));
  }

  /** "trễ 5p, em mới đến cơ quan" */
  private static boolean isHere(Draft draft) {
    return !draft.has("time")
        && draft.scene().spans().stream()
            .anyMatch(span -> span.is("DONE") || span.is("ARRIVED") || span.is("JUSTARRIVE"));
  }

  private static boolean ahead(Draft draft) {
    return draft.has("time")
        && LocalTime.parse(draft.slot("time")).isAfter(draft.scene().now().toLocalTime());
  }
}
