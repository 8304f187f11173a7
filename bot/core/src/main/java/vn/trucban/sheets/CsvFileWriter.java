package vn.trucban.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes CSV in UTF-8 with commas; dates as {@code yyyy-MM-dd}. */
public final class CsvFileWriter {

  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private CsvFileWriter() {}

  /**
   * The bytes of a file.
   *
   * @param mark whether it begins with the byte order mark, without which Excel takes Vietnamese
   *     for something else
   */
  public static byte[] write(SheetContent content, boolean mark) {
    StringWriter text = new StringWriter();
    if (mark) {
      text.write('\uFEFF');
    }
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      if (!content.header().isEmpty()) {
        csv.writeRecord(content.header().stream().map(Writable::of).toList());
      }
      for (List<CellValue> row : content.rows()) {
        List<String> fields = new ArrayList<>(row.size());
        row.forEach(value -> fields.add(text(value)));
        csv.writeRecord(fields);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String text(CellValue value) {
    return switch (value) {
      case CellValue.Words words -> Writable.of(words.text());
      case CellValue.Figure number -> number.number().toPlainString();
      case CellValue.Day date -> date.date().toString();
      case CellValue.Moment moment -> DATE_TIME.format(moment.moment());
      case CellValue.Blank ignored -> "";
    };
  }
}
