package vn.trucban.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.trucban.sheets.SheetFile.Reason;

/** Reads the visible sheets of a workbook. */
final class XlsxReader {

  private final SheetLimits limits;

  XlsxReader(SheetLimits limits) {
    this.limits = limits;
  }

  List<Table> read(Path file) throws UnreadableFile {
    WorkbookParts parts = WorkbookParts.unzip(file, limits.unzippedBytes());
    List<Table> tables = new ArrayList<>();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(
            new ByteArrayInputStream(parts.repacked()), new ReadingOptions(true, false))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
          Table table = table(sheet, parts);
          if (!table.rows().isEmpty()) {
            tables.add(table);
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      // The library answers damaged content with whatever exception comes first; the content is
      // an outsider's, so this is an expected outcome and not a fault of the program.
      throw new UnreadableFile(Reason.DAMAGED, e);
    }
    if (tables.isEmpty()) {
      throw new UnreadableFile(Reason.EMPTY);
    }
    return tables;
  }

  private Table table(Sheet sheet, WorkbookParts parts) throws UnreadableFile, IOException {
    SheetScan scan = SheetScan.of(parts.sheet(sheet.getId()));
    List<Row> rows = new ArrayList<>();
    try (Stream<org.dhatim.fastexcel.reader.Row> source = sheet.openStream()) {
      for (org.dhatim.fastexcel.reader.Row from :
          (Iterable<org.dhatim.fastexcel.reader.Row>) source::iterator) {
        Row row = row(from);
        if (!row.isBlank()) {
          rows.add(row);
        }
        if (rows.size() > limits.rows()) {
          throw new UnreadableFile(Reason.TOO_MANY_ROWS);
        }
      }
    }
    return new Table(sheet.getName(), rows, scan.merged());
  }

  private Row row(org.dhatim.fastexcel.reader.Row from) throws UnreadableFile {
    List<Cell> cells = new ArrayList<>();
    int last = 0;
    for (org.dhatim.fastexcel.reader.@Nullable Cell cell : from) {
      CellPlace place = new CellPlace(from.getRowNum(), cells.size() + 1);
      Cell read = cell == null ? new Cell.Empty(place) : cell(place, cell);
      cells.add(read);
      last = read.isBlank() ? last : cells.size();
    }
    if (last > limits.columns()) {
      throw new UnreadableFile(Reason.TOO_MANY_COLUMNS);
    }
    return new Row(from.getRowNum(), cells.subList(0, last));
  }

  private static Cell cell(CellPlace place, org.dhatim.fastexcel.reader.Cell cell) {
    return switch (cell.getType()) {
      case STRING -> {
        String text = cell.asString();
        yield text == null || text.isEmpty()
            ? new Cell.Empty(place)
            : new Cell.Text(place, Defused.restore(text));
      }
      case NUMBER -> number(place, cell);
      case BOOLEAN -> new Cell.Text(place, cell.asBoolean() ? "TRUE" : "FALSE");
      case FORMULA -> new Cell.Formula(place, orEmpty(cell.getFormula()));
      case ERROR -> new Cell.Failure(place, orEmpty(cell.getRawValue()));
      case EMPTY -> new Cell.Empty(place);
    };
  }

  private static Cell number(CellPlace place, org.dhatim.fastexcel.reader.Cell cell) {
    if (cell.getValue() == null) {
      return new Cell.Empty(place);
    }
    if (DateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
      double days = cell.asNumber().doubleValue();
      // Serial numbers of 1900-03-01 to 9999-12-31; outside them Excel itself shows no date.
      if (days >= 61 && days < 2_958_466) {
        LocalDateTime moment = cell.asDate();
        return new Cell.Moment(place, moment);
      }
    }
    return new Cell.Figure(place, cell.asNumber());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
