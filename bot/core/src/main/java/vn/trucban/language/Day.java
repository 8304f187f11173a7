package vn.trucban.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A day as it is said: with or without its week, month and year. */
sealed interface Day {

  /** The first such day from a date on. */
  Optional<LocalDate> onOrAfter(LocalDate date);

  /** The last such day up to a date. */
  Optional<LocalDate> onOrBefore(LocalDate date);

  /** How one date was said. */
  enum How {
    /** With its day, month and year. */
    IN_FULL,
    /** A weekday of a named week; the weekdays listed before it are of that week too. */
    BY_WEEK,
    /** Counted from today. */
    FROM_TODAY
  }

  /** One date and no other. */
  record Fixed(LocalDate date, How how) implements Day {
    @Override
    public Optional<LocalDate> onOrAfter(LocalDate from) {
      return Optional.of(date);
    }

    @Override
    public Optional<LocalDate> onOrBefore(LocalDate to) {
      return Optional.of(date);
    }
  }

  /** A day of the week: "thứ 6". */
  record Weekday(DayOfWeek day) implements Day {
    @Override
    public Optional<LocalDate> onOrAfter(LocalDate from) {
      return Optional.of(from.with(TemporalAdjusters.nextOrSame(day)));
    }

    @Override
    public Optional<LocalDate> onOrBefore(LocalDate to) {
      return Optional.of(to.with(TemporalAdjusters.previousOrSame(day)));
    }
  }

  /** A day of the month: "ngày 30". Months without it are passed over. */
  record Monthly(int day) implements Day {
    @Override
    public Optional<LocalDate> onOrAfter(LocalDate from) {
      return months(from, 1).filter(d -> !d.isBefore(from)).findFirst();
    }

    @Override
    public Optional<LocalDate> onOrBefore(LocalDate to) {
      return months(to, -1).filter(d -> !d.isAfter(to)).findFirst();
    }

    private Stream<LocalDate> months(LocalDate from, int step) {
      return IntStream.range(0, 4)
          .mapToObj(i -> YearMonth.from(from).plusMonths((long) i * step))
          .filter(month -> month.isValidDay(day))
          .map(month -> month.atDay(day));
    }
  }

  /** A day and a month: "30/4". The years without a 29/2 are passed over. */
  record Yearly(int day, int month) implements Day {
    @Override
    public Optional<LocalDate> onOrAfter(LocalDate from) {
      return years(from, 1).filter(d -> !d.isBefore(from)).findFirst();
    }

    @Override
    public Optional<LocalDate> onOrBefore(LocalDate to) {
      return years(to, -1).filter(d -> !d.isAfter(to)).findFirst();
    }

    private Stream<LocalDate> years(LocalDate from, int step) {
      return IntStream.range(0, 10)
          .mapToObj(i -> YearMonth.of(from.getYear() + i * step, month))
          .filter(yearMonth -> yearMonth.isValidDay(day))
          .map(yearMonth -> yearMonth.atDay(day));
    }
  }

  /** A day of the moon's calendar; month 0 means any. */
  record Lunar(int day, int month) implements Day {
    @Override
    public Optional<LocalDate> onOrAfter(LocalDate from) {
      return LunarDays.onOrAfter(from, day, month);
    }

    @Override
    public Optional<LocalDate> onOrBefore(LocalDate to) {
      return LunarDays.onOrBefore(to, day, month);
    }
  }

  /** One of two, the likelier first: "ngay kia" without marks. */
  record Either(Day likely, Day other) implements Day {
    @Override
    public Optional<LocalDate> onOrAfter(LocalDate from) {
      return likely.onOrAfter(from);
    }

    @Override
    public Optional<LocalDate> onOrBefore(LocalDate to) {
      return likely.onOrBefore(to);
    }
  }

  /** A day that was said and does not exist: "thứ 8". */
  record Never() implements Day {
    @Override
    public Optional<LocalDate> onOrAfter(LocalDate from) {
      return Optional.empty();
    }

    @Override
    public Optional<LocalDate> onOrBefore(LocalDate to) {
      return Optional.empty();
    }
  }
}
