package vn.trucban.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import vn.trucban.engine.Arguments;

/**
 * The days that were asked for, at most a month; ends that a hand-made payload turned round are put
 * right.
 *
 * @param part the part of the day, or empty for all of it
 */
record Asked(LocalDate from, LocalDate to, Optional<Part> part) {

  private static final int MOST_DAYS = 31;

  static Asked of(Arguments arguments, LocalDate defaultFrom, LocalDate defaultTo) {
    LocalDate from = arguments.date("from").or(() -> arguments.date("to")).orElse(defaultFrom);
    LocalDate to = arguments.date("to").or(() -> arguments.date("from")).orElse(defaultTo);
    LocalDate first = from.isAfter(to) ? to : from;
    LocalDate last = from.isAfter(to) ? from : to;
    LocalDate furthest = first.plusDays(MOST_DAYS - 1L);
    return new Asked(
        first,
        last.isAfter(furthest) ? furthest : last,
        arguments.get("part").flatMap(Asked::part));
  }

  /** From today to the end of next week. */
  static Asked twoWeeks(Arguments arguments, LocalDate today) {
    return of(
        arguments, today, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusWeeks(1));
  }

  boolean isOneDay() {
    return from.equals(to);
  }

  /** Whether an entry lies in the part of the day that was asked for. */
  boolean fits(RosterEntry entry) {
    return part.isEmpty() || entry.part() == Part.WHOLE_DAY || entry.part() == part.get();
  }

  private static Optional<Part> part(String code) {
    return switch (code) {
      case "morning" -> Optional.of(Part.MORNING);
      case "afternoon" -> Optional.of(Part.AFTERNOON);
      case "evening" -> Optional.of(Part.EVENING);
      default -> Optional.empty();
    };
  }
}
