package vn.trucban.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** When a message was written, and where its days are looked for. Weeks begin on Monday. */
record Moment(LocalDateTime now, Direction direction) {

  LocalDate today() {
    return now.toLocalDate();
  }

  boolean forward() {
    return direction == Direction.FORWARD;
  }

  /** Monday of this week, or of so many weeks on. */
  LocalDate monday(int weeks) {
    return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
  }

  LocalDate inWeek(DayOfWeek day, int weeks) {
    return monday(weeks).with(TemporalAdjusters.nextOrSame(day));
  }

  /** The day that is meant, looking the way this moment looks. */
  Optional<LocalDate> pick(Day day) {
    return forward() ? day.onOrAfter(today()) : day.onOrBefore(today());
  }

  /** As {@link #pick}, looking the other way. */
  Optional<LocalDate> pickBack(Day day) {
    return forward() ? day.onOrBefore(today()) : day.onOrAfter(today());
  }
}
