package vn.trucban.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates from cells: real dates, {@code 23/11/2026}, {@code 5/1/2027}, {@code 2026-11-23}. */
public final class CellDates {

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}|\\d{1,2}[/.-]\\d{1,2}");

  private CellDates() {}

  /** What a cell says of a date. */
  public sealed interface Reading {}

  /** It is this day. */
  public record Day(LocalDate date) implements Reading {}

  /**
   * It is no day that can be taken.
   *
   * @param code {@code date-impossible}, {@code date-ambiguous} or {@code not-a-date}
   * @param sentence why, in Vietnamese
   */
  public record NoDay(String code, String sentence) implements Reading {}

  /** Reads a cell. A time of the day beside the date is left out; years are 2000 to 2100. */
  public static Reading of(Cell cell) {
    if (cell instanceof Cell.Moment moment) {
      return checked(moment.value().toLocalDate(), cell.text());
    }
    if (!(cell instanceof Cell.Text)) {
      return noDate(cell.text());
    }
    return of(cell.text());
  }

  static Reading of(String text) {
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return of(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1), text);
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return of(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3), text);
    }
    if (SHORT_YEAR.matcher(text).matches()) {
      return new NoDay(
          "date-ambiguous", "ngày “" + text + "” thiếu năm đủ bốn chữ số; hãy ghi ngày/tháng/năm");
    }
    return noDate(text);
  }

  private static Reading of(String year, String month, String day, String text) {
    try {
      return checked(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)),
          text);
    } catch (DateTimeException e) {
      return new NoDay(
          "date-impossible", "không có ngày “" + text + "”; hãy ghi ngày trước, tháng sau");
    }
  }

  private static Reading checked(LocalDate date, String text) {
    return date.getYear() >= 2000 && date.getYear() <= 2100
        ? new Day(date)
        : new NoDay("date-impossible", "năm trong “" + text + "” phải từ 2000 đến 2100");
  }

  private static Reading noDate(String text) {
    return new NoDay(
        "not-a-date", "“" + text + "” không phải là ngày; hãy ghi dạng ngày/tháng/năm");
  }
}
