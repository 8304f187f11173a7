package vn.trucban.sheets;

import java.util.List;

/**
 * A table to be written.
 *
 * @param name of the sheet; what Excel does not allow in it is replaced
 * @param header the columns' heads; may be empty, then nothing is frozen
 * @param rows below the heads, each as long as it needs to be
 */
public record SheetContent(String name, List<String> header, List<List<CellValue>> rows) {

  public SheetContent {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
