package vn.trucban.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.channel.FileContent;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.people.TestAgency;
import vn.trucban.roster.RosterExport.Format;
import vn.trucban.sheets.Fault;
import vn.trucban.sheets.TableImport;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RosterImportTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final String HEADS = "Ngày;Buổi;Mã cán bộ;Họ và tên;Nơi làm việc;Nhiệm vụ\n";

  @TempDir private Path folder;
  private final TestDatabase database;
  private TestBot bot;
  private TestAgency agency;

  RosterImportTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    bot = new TestBot(database, "2026-11-23T07:10");
    agency = new TestAgency(bot);
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private TableImport<RosterReport> take(String rows) throws IOException {
    return bot.bean(RosterImport.class)
        .importFile(Files.writeString(folder.resolve("lich.csv"), HEADS + rows));
  }

  private static RosterReport report(TableImport<RosterReport> outcome) {
    return ((TableImport.Sound<RosterReport>) outcome).report();
  }

  private static List<String> faults(TableImport<RosterReport> outcome) {
    return ((TableImport.Faulty<RosterReport>) outcome).faults().stream().map(Fault::line).toList();
  }

  private List<RosterEntry> stored() {
    return bot.bean(RosterBook.class).between(MONDAY.minusYears(1), MONDAY.plusYears(2));
  }

  @Test
  void aDryRunChangesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("lich.csv"), HEADS + "23/11/2026;;NV001;;nhà;\n");
    assertThat(report(bot.bean(RosterImport.class).dryRun(file)).entries()).isOne();
    assertThat(stored()).isEmpty();
  }

  @Test
  void anImportReplacesThePersonsAndDaysOfTheFileAndSaysSo() throws IOException {
    RosterReport first =
        report(
            take(
                """
                23/11/2026;;NV001;;cơ quan;trực
                23/11/2026;;;Phạm Văn Hùng Thử;nhà;
                24/11/2026;sáng;NV001;;nhà;
                """));
    assertThat(first.replaced()).isZero();
    assertThat(first.changes()).isEmpty();
    RosterReport second =
        report(
            take(
                """
                23/11/2026;;NV001;;công tác;
                23/11/2026;;NV002;;nhà;
                """));
    assertThat(second.lines())
        .containsExactly(
            "thứ Hai 23/11: 2 dòng lịch của 2 người; thay 2 dòng đang có.",
            "~ NV001 Nguyễn Thị Lan Thử, thứ Hai, 23/11/2026: cơ quan, trực → công tác");
    assertThat(stored())
        .containsExactlyInAnyOrder(
            new RosterEntry(agency.id("NV001"), MONDAY, Part.WHOLE_DAY, Place.FIELD, Duty.NONE),
            new RosterEntry(agency.id("NV002"), MONDAY, Part.WHOLE_DAY, Place.HOME, Duty.NONE),
            new RosterEntry(
                agency.id("NV001"), MONDAY.plusDays(1), Part.MORNING, Place.HOME, Duty.NONE));
  }

  @Test
  void everyFaultIsSaidWithItsPlaceAndNothingIsStored() throws IOException {
    agency.leaves("VT001");
    TableImport<RosterReport> outcome =
        take(
            """
            23/11/2026;;NV001;;nhà;
            23/11/2026;;NV001;;cơ quan;
            23/11/2026;;;Chim Thị Lạ;nhà;
            23/11/2026;;VT001;;nhà;
            23/11/2046;;NV002;;nhà;
            """);
    assertThat(faults(outcome))
        .containsExactly(
            "Dòng 3, cột A: cùng lúc đã ghi nơi khác ở dòng 2, cột A",
            "Dòng 4, cột D: không có “Chim Thị Lạ” trong danh sách cán bộ",
            "Dòng 5, cột C: “VT001” đã thôi làm việc",
            "Dòng 6, cột A: ngày 23/11/2046 quá xa hôm nay; xin xem lại năm");
    assertThat(stored()).isEmpty();
  }

  @Test
  void mergedCellsFormulasAndDatesAsBrokenTextAreFaultsOfAWorkbook() throws IOException {
    Path file = folder.resolve("lich.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Lịch");
      List<String> heads = List.of("Ngày", "Mã cán bộ", "Nơi làm việc");
      for (int column = 0; column < heads.size(); column++) {
        sheet.value(0, column, heads.get(column));
      }
      sheet.value(1, 0, "23/11");
      sheet.value(1, 1, "NV001");
      sheet.value(1, 2, "nhà");
      sheet.value(2, 0, "23/11/2026");
      sheet.formula(2, 1, "A1");
      sheet.value(2, 2, "nhà");
      sheet.value(3, 0, "24/11/2026");
      sheet.value(3, 1, "NV001");
      sheet.value(3, 2, "nhà");
      sheet.range(3, 2, 4, 2).merge();
    }
    TableImport<RosterReport> outcome = bot.bean(RosterImport.class).importFile(file);
    assertThat(((TableImport.Faulty<RosterReport>) outcome).faults())
        .extracting(fault -> fault.place().said() + " " + fault.code())
        .contains("dòng 2, cột A date-ambiguous", "dòng 3, cột B formula", "dòng 4, cột C merged");
    assertThat(stored()).isEmpty();
  }

  @Test
  void wrongHeadsAreAFault() throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "Một;Hai\n1;2\n");
    TableImport<RosterReport> outcome = bot.bean(RosterImport.class).importFile(file);
    assertThat(((TableImport.Faulty<RosterReport>) outcome).faults())
        .extracting(Fault::code)
        .containsExactly("layout-unknown");
  }

  @Test
  void aMonthSheetIsTakenToo() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("Thang 11-2026.csv"),
            """
            Lịch trực tháng 11/2026;;;;;;
            Mã cán bộ;Họ và tên;23;24;25;26;27
            LD001;Trần Văn Trưởng;TL;N;CQ;P;CT
            NV001;;T;;N;;
            """);
    assertThat(report(bot.bean(RosterImport.class).importFile(file)).entries()).isEqualTo(7);
    assertThat(stored())
        .contains(
            new RosterEntry(agency.id("LD001"), MONDAY, Part.WHOLE_DAY, Place.OFFICE, Duty.LEADER));
  }

  @Test
  void tenThousandRowsTakeSeconds() throws IOException {
    StringBuilder rows = new StringBuilder();
    List<String> codes =
        List.of("LD001", "LD002", "NV001", "NV002", "NV003", "QL001", "VT001", "QT001");
    for (int day = 0; day < 417; day++) {
      for (String code : codes) {
        for (String part : List.of("sáng", "chiều", "tối")) {
          rows.append(MONDAY.plusDays(day)).append(';').append(part).append(';');
          rows.append(code).append(";;nhà;\n");
        }
      }
    }
    long before = System.nanoTime();
    assertThat(report(take(rows.toString())).entries()).isEqualTo(10_008);
    assertThat(report(take(rows.toString())).replaced()).isEqualTo(10_008);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    assertThat(stored()).hasSize(10_008);
  }

  private static final String SMALL =
      """
      23/11/2026;;LD001;;cơ quan;trực lãnh đạo
      23/11/2026;sáng;NV001;;nhà;
      24/11/2026;;NV003;;nghỉ;
      """;

  private String export(String unit, Format format) {
    return new String(file(unit, format).bytes(), StandardCharsets.UTF_8);
  }

  private FileContent file(String unit, Format format) {
    return ((RosterExport.Outcome.Exported)
            bot.bean(RosterExport.class).export(MONDAY, MONDAY.plusDays(6), unit, format))
        .file();
  }

  @Test
  void jsonHasItsPromisedFieldsAndKnowsTheUnit() throws IOException {
    assertThat(report(take(SMALL)).entries()).isEqualTo(3);
    assertThat(export("Phòng Tổ chức", Format.JSON).replaceAll("\\s+", " "))
        .isEqualTo(
            "{ \"from\" : \"2026-11-23\", \"to\" : \"2026-11-29\", \"unit\" : \"Phòng Tổ chức\","
                + " \"entries\" : [ { \"date\" : \"2026-11-24\", \"part\" : \"whole-day\","
                + " \"staffCode\" : \"NV003\", \"name\" : \"Vũ Thị Mai Thử\","
                + " \"title\" : \"Chuyên viên\", \"unit\" : \"Phòng Tổ chức\","
                + " \"place\" : \"leave\", \"duty\" : \"none\" } ] } ");
    assertThat(bot.bean(RosterExport.class).export(MONDAY, MONDAY, "phòng lạ", Format.JSON))
        .isEqualTo(new RosterExport.Outcome.UnknownUnit());
  }

  @Test
  void textIsGroupedByDay() throws IOException {
    assertThat(report(take(SMALL)).entries()).isEqualTo(3);
    assertThat(export("Ban Thử nghiệm", Format.TEXT))
        .isEqualTo(
            """
            Lịch Ban Thử nghiệm, thứ Hai 23/11 – Chủ nhật 29/11

            Thứ Hai, 23/11/2026
              LD001 Trần Văn Trưởng (Ban Thử nghiệm): cơ quan, trực lãnh đạo
              NV001 Nguyễn Thị Lan Thử (Văn phòng): nhà (sáng)

            Thứ Ba, 24/11/2026
              NV003 Vũ Thị Mai Thử (Phòng Tổ chức): nghỉ
            """);
  }

  @Test
  void tablesCanBeImportedAgain() throws IOException {
    assertThat(report(take(SMALL)).entries()).isEqualTo(3);
    for (Format format : List.of(Format.CSV, Format.XLSX)) {
      FileContent file = file("Ban Thử nghiệm", format);
      Path path = Files.write(folder.resolve(file.name()), file.bytes());
      RosterReport again = report(bot.bean(RosterImport.class).importFile(path));
      assertThat(again.replaced()).isEqualTo(3);
      assertThat(again.changes()).isEmpty();
    }
  }

  @Test
  void eventsAreAllDayAndKeepTheirIdentity() throws IOException {
    assertThat(report(take(SMALL)).entries()).isEqualTo(3);
    String calendar = export("Ban Thử nghiệm", Format.ICS).replace("\r\n ", "");
    assertThat(calendar)
        .contains(
            "X-WR-TIMEZONE:Asia/Ho_Chi_Minh",
            "UID:LD001-2026-11-23-whole-day-leader@trucban",
            "DTSTART;VALUE=DATE:20261123",
            "DTEND;VALUE=DATE:20261124",
            "SUMMARY:Trần Văn Trưởng: cơ quan\\, trực lãnh đạo");
    assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(4);
  }
}
