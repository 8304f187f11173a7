package vn.trucban.language;

import java.time.LocalDate;
import java.util.Optional;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * Dates of the Vietnamese calendar of the moon, which is not the Chinese one (see 2007 and 2030).
 * Leap months are not said in a message and are passed over.
 */
final class LunarDays {

  private static final int YEARS_AROUND = 9;

  private LunarDays() {}

  /** The first day of the lunar year that begins in a year. */
  static LocalDate tet(int year) {
    return iso(VietnameseCalendar.ofTet(year));
  }

  /** The last day before the lunar new year: the 30th, or the 29th as in every year to 2032. */
  static LocalDate lastBeforeTet(int year) {
    return tet(year).minusDays(1);
  }

  /** The lunar day of the month of a date. */
  static int dayOfMonth(LocalDate date) {
    return lunar(date).getDayOfMonth();
  }

  /** The lunar month of a date, 1 to 12. */
  static int month(LocalDate date) {
    return lunar(date).getMonth().getNumber();
  }

  static Optional<LocalDate> onOrAfter(LocalDate from, int day, int month) {
    if (month == 0) {
      return step(from, day, 1);
    }
    // From March on the lunar year before is over.
    int first = from.getMonthValue() > 2 ? from.getYear() : from.getYear() - 1;
    for (int year = first; year <= from.getYear() + YEARS_AROUND; year++) {
      Optional<LocalDate> date = date(year, month, day).filter(d -> !d.isBefore(from));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  static Optional<LocalDate> onOrBefore(LocalDate to, int day, int month) {
    if (month == 0) {
      return step(to, day, -1);
    }
    for (int year = to.getYear(); year >= to.getYear() - YEARS_AROUND; year--) {
      Optional<LocalDate> date = date(year, month, day).filter(d -> !d.isAfter(to));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** A day of any lunar month is at most a few months away. */
  private static Optional<LocalDate> step(LocalDate start, int day, int step) {
    LocalDate date = start;
    for (int i = 0; i < 120; i++) {
      if (dayOfMonth(date) == day) {
        return Optional.of(date);
      }
      date = date.plusDays(step);
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    EastAsianYear of = EastAsianYear.forGregorian(year);
    EastAsianMonth in = EastAsianMonth.valueOf(month);
    return VietnameseCalendar.isValid(of, in, day)
        ? Optional.of(iso(VietnameseCalendar.of(of, in, day)))
        : Optional.empty();
  }

  private static VietnameseCalendar lunar(LocalDate date) {
    return PlainDate.from(date).transform(VietnameseCalendar.class);
  }

  private static LocalDate iso(VietnameseCalendar date) {
    return date.transform(PlainDate.class).toTemporalAccessor();
  }
}
