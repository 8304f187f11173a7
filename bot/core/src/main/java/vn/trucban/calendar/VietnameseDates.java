package vn.trucban.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * How dates and times are said in every answer: {@code thứ Hai 23/11}, {@code Chủ nhật,
 * 22/11/2026}, {@code 7:42}. Days, months and hours carry no leading zero; {@code thứ} is small
 * inside a sentence.
 */
public final class VietnameseDates {

  private VietnameseDates() {}

  /** {@code thứ Hai} to {@code thứ Bảy}, {@code Chủ nhật}. */
  public static String weekday(DayOfWeek day) {
    return switch (day) {
      case MONDAY -> "thứ Hai";
      case TUESDAY -> "thứ Ba";
      case WEDNESDAY -> "thứ Tư";
      case THURSDAY -> "thứ Năm";
      case FRIDAY -> "thứ Sáu";
      case SATURDAY -> "thứ Bảy";
      case SUNDAY -> "Chủ nhật";
    };
  }

  /** {@code T2} to {@code T7}, {@code CN}: for the heads of narrow columns. */
  public static String shortWeekday(DayOfWeek day) {
    return day == DayOfWeek.SUNDAY ? "CN" : "T" + (day.getValue() + 1);
  }

  /** {@code thứ Hai 23/11}: where the year is plain. */
  public static String day(LocalDate date) {
    return weekday(date.getDayOfWeek()) + " " + dayAndMonth(date);
  }

  /** {@code thứ Hai, 23/11/2026}: where the year matters. */
  public static String full(LocalDate date) {
    return weekday(date.getDayOfWeek()) + ", " + numbers(date);
  }

  /** {@code 23/11}. */
  public static String dayAndMonth(LocalDate date) {
    return date.getDayOfMonth() + "/" + date.getMonthValue();
  }

  /** {@code 23/11/2026}. */
  public static String numbers(LocalDate date) {
    return dayAndMonth(date) + "/" + date.getYear();
  }

  /**
   * {@code thứ Hai 23/11}, or {@code thứ Hai 23/11 – Chủ nhật 29/11}; with years as soon as the
   * ends lie in different ones.
   *
   * @param to the last day, not before {@code from}
   */
  public static String range(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a range must not end before it begins");
    }
    if (from.equals(to)) {
      return day(from);
    }
    return from.getYear() == to.getYear()
        ? day(from) + " – " + day(to)
        : full(from) + " – " + full(to);
  }

  /** {@code 7:42}, {@code 17:05}: seconds are dropped. */
  public static String time(LocalTime time) {
    LocalTime minutes = time.truncatedTo(ChronoUnit.MINUTES);
    return minutes.getHour() + ":" + String.valueOf(100 + minutes.getMinute()).substring(1);
  }
}
