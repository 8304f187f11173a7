package vn.trucban.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.trucban.sheets.SheetFile.Reason;

/** Reads CSV: UTF-8 with or without its mark, comma or semicolon as the first lines show. */
final class CsvTables {

  private final SheetLimits limits;

  CsvTables(SheetLimits limits) {
    this.limits = limits;
  }

  List<Table> read(String name, byte[] bytes) throws UnreadableFile {
    String text = decode(bytes);
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(1 << 20)
            .build(handler(), text)) {
      int number = 0;
      for (CsvRecord csvRecord : records) {
        number++;
        Row row = row(number, csvRecord.getFields());
        if (!row.isBlank()) {
          rows.add(row);
        }
        if (rows.size() > limits.rows()) {
          throw new UnreadableFile(Reason.TOO_MANY_ROWS);
        }
      }
    } catch (CsvParseException | IOException e) {
      throw new UnreadableFile(Reason.BROKEN_CSV, e);
    }
    if (rows.isEmpty()) {
      throw new UnreadableFile(Reason.EMPTY);
    }
    return List.of(new Table(name, rows, List.of()));
  }

  private static CsvRecordHandler handler() {
    return CsvRecordHandler.builder()
        .maxFields(16_384)
        .maxFieldSize(1 << 20)
        .maxRecordSize(4 << 20)
        .build();
  }

  private Row row(int number, List<String> fields) throws UnreadableFile {
    List<Cell> cells = new ArrayList<>(fields.size());
    int last = 0;
    for (String field : fields) {
      CellPlace place = new CellPlace(number, cells.size() + 1);
      Cell cell =
          field.isEmpty() ? new Cell.Empty(place) : new Cell.Text(place, Defused.restore(field));
      cells.add(cell);
      last = cell.isBlank() ? last : cells.size();
    }
    if (last > limits.columns()) {
      throw new UnreadableFile(Reason.TOO_MANY_COLUMNS);
    }
    return new Row(number, cells.subList(0, last));
  }

  private static String decode(byte[] bytes) throws UnreadableFile {
    if (looksLikeUtf16(bytes)) {
      throw new UnreadableFile(Reason.UTF_16);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new UnreadableFile(Reason.NOT_A_TABLE);
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableFile(Reason.NOT_UTF_8, e);
    }
  }

  private static boolean looksLikeUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    if (mark == 0xFEFF || mark == 0xFFFE) {
      return true;
    }
    int even = 0;
    int odd = 0;
    int end = Math.min(bytes.length, 1024);
    for (int index = 0; index < end; index++) {
      if (bytes[index] == 0) {
        if (index % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    // Most letters of Vietnamese text have a zero byte in UTF-16, always on the same side.
    return Math.max(even, odd) > end / 8 && Math.min(even, odd) <= end / 64;
  }

  /** The first line that has a comma or a semicolon outside quotes decides. */
  private static char separator(String text) {
    int commas = 0;
    int semicolons = 0;
    boolean quoted = false;
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (character == '"') {
        quoted = !quoted;
      } else if (!quoted && character == ',') {
        commas++;
      } else if (!quoted && character == ';') {
        semicolons++;
      } else if (!quoted && character == '\n' && commas + semicolons > 0) {
        break;
      }
    }
    // Heads with a comma in them are likelier than heads with a semicolon.
    return semicolons > 0 && semicolons >= commas ? ';' : ',';
  }
}
