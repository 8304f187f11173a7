package vn.trucban.sheets;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number from 1, as the spreadsheet shows it
 * @param cells from column A on, without gaps
 */
public record Row(int number, List<Cell> cells) {

  public Row {
    cells = List.copyOf(cells);
  }

  /** The cell of a column, from 1; beyond the last one it is empty. */
  public Cell cell(int column) {
    return column <= cells.size()
        ? cells.get(column - 1)
        : new Cell.Empty(new CellPlace(number, column));
  }

  /** Whether nothing is in any cell. */
  public boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }
}
