package vn.trucban.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What is to be written into a cell. */
public sealed interface CellValue {

  /** Nothing. */
  CellValue BLANK = new Blank();

  static CellValue of(String text) {
    return text.isEmpty() ? BLANK : new Words(text);
  }

  static CellValue of(long number) {
    return new Figure(BigDecimal.valueOf(number));
  }

  static CellValue of(BigDecimal number) {
    return new Figure(number);
  }

  static CellValue of(LocalDate date) {
    return new Day(date);
  }

  static CellValue of(LocalDateTime moment) {
    return new Moment(moment);
  }

  /** A text; never taken for a formula. */
  record Words(String text) implements CellValue {}

  /** A number. */
  record Figure(BigDecimal number) implements CellValue {}

  /** A day, from 1900-03-01 on. */
  record Day(LocalDate date) implements CellValue {}

  /** A day with a time to the minute, from 1900-03-01 on. */
  record Moment(LocalDateTime moment) implements CellValue {}

  /** Nothing. */
  record Blank() implements CellValue {}
}
