package vn.trucban.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** How days are said to those who read English: as {@link VietnameseDates}, but for the weekday. */
public final class EnglishDates {

  private EnglishDates() {}

  /** {@code Monday 23/11}. */
  public static String day(LocalDate date) {
    return weekday(date) + " " + VietnameseDates.dayAndMonth(date);
  }

  /** {@code Monday, 23/11/2026}. */
  public static String full(LocalDate date) {
    return weekday(date) + ", " + VietnameseDates.numbers(date);
  }

  private static String weekday(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
