package vn.trucban.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the calendar files say: holidays of every year, choices of single years, single days. */
record CalendarData(
    List<YearlyHoliday> holidays, Map<Integer, YearPlan> years, Map<LocalDate, DayKind> days) {

  CalendarData {
    holidays = List.copyOf(holidays);
    years = Map.copyOf(years);
    days = Map.copyOf(days);
  }

  /** This data with another file's on top: its years and days win over those here. */
  CalendarData with(CalendarData other) {
    List<YearlyHoliday> allHolidays = new ArrayList<>(holidays);
    allHolidays.addAll(other.holidays);
    Map<Integer, YearPlan> allYears = new HashMap<>(years);
    allYears.putAll(other.years);
    Map<LocalDate, DayKind> allDays = new HashMap<>(days);
    allDays.putAll(other.days);
    return new CalendarData(allHolidays, allYears, allDays);
  }

  YearPlan plan(int year) {
    return years.getOrDefault(year, YearPlan.DEFAULT);
  }

  /** A holiday that comes back every year, from {@code since} on. */
  record YearlyHoliday(String name, HolidayRule rule, String source, int since) {}

  /** Where the second day of National Day lies. */
  enum SecondDay {
    /** 1 September. */
    BEFORE,
    /** 3 September. */
    AFTER,
    /** The side that joins a weekend: 3 September when the 2nd is a Thursday, else the 1st. */
    BY_RULE
  }

  /**
   * What the plan of one year chooses.
   *
   * @param decision the decision's number; empty where no plan is known
   * @param tetDaysBefore how many of the five days lie before the lunar new year, 1 or 2
   * @param madeUpByRule false when the year's made-up days are all listed as single days
   */
  record YearPlan(String decision, int tetDaysBefore, SecondDay secondDay, boolean madeUpByRule) {
    static final YearPlan DEFAULT = new YearPlan("", 2, SecondDay.BY_RULE, true);
  }
}
