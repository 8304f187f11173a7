package vn.trucban.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import vn.trucban.sheets.SheetFile.Read;

final class WrittenAndReadTest {

  private static @Nullable Path file;

  @BeforeContainer
  static void makeFile() throws IOException {
    file = Files.createTempFile("trucban-sheets", ".csv");
  }

  @AfterContainer
  static void removeFile() throws IOException {
    Files.delete(file());
  }

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> risky =
        Arbitraries.strings().withChars("=+-@'\t\r\n\",;aê \u0000\uD800\uDC00").ofMaxLength(8);
    return Arbitraries.oneOf(risky, Arbitraries.strings().ofMaxLength(20));
  }

  @Property(tries = 300)
  void whatIsWrittenAsCsvIsReadBackEqual(
      @ForAll @Size(min = 1, max = 4) List<@From("words") String> row, @ForAll boolean mark) {
    SheetContent content =
        new SheetContent(
            "a", List.of("Mã", "Tên"), List.of(row.stream().map(CellValue::of).toList()));
    assertSame(row, read(CsvFileWriter.write(content, mark)).first());
  }

  @Property(tries = 150)
  void whatIsWrittenAsAWorkbookIsReadBackEqual(
      @ForAll @Size(min = 1, max = 4) List<@From("words") String> row) {
    SheetContent content =
        new SheetContent(
            "a", List.of("Mã", "Tên"), List.of(row.stream().map(CellValue::of).toList()));
    assertSame(row, read(XlsxWriter.write(List.of(content))).first());
  }

  private static void assertSame(List<String> written, Table table) {
    assertThat(table.rows().getFirst().cell(1).text()).isEqualTo("Mã");
    for (int column = 1; column <= written.size(); column++) {
      Cell cell =
          table.rows().size() < 2
              ? table.rows().getFirst().cell(99)
              : table.rows().get(1).cell(column);
      String expected = Defused.restore(Writable.of(written.get(column - 1)));
      String read = cell instanceof Cell.Text text ? text.value() : "";
      // A row or an end of a row that holds nothing but blanks is not kept.
      if (!new Cell.Text(new CellPlace(1, 1), expected).isBlank()) {
        assertThat(read).isEqualTo(expected);
      } else {
        assertThat(cell.isBlank()).isTrue();
      }
    }
  }

  @Property(tries = 200)
  void numbersAndDatesKeepTheirKindInAWorkbook(
      @ForAll BigDecimal number, @ForAll("days") LocalDate date) {
    LocalDateTime moment = date.atTime(7, 42);
    SheetContent content =
        new SheetContent(
            "a",
            List.of(),
            List.of(List.of(CellValue.of(number), CellValue.of(date), CellValue.of(moment))));
    Row row = read(XlsxWriter.write(List.of(content))).first().rows().getFirst();
    assertThat(row.cell(1)).isInstanceOf(Cell.Figure.class);
    assertThat(((Cell.Figure) row.cell(1)).value()).isEqualByComparingTo(number);
    assertThat(row.cell(2)).isEqualTo(new Cell.Moment(new CellPlace(1, 2), date.atStartOfDay()));
    assertThat(row.cell(3)).isEqualTo(new Cell.Moment(new CellPlace(1, 3), moment));
    Row csv = read(CsvFileWriter.write(content, false)).first().rows().getFirst();
    assertThat(CellDates.of(csv.cell(2))).isEqualTo(new CellDates.Day(date));
    assertThat(csv.cell(3).text()).isEqualTo(date + " 07:42");
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(
            LocalDate.parse("2000-01-01").toEpochDay(), LocalDate.parse("2100-12-31").toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property(tries = 500)
  void anyBytesAreAnsweredWithAValue(@ForAll byte[] bytes) {
    assertThat(outcome(bytes)).isNotNull();
  }

  @Property(tries = 300)
  void aWorkbookWithBytesChangedIsAnsweredWithAValue(
      @ForAll @Size(max = 6) List<Integer> places, @ForAll byte by) {
    byte[] bytes = sample();
    places.forEach(place -> bytes[Math.floorMod(place, bytes.length)] = by);
    assertThat(outcome(bytes)).isNotNull();
  }

  @Property(tries = 300)
  void aSheetWithCharactersChangedIsAnsweredWithAValue(
      @ForAll @Size(max = 4) List<Integer> places, @ForAll("xmlPieces") String piece)
      throws IOException {
    byte[] bytes = TamperedWorkbook.tamper(sample(), places, piece);
    assertThat(outcome(bytes)).isNotNull();
  }

  @Provide
  Arbitrary<String> xmlPieces() {
    return Arbitraries.of(
        "<",
        ">",
        "&x;",
        "\"",
        "<row r=\"0\">",
        "<c r=\"A0\">",
        "<c t=\"s\"><v>99999</v></c>",
        "<f t=\"shared\" si=\"7\"/>",
        "<mergeCell ref=\"B2:A1\"/>",
        "<v>1e999999999</v>",
        "9999999",
        "-",
        "t=\"x\"",
        "]]>",
        "<!--",
        "<row r=\"99999999999\"/>");
  }

  @Example
  void formulasOfPeopleAreDefusedInBothFormats() {
    SheetContent content =
        new SheetContent(
            "a/b[c]",
            List.of("=1+1"),
            List.of(
                List.of(
                    CellValue.of("=cmd|' /C calc'!A0"),
                    CellValue.of("@SUM(1)"),
                    CellValue.of(-5))));
    assertThat(new String(CsvFileWriter.write(content, true), StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF'=1+1\r\n'=cmd|' /C calc'!A0,'@SUM(1),-5\r\n");
    Table table = read(XlsxWriter.write(List.of(content, content))).first();
    assertThat(table.sheetName()).doesNotContain("/", "[", "]");
    assertThat(table.rows().getLast().cell(1))
        .isEqualTo(new Cell.Text(new CellPlace(2, 1), "=cmd|' /C calc'!A0"));
  }

  private static byte[] sample() {
    return XlsxWriter.write(
        List.of(
            new SheetContent(
                "Cán bộ",
                List.of("Mã", "Tên"),
                List.of(
                    List.of(CellValue.of("A1"), CellValue.of("Bùi Thị Mẫu")),
                    List.of(CellValue.of(7), CellValue.of(LocalDate.parse("2026-11-23")))))));
  }

  private static Read read(byte[] bytes) {
    assertThat(outcome(bytes)).isInstanceOf(Read.class);
    return (Read) outcome(bytes);
  }

  private static SheetFile outcome(byte[] bytes) {
    try {
      Files.write(file(), bytes);
      return Sheets.read(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file() {
    if (file == null) {
      throw new IllegalStateException("the container made no file");
    }
    return file;
  }
}
