package vn.trucban.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.sheets.SheetFile.Read;
import vn.trucban.sheets.SheetFile.Reason;
import vn.trucban.sheets.SheetFile.Unreadable;

final class SheetsTest {

  @TempDir private Path folder;

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Cán bộ");
      sheet.value(0, 0, "Họ  và\u00A0tên ");
      sheet.value(0, 1, new BigDecimal("12.50"));
      sheet.value(0, 2, LocalDate.parse("2026-11-23"));
      sheet.style(0, 2).format("dd/MM/yyyy").set();
      sheet.value(2, 0, LocalDateTime.parse("2026-11-23T07:42"));
      sheet.style(2, 0).format("\"ngày\" d/m/yy h:mm").set();
      sheet.formula(2, 2, "SUM(A1)");
      sheet.value(2, 3, true);
      sheet.value(3, 0, 46_000);
      sheet.style(3, 0).format("[Red]\"day\"0.00").set();
      sheet.range(4, 0, 5, 1).merge();
      sheet.value(4, 0, "gộp");
      workbook.newWorksheet("Trống");
      Worksheet hidden = workbook.newWorksheet("Ẩn");
      hidden.value(0, 0, "x");
      hidden.setVisibilityState(VisibilityState.HIDDEN);
    }
    return bytes.toByteArray();
  }

  @Test
  void cellsKnowTheirKindAndPlace() throws IOException {
    Table table = ((Read) read("a.xlsx", workbook())).first();
    assertThat(table.sheetName()).isEqualTo("Cán bộ");
    assertThat(table.rows()).extracting(Row::number).containsExactly(1, 3, 4, 5);
    Row first = table.rows().getFirst();
    assertThat(first.cell(1).text()).isEqualTo("Họ và tên");
    assertThat(first.cell(2))
        .isEqualTo(new Cell.Figure(new CellPlace(1, 2), new BigDecimal("12.50")));
    assertThat(first.cell(2).text()).isEqualTo("12.5");
    assertThat(first.cell(3))
        .isEqualTo(new Cell.Moment(new CellPlace(1, 3), LocalDateTime.parse("2026-11-23T00:00")));
    assertThat(first.cell(3).text()).isEqualTo("2026-11-23");
    assertThat(first.cell(3).place()).hasToString("C1");
    assertThat(first.cell(9)).isEqualTo(new Cell.Empty(new CellPlace(1, 9)));
    Row third = table.rows().get(1);
    assertThat(third.cell(1))
        .isEqualTo(new Cell.Moment(new CellPlace(3, 1), LocalDateTime.parse("2026-11-23T07:42")));
    assertThat(third.cell(2)).isInstanceOf(Cell.Empty.class);
    assertThat(third.cell(3)).isInstanceOf(Cell.Formula.class);
    assertThat(third.cell(4).text()).isEqualTo("TRUE");
    assertThat(table.rows().get(2).cell(1)).isInstanceOf(Cell.Figure.class);
  }

  @Test
  void mergedRangesAreFound() throws IOException {
    Table table = ((Read) read("a.xlsx", workbook())).first();
    assertThat(table.merged()).extracting(CellRange::toString).containsExactly("A5:B6");
    assertThat(table.mergedAt(new CellPlace(6, 2))).isPresent();
    assertThat(table.mergedAt(new CellPlace(6, 3))).isEmpty();
    assertThat(table.mergedAt(new CellPlace(4, 1))).isEmpty();
  }

  @Test
  void emptyAndHiddenSheetsAreLeftOut() throws IOException {
    assertThat(((Read) read("a.xlsx", workbook())).tables()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mã,Họ tên\nA1,\"Bùi, Thị\n\"\"Mẫu\"\"\"\n",
        "\uFEFFMã;Họ tên\r\nA1;\"Bùi, Thị\n\"\"Mẫu\"\"\"",
        "Mã;Họ tên, đệm\nA1;\"Bùi, Thị\n\"\"Mẫu\"\"\"",
      })
  void csvIsReadWithCommaOrSemicolonAndWithOrWithoutMark(String text) {
    Table table = ((Read) read("Cán bộ.csv", text.getBytes(StandardCharsets.UTF_8))).first();
    assertThat(table.sheetName()).isEqualTo("Cán bộ");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().getFirst().cell(1).text()).isEqualTo("Mã");
    assertThat(table.rows().getLast().cell(2))
        .isEqualTo(new Cell.Text(new CellPlace(2, 2), "Bùi, Thị\n\"Mẫu\""));
    assertThat(table.rows().getLast().cell(2).text()).isEqualTo("Bùi, Thị \"Mẫu\"");
  }

  @Test
  void aTitleLineWithoutSeparatorDoesNotDecide() {
    Table table = ((Read) read("a.csv", "Tháng 11/2026\n\nMã;Tên\n".getBytes(UTF_8))).first();
    assertThat(table.rows().getLast().number()).isEqualTo(3);
    assertThat(table.rows().getLast().cell(2).text()).isEqualTo("Tên");
  }

  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  @Test
  void otherEncodingsAreNamed() {
    String text = "Mã;Họ tên\nA1;Bùi Thị Mẫu\n";
    assertThat(read("a.csv", text.getBytes(StandardCharsets.UTF_16)))
        .isEqualTo(new Unreadable(Reason.UTF_16));
    assertThat(read("a.csv", text.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(new Unreadable(Reason.UTF_16));
    assertThat(read("a.csv", text.getBytes(Charset.forName("windows-1258"))))
        .isEqualTo(new Unreadable(Reason.NOT_UTF_8));
  }

  @Test
  void filesThatAreNoTablesAreNamed() throws IOException {
    byte[] ole = new byte[2048];
    System.arraycopy(
        new byte[] {
          (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        },
        0,
        ole,
        0,
        8);
    assertThat(read("a.xlsx", ole)).isEqualTo(new Unreadable(Reason.OLD_EXCEL));
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, ole, 1024, name.length);
    assertThat(read("a.xlsx", ole)).isEqualTo(new Unreadable(Reason.PASSWORD));
    assertThat(read("a.xlsx", new byte[0])).isEqualTo(new Unreadable(Reason.EMPTY));
    assertThat(read("a.csv", "\n ;;\n".getBytes(UTF_8))).isEqualTo(new Unreadable(Reason.EMPTY));
    assertThat(read("a.xls", "<html>".getBytes(UTF_8))).isEqualTo(new Unreadable(Reason.OLD_EXCEL));
    assertThat(read("a.xlsx", "a,b".getBytes(UTF_8))).isEqualTo(new Unreadable(Reason.DAMAGED));
    assertThat(read("a.csv", "a,\"b".getBytes(UTF_8))).isEqualTo(new Unreadable(Reason.BROKEN_CSV));
    assertThat(
            read(
                "a.csv",
                new byte[] {
                  'a', 0, 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p',
                  'q'
                }))
        .isEqualTo(new Unreadable(Reason.NOT_A_TABLE));
    byte[] good = workbook();
    assertThat(read("a.xlsx", Arrays.copyOf(good, good.length / 2)))
        .isEqualTo(new Unreadable(Reason.DAMAGED));
    assertThat(read("a.xlsx", zip(Map.of("word/document.xml", "<a/>".getBytes(UTF_8)))))
        .isEqualTo(new Unreadable(Reason.NOT_A_TABLE));
    assertThat(Sheets.read(folder.resolve("none.xlsx")))
        .isEqualTo(new Unreadable(Reason.NOT_OPENED));
    assertThat(Sheets.read(folder)).isEqualTo(new Unreadable(Reason.NOT_OPENED));
  }

  @Test
  void aWorkbookUnderAnotherEndingIsReadByItsContent() throws IOException {
    assertThat(read("a.csv", workbook())).isInstanceOf(Read.class);
    assertThat(read("a.xls", workbook())).isInstanceOf(Read.class);
  }

  @Test
  void limitsAreKept() throws IOException {
    SheetLimits small = new SheetLimits(1_000_000, 1_000_000, 3, 3);
    assertThat(read("a.csv", "a\nb\nc\n".getBytes(UTF_8), small)).isInstanceOf(Read.class);
    assertThat(read("a.csv", "a\nb\nc\nd\n".getBytes(UTF_8), small))
        .isEqualTo(new Unreadable(Reason.TOO_MANY_ROWS));
    assertThat(read("a.csv", "a,b,c,,,\n".getBytes(UTF_8), small)).isInstanceOf(Read.class);
    assertThat(read("a.csv", "a,b,c,d\n".getBytes(UTF_8), small))
        .isEqualTo(new Unreadable(Reason.TOO_MANY_COLUMNS));
    assertThat(read("a.xlsx", workbook(), small))
        .isEqualTo(new Unreadable(Reason.TOO_MANY_COLUMNS));
    assertThat(read("a.xlsx", workbook(), new SheetLimits(1_000_000, 1_000_000, 3, 9)))
        .isEqualTo(new Unreadable(Reason.TOO_MANY_ROWS));
    assertThat(read("a.xlsx", workbook(), new SheetLimits(100, 1_000_000, 9, 9)))
        .isEqualTo(new Unreadable(Reason.TOO_LARGE));
    assertThat(read("a.xlsx", workbook(), new SheetLimits(1_000_000, 3_000, 9, 9)))
        .isEqualTo(new Unreadable(Reason.TOO_LARGE));
  }

  @Test
  void aBombOfZerosIsRefusedByWhatItUnpacksTo() throws IOException {
    Map<String, byte[]> parts = unzip(workbook());
    parts.put("xl/bomb.xml", new byte[60 << 20]);
    byte[] bomb = zip(parts);
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(read("a.xlsx", bomb)).isEqualTo(new Unreadable(Reason.TOO_LARGE));
  }

  @Test
  void entitiesAreNeverExpanded() throws IOException {
    assertThat(
            read(
                "a.xlsx",
                changed(
                    "xl/worksheets/sheet1.xml",
                    "<worksheet",
                    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet")))
        .isEqualTo(new Unreadable(Reason.DAMAGED));
    SheetFile strings =
        read(
            "a.xlsx",
            changed(
                "xl/sharedStrings.xml",
                "<sst",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><sst"));
    assertThat(strings).isEqualTo(new Unreadable(Reason.DAMAGED));
  }

  @Test
  void cellsFarOutDoNotFillTheMemory() throws IOException {
    StringBuilder rows = new StringBuilder("<sheetData>");
    for (int row = 100; row < 5_000; row++) {
      rows.append("<row r=\"").append(row).append("\"><c r=\"XFD").append(row).append("\"/></row>");
    }
    assertThat(read("a.xlsx", changed("xl/worksheets/sheet1.xml", "<sheetData>", rows.toString())))
        .isEqualTo(new Unreadable(Reason.TOO_LARGE));
    assertThat(
            read(
                "a.xlsx",
                changed(
                    "xl/worksheets/sheet1.xml",
                    "<sheetData>",
                    "<sheetData><row r=\"99\"><c r=\"ZZZ99\"/></row>")))
        .isEqualTo(new Unreadable(Reason.DAMAGED));
  }

  @Test
  void builtInDateFormatsAndErrorsAreKnown() throws IOException {
    byte[] file =
        changed(
            "xl/worksheets/sheet1.xml",
            "<sheetData>",
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"e\"><v>#REF!</v></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>chữ</t></is></c></row>");
    Table table = ((Read) read("a.xlsx", file)).first();
    assertThat(table.rows().getFirst().cell(1))
        .isEqualTo(new Cell.Failure(new CellPlace(1, 1), "#REF!"));
    assertThat(table.rows().getFirst().cell(2).text()).isEqualTo("chữ");
    Table builtIn =
        ((Read)
                read(
                    "a.xlsx",
                    changed("xl/styles.xml", "<xf numFmtId=\"165\"", "<xf numFmtId=\"14\"")))
            .first();
    assertThat(builtIn.rows().getFirst().cell(3)).isInstanceOf(Cell.Moment.class);
    assertThat(DateFormats.isDate(14, null)).isTrue();
    assertThat(DateFormats.isDate(20, "h:mm")).isFalse();
    assertThat(DateFormats.isDate(170, "[$-42A]dd\\ mmmm\\ yyyy")).isTrue();
    assertThat(DateFormats.isDate(171, "[Red]#,##0\\ \"đồng mỗi day\"")).isFalse();
    assertThat(DateFormats.isDate(0, "General")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonIsOnePlainSentenceInBothLanguages(Reason reason) {
    assertThat(reason.vietnamese()).matches("\\p{Lu}.+\\.");
    assertThat(reason.english()).matches("[A-Z].+\\.");
  }

  private SheetFile read(String name, byte[] bytes) {
    return read(name, bytes, SheetLimits.DEFAULT);
  }

  private SheetFile read(String name, byte[] bytes, SheetLimits limits) {
    try {
      Path file = folder.resolve(name);
      Files.write(file, bytes);
      return Sheets.read(file, limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] changed(String part, String what, String by) throws IOException {
    Map<String, byte[]> parts = unzip(workbook());
    String xml = new String(parts.getOrDefault(part, new byte[0]), UTF_8);
    assertThat(xml).contains(what);
    parts.put(part, xml.replace(what, by).getBytes(UTF_8));
    return zip(parts);
  }

  private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
    return TamperedWorkbook.unzip(bytes);
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    return TamperedWorkbook.zip(parts);
  }
}
