package vn.trucban.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.trucban.calendar.CalendarData.YearPlan;
import vn.trucban.calendar.CalendarData.YearlyHoliday;
import vn.trucban.calendar.DayKind.Holiday;

/** Works out the days of one year that are not plain weekdays and weekends. */
final class YearPlanner {

  private final CalendarData data;

  YearPlanner(CalendarData data) {
    this.data = data;
  }

  /** The year's special days. Days named in the files win over what the rules give. */
  Map<LocalDate, DayKind> plan(int year) {
    YearPlan plan = data.plan(year);
    SortedMap<LocalDate, Holiday> holidays = holidays(year, plan);
    holidays.keySet().removeAll(data.days().keySet());
    Map<LocalDate, DayKind> days = new HashMap<>(holidays);
    if (plan.madeUpByRule()) {
      holidays.forEach(
          (date, holiday) -> {
            if (isRestDay(date)) {
              days.put(
                  nextFree(date, days), new Holiday("Nghỉ bù " + holiday.name(), holiday.source()));
            }
          });
    }
    data.days()
        .forEach(
            (date, kind) -> {
              if (date.getYear() == year) {
                days.put(date, kind);
              }
            });
    return Map.copyOf(days);
  }

  private SortedMap<LocalDate, Holiday> holidays(int year, YearPlan plan) {
    SortedMap<LocalDate, Holiday> holidays = new TreeMap<>();
    for (YearlyHoliday yearly : data.holidays()) {
      if (year >= yearly.since()) {
        String source =
            plan.decision().isEmpty() ? yearly.source() : yearly.source() + "; " + plan.decision();
        for (LocalDate date : yearly.rule().days(year, plan)) {
          holidays.merge(
              date,
              new Holiday(yearly.name(), source),
              (first, second) ->
                  first.name().equals(second.name())
                      ? first
                      : new Holiday(first.name() + " và " + second.name(), first.source()));
        }
      }
    }
    return holidays;
  }

  /** Made up "on the next working day": the first weekday that is not already something else. */
  private LocalDate nextFree(LocalDate from, Map<LocalDate, DayKind> taken) {
    LocalDate date = from.plusDays(1);
    while (isRestDay(date) || taken.containsKey(date) || data.days().containsKey(date)) {
      date = date.plusDays(1);
    }
    return date;
  }

  static boolean isRestDay(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
