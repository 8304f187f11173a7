package vn.trucban.attendance;

import java.time.LocalDate;
import java.time.LocalTime;
import vn.trucban.calendar.EnglishDates;
import vn.trucban.calendar.VietnameseDates;
import vn.trucban.language.Messages;

/** Days, times and lengths of time as they are said in the reader's language. */
public final class SpokenTimes {

  private static final int HOUR = 60;

  private SpokenTimes() {}

  /** {@code thứ Hai 23/11}, {@code Monday 23/11}. */
  public static String day(String language, LocalDate date) {
    return isVietnamese(language) ? VietnameseDates.day(date) : EnglishDates.day(date);
  }

  /** {@code thứ Hai, 23/11/2026}, {@code Monday, 23/11/2026}. */
  public static String full(String language, LocalDate date) {
    return isVietnamese(language) ? VietnameseDates.full(date) : EnglishDates.full(date);
  }

  /** {@code 7:42} in every language. */
  public static String time(LocalTime time) {
    return VietnameseDates.time(time);
  }

  /** {@code 12 phút}, {@code 2 giờ 5 phút}, {@code 1 giờ}. */
  public static String minutes(String language, int minutes) {
    String hourWord = isVietnamese(language) ? " giờ" : " h";
    String minuteWord = isVietnamese(language) ? " phút" : " min";
    int hours = minutes / HOUR;
    int rest = minutes % HOUR;
    if (hours == 0) {
      return rest + minuteWord;
    }
    return hours + hourWord + (rest == 0 ? "" : " " + rest + minuteWord);
  }

  private static boolean isVietnamese(String language) {
    return language.equals(Messages.VIETNAMESE);
  }
}
