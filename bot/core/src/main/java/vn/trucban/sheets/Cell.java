package vn.trucban.sheets;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** One cell, knowing its place and its kind. */
public sealed interface Cell {

  /** Where it is. */
  CellPlace place();

  /** Whether nothing, or nothing but blanks, is in it. */
  default boolean isBlank() {
    return text().isEmpty();
  }

  /**
   * What a person reads in it, in NFC, outer blanks cut off and inner ones made single; line breaks
   * count as blanks. A number without its trailing zeros, a date as yyyy-MM-dd, a formula or an
   * error as nothing useful: ask for the kind first.
   */
  default String text() {
    return switch (this) {
      case Text text -> tidy(text.value());
      case Figure figure -> plain(figure.value());
      case Moment moment ->
          moment.value().toLocalTime().equals(LocalTime.MIDNIGHT)
              ? moment.value().toLocalDate().toString()
              : moment.value().toString();
      case Formula formula -> "=" + formula.formula();
      case Failure failure -> failure.code();
      case Empty ignored -> "";
    };
  }

  private static String plain(BigDecimal value) {
    // Beyond this many digits it is no figure that a person wrote, and writing it out costs memory.
    return Math.abs((long) value.precision() - value.scale()) > 400 || value.scale() > 400
        ? value.toString()
        : value.stripTrailingZeros().toPlainString();
  }

  private static String tidy(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFC)
        .replaceAll("[\\p{Z}\\s\\u200B\\uFEFF]+", " ")
        .strip();
  }

  /** Words, as they stand in the file. */
  record Text(CellPlace place, String value) implements Cell {}

  /** A number. */
  record Figure(CellPlace place, BigDecimal value) implements Cell {}

  /** A cell formatted as a date, with or without a time. */
  record Moment(CellPlace place, LocalDateTime value) implements Cell {}

  /** A formula; what it last came to is not trusted. */
  record Formula(CellPlace place, String formula) implements Cell {}

  /** An error such as {@code #REF!}. */
  record Failure(CellPlace place, String code) implements Cell {}

  /** Nothing. */
  record Empty(CellPlace place) implements Cell {}
}
