package vn.trucban.sheets;

import java.util.List;
import java.util.Optional;

/**
 * One sheet of a workbook, or a CSV file.
 *
 * @param sheetName as the tab says; the file's name without ending for a CSV file
 * @param rows those with something in them, top to bottom
 * @param merged the merged ranges
 */
public record Table(String sheetName, List<Row> rows, List<CellRange> merged) {

  public Table {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
  }

  /** The merged range that a cell is part of. */
  public Optional<CellRange> mergedAt(CellPlace place) {
    return merged.stream().filter(range -> range.contains(place)).findFirst();
  }
}
