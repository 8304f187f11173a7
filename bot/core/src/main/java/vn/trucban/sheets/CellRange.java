package vn.trucban.sheets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rectangle of cells, both corners included. */
public record CellRange(CellPlace first, CellPlace last) {

  private static final Pattern REFERENCE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  /** Reads {@code B2:D4}; empty when it is no range. */
  static Optional<CellRange> parse(String reference) {
    Matcher matcher = REFERENCE.matcher(reference);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int top = Integer.parseInt(matcher.group(2));
    int bottom = Integer.parseInt(matcher.group(4));
    if (top < 1 || bottom < 1) {
      return Optional.empty();
    }
    return Optional.of(
        new CellRange(
            new CellPlace(top, column(matcher.group(1))),
            new CellPlace(bottom, column(matcher.group(3)))));
  }

  /** The number of a column from its letters: A is 1, AB is 28. */
  static int column(String letters) {
    int column = 0;
    for (int index = 0; index < letters.length(); index++) {
      column = column * 26 + letters.charAt(index) - 'A' + 1;
    }
    return column;
  }

  /** Whether a cell lies inside. */
  public boolean contains(CellPlace place) {
    return place.row() >= first.row()
        && place.row() <= last.row()
        && place.column() >= first.column()
        && place.column() <= last.column();
  }

  /** {@code B2:D4}. */
  @Override
  public String toString() {
    return first + ":" + last;
  }
}
