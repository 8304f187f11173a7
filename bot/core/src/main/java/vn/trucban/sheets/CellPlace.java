package vn.trucban.sheets;

import java.util.Comparator;

/**
 * Where a cell is.
 *
 * @param row from 1, as the spreadsheet shows it
 * @param column from 1 (column A); 0 means the row as a whole
 */
public record CellPlace(int row, int column) implements Comparable<CellPlace> {

  private static final Comparator<CellPlace> ORDER =
      Comparator.comparingInt(CellPlace::row).thenComparingInt(CellPlace::column);

  public CellPlace {
    if (row < 1 || column < 0) {
      throw new IllegalArgumentException("rows begin with 1, columns with 0");
    }
  }

  /** The row as a whole. */
  public static CellPlace ofRow(int row) {
    return new CellPlace(row, 0);
  }

  /** {@code A} for 1, {@code AB} for 28; empty for the row as a whole. */
  public String letters() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** {@code dòng 7, cột C}, or {@code dòng 7} for the row as a whole. */
  public String said() {
    return column == 0 ? "dòng " + row : "dòng " + row + ", cột " + letters();
  }

  @Override
  public int compareTo(CellPlace other) {
    return ORDER.compare(this, other);
  }

  /** {@code C7}, or {@code 7} for the row as a whole. */
  @Override
  public String toString() {
    return letters() + row;
  }
}
