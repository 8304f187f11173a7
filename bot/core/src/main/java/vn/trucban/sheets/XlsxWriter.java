package vn.trucban.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks: bold and frozen heads, columns as wide as their content, dates as dates. */
public final class XlsxWriter {

  private static final String DATE = "dd/MM/yyyy";
  private static final String DATE_TIME = "dd/MM/yyyy hh:mm";
  private static final int WIDEST = 60;
  private static final int NARROWEST = 6;

  private XlsxWriter() {}

  /** The bytes of a workbook. Excel allows a workbook no fewer than one sheet. */
  public static byte[] write(List<SheetContent> sheets) {
    if (sheets.isEmpty()) {
      throw new IllegalArgumentException("a workbook needs a sheet");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "TrucBan", "1.0")) {
      for (SheetContent sheet : sheets) {
        // The library shortens a name, replaces what Excel refuses in it and tells equal ones
        // apart.
        write(workbook.newWorksheet(sheet.name().isBlank() ? "1" : sheet.name()), sheet);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, SheetContent content) {
    int row = 0;
    if (!content.header().isEmpty()) {
      for (int column = 0; column < content.header().size(); column++) {
        sheet.value(0, column, Writable.of(content.header().get(column)));
        sheet.style(0, column).bold().wrapText(true).set();
      }
      sheet.freezePane(0, 1);
      row = 1;
    }
    for (List<CellValue> values : content.rows()) {
      for (int column = 0; column < values.size(); column++) {
        write(sheet, row, column, values.get(column));
      }
      row++;
    }
    widths(sheet, content);
  }

  private static void write(Worksheet sheet, int row, int column, CellValue value) {
    switch (value) {
      case CellValue.Words words -> sheet.value(row, column, Writable.of(words.text()));
      case CellValue.Figure number -> sheet.value(row, column, number.number());
      case CellValue.Day date -> {
        sheet.value(row, column, date.date());
        sheet.style(row, column).format(DATE).set();
      }
      case CellValue.Moment moment -> {
        sheet.value(row, column, moment.moment());
        sheet.style(row, column).format(DATE_TIME).set();
      }
      case CellValue.Blank ignored -> {}
    }
  }

  private static void widths(Worksheet sheet, SheetContent content) {
    int columns =
        Math.max(
            content.header().size(), content.rows().stream().mapToInt(List::size).max().orElse(0));
    for (int column = 0; column < columns; column++) {
      int longest = NARROWEST;
      if (column < content.header().size()) {
        longest = Math.max(longest, content.header().get(column).length() + 2);
      }
      for (List<CellValue> row : content.rows()) {
        if (column < row.size()) {
          longest = Math.max(longest, CsvFileWriter.text(row.get(column)).length() + 2);
        }
      }
      sheet.width(column, Math.min(longest, WIDEST));
    }
  }
}
