package vn.trucban.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import vn.trucban.calendar.CalendarData.YearPlan;

/** How the dates of a yearly holiday are found. */
sealed interface HolidayRule {

  /** The days of the holiday in a year; empty where the lunar calendar is not known. */
  List<LocalDate> days(int year, YearPlan plan);

  /** The same day and month every year. */
  record Fixed(MonthDay day) implements HolidayRule {
    @Override
    public List<LocalDate> days(int year, YearPlan plan) {
      return day.isValidYear(year) ? List.of(day.atYear(year)) : List.of();
    }
  }

  /** Five days around the lunar new year. */
  record Tet() implements HolidayRule {
    @Override
    public List<LocalDate> days(int year, YearPlan plan) {
      return LunarYear.isKnown(year)
          ? IntStream.range(0, 5)
              .mapToObj(day -> LunarYear.tet(year).plusDays(day - plan.tetDaysBefore()))
              .toList()
          : List.of();
    }
  }

  /** Commemoration of the Hùng Kings on the tenth day of the third lunar month. */
  record HungKings() implements HolidayRule {
    @Override
    public List<LocalDate> days(int year, YearPlan plan) {
      return LunarYear.isKnown(year) ? List.of(LunarYear.hungKings(year)) : List.of();
    }
  }

  /** The day before or after National Day. */
  record SecondNationalDay() implements HolidayRule {
    @Override
    public List<LocalDate> days(int year, YearPlan plan) {
      LocalDate first = LocalDate.of(year, 9, 2);
      return List.of(
          switch (plan.secondDay()) {
            case BEFORE -> first.minusDays(1);
            case AFTER -> first.plusDays(1);
            case BY_RULE ->
                first.getDayOfWeek() == DayOfWeek.THURSDAY ? first.plusDays(1) : first.minusDays(1);
          });
    }
  }

  /** The Vietnamese lunar calendar, which is not the Chinese one: see 2007 and 2030. */
  final class LunarYear {

    private LunarYear() {}

    static boolean isKnown(int year) {
      return year >= 1814 && year <= 2999;
    }

    static LocalDate tet(int year) {
      return iso(VietnameseCalendar.ofTet(year));
    }

    static LocalDate hungKings(int year) {
      return iso(
          VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(3), 10));
    }

    private static LocalDate iso(VietnameseCalendar date) {
      return date.transform(PlainDate.class).toTemporalAccessor();
    }
  }
}
