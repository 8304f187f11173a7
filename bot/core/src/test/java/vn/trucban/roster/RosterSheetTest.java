package vn.trucban.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.roster.RosterSheet.Faulty;
import vn.trucban.roster.RosterSheet.Outcome;
import vn.trucban.roster.RosterSheet.Parsed;
import vn.trucban.sheets.SheetFile.Read;
import vn.trucban.sheets.Sheets;
import vn.trucban.sheets.Table;

final class RosterSheetTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  @TempDir private Path folder;

  private final RosterSheet sheet = new RosterSheet(RosterWords.load());

  private static Resolution resolve(String text) {
    return switch (text) {
      case "M1", "Bùi Thị Mẫu" -> new Resolution.Found(1);
      case "M2", "Lò Văn Thử" -> new Resolution.Found(2);
      case "Trần Văn Ví Dụ" -> new Resolution.Several();
      default -> new Resolution.Unknown();
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        Ngày;Buổi;Mã cán bộ;Họ và tên;Nơi làm việc;Nhiệm vụ
        23/11/2026;Cả ngày;M1;Bùi Thị Mẫu;Cơ quan;Trực lãnh đạo
        2026-11-24;Sáng;M2;;Nhà;
        24/11/2026;chiều;;Lò Văn Thử;công tác;không
        24/11/2026;Tối;M1;;;Trực hỗ trợ kỹ thuật
        """,
        """
        Date,Part,Person,Place,Duty
        23/11/2026,,M1,office,leader
        24/11/2026,morning,M2,HOME,none
        24/11/2026,afternoon,Lò Văn Thử,field,
        24/11/2026,evening,M1,-,support
        """,
      })
  void aRowADutyIsReadInEitherLanguage(String text) {
    assertThat(lines(sheet.parse(csv(text), RosterSheetTest::resolve)))
        .containsExactly(
            "2026-11-23 WHOLE_DAY 1 OFFICE LEADER A2",
            "2026-11-24 MORNING 2 HOME NONE A3",
            "2026-11-24 AFTERNOON 2 FIELD NONE A4",
            "2026-11-24 EVENING 1 OFFICE SUPPORT A5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31/11/2026;;M2;;CQ;; | A3 date-impossible",
        "5/6/26;;M2;;CQ; | A3 date-ambiguous",
        ";;M2;;CQ; | A3 not-a-date",
        "24/11/2026;trưa;M2;;CQ; | B3 word-unknown",
        "24/11/2026;;M9;;CQ; | C3 person-unknown",
        "24/11/2026;;;Trần Văn Ví Dụ;CQ; | D3 person-several",
        "24/11/2026;;M1;Lò Văn Thử;CQ; | D3 person-contradictory",
        "24/11/2026;;;;CQ; | C3 person-missing",
        "24/11/2026;;M2;;mặt trăng; | E3 word-unknown",
        "24/11/2026;;M2;;CQ;gác | F3 word-unknown",
        "24/11/2026;;M2;;; | 3 nothing-planned",
        "24/11/2026;;M2;;nghỉ phép;trực | A3 leave-with-duty",
        "23/11/2026;sáng;M1;;nhà; | A3 place-contradictory",
        "23/11/2026;;M1;;CQ; | A3 line-doubled",
      })
  void everyFaultOfARowIsNamedWithItsPlace(String line, String expected) {
    String text =
        "Ngày;Buổi;Mã cán bộ;Họ tên;Nơi làm việc;Nhiệm vụ\n23/11/2026;;M1;;CQ;\n" + line + "\n";
    assertThat(faults(sheet.parse(csv(text), RosterSheetTest::resolve))).containsExactly(expected);
  }

  @Test
  void presenceAndDutyOfTheSameDayStandTogetherAndSoDoesAnEvening() {
    String text =
        """
        Ngày;Buổi;Mã;Nơi làm việc;Nhiệm vụ
        23/11/2026;;M1;CQ;
        23/11/2026;;M1;;trực
        23/11/2026;tối;M1;nhà;trực
        """;
    assertThat(lines(sheet.parse(csv(text), RosterSheetTest::resolve))).hasSize(3);
  }

  @Test
  void aTableOfNeitherLayoutIsRefused() {
    assertThat(faults(sheet.parse(csv("một;hai\n1;2\n"), RosterSheetTest::resolve)))
        .containsExactly("1 layout-unknown");
    assertThat(
            faults(sheet.parse(csv("Ngày;Buổi;Trực\n23/11/2026;;T\n"), RosterSheetTest::resolve)))
        .containsExactly("1 header-missing");
  }

  @Test
  void aMonthWithDaysAcrossIsReadFromAWorkbook() {
    List<Table> tables =
        xlsx(
            "T11-2026",
            month -> {
              month.value(0, 0, "LỊCH LÀM VIỆC THÁNG 11 NĂM 2026");
              month.range(0, 0, 0, 20).merge();
              head(month, 2, 30);
              month.value(3, 3, "CN");
              month.value(3, 4, "T2");
              month.value(4, 1, "M1");
              month.value(4, 2, "Bùi Thị Mẫu");
              month.value(4, 3 + 22, "TL");
              month.value(4, 3 + 23, "cq / n");
              month.value(4, 3 + 24, "x");
              month.value(5, 1, "Phòng Mẫu");
              month.value(6, 2, "Lò Văn Thử");
              month.value(6, 3 + 22, "P");
              month.value(6, 3 + 23, "HT");
              month.value(6, 3 + 24, "CT/");
              month.value(6, 3 + 25, "//T");
              month.value(6, 3 + 26, "LĐ");
              month.value(6, 3 + 27, "TN");
              month.value(6, 3 + 28, "t");
              month.value(6, 3 + 30, 7); // a total beside the days
            });
    assertThat(lines(sheet.parse(tables, RosterSheetTest::resolve)))
        .containsExactly(
            "2026-11-23 WHOLE_DAY 1 OFFICE LEADER Z5",
            "2026-11-24 MORNING 1 OFFICE NONE AA5",
            "2026-11-24 AFTERNOON 1 HOME NONE AA5",
            "2026-11-25 WHOLE_DAY 1 OFFICE NONE AB5",
            "2026-11-23 WHOLE_DAY 2 LEAVE NONE Z7",
            "2026-11-24 WHOLE_DAY 2 OFFICE SUPPORT AA7",
            "2026-11-25 MORNING 2 FIELD NONE AB7",
            "2026-11-26 EVENING 2 OFFICE DUTY AC7",
            "2026-11-27 WHOLE_DAY 2 OFFICE LEADER AD7",
            "2026-11-28 WHOLE_DAY 2 HOME NONE AE7",
            "2026-11-29 WHOLE_DAY 2 OFFICE DUTY AF7");
  }

  @Test
  void aWeekWithRealDatesAsHeadsIsRead() {
    List<Table> tables =
        xlsx(
            "Tuần 48",
            week -> {
              week.value(0, 0, "Họ tên");
              for (int day = 0; day < 7; day++) {
                week.value(0, 1 + day, MONDAY.plusDays(day));
                week.style(0, 1 + day).format("dd/MM").set();
              }
              week.value(1, 0, "Bùi Thị Mẫu");
              week.value(1, 1, "T");
            });
    assertThat(lines(sheet.parse(tables, RosterSheetTest::resolve)))
        .containsExactly("2026-11-23 WHOLE_DAY 1 OFFICE DUTY B2");
  }

  @Test
  void everyFaultOfAMonthIsNamedWithItsPlace() {
    List<Table> tables =
        xlsx(
            "Tháng 11-2026",
            month -> {
              head(month, 0, 31);
              month.value(1, 1, "M1");
              month.value(1, 3, "Q");
              month.value(1, 4, 8);
              month.formula(1, 5, "D2");
              month.value(1, 6, "CQ/");
              month.value(1, 7, "CQ/N/T/P");
              month.value(1, 8, "CQ,N");
              month.value(1, 33, "CQ");
              month.value(2, 2, "Trần Văn Ví Dụ");
              month.value(2, 3, "CQ");
              month.value(3, 3, "CQ");
              month.value(4, 1, "M2");
              month.value(4, 3, "CQ");
              month.range(4, 3, 4, 4).merge();
            });
    assertThat(faults(sheet.parse(tables, RosterSheetTest::resolve)))
        .containsExactly(
            "D2 mark-unknown",
            "E2 mark-unknown",
            "F2 formula",
            "H2 mark-unknown",
            "I2 mark-unknown",
            "AH2 day-impossible",
            "C3 person-several",
            "B4 person-missing",
            "D5 merged");
  }

  @Test
  void theMonthMustBeNamedOnceAndTheSame() {
    assertThat(
            faults(
                sheet.parse(xlsx("Lịch", month -> head(month, 0, 30)), RosterSheetTest::resolve)))
        .containsExactly("1 month-missing");
    assertThat(
            faults(
                sheet.parse(
                    xlsx(
                        "T11-2026",
                        month -> {
                          month.value(0, 0, "Tháng 10/2026");
                          head(month, 1, 30);
                        }),
                    RosterSheetTest::resolve)))
        .containsExactly("2 month-contradictory");
    assertThat(
            faults(
                sheet.parse(
                    xlsx(
                        "Lịch",
                        month -> {
                          month.value(0, 0, "Tháng 11/2026 (ban hành ngày 20/10/2026)");
                          for (int day = 1; day <= 30; day++) {
                            month.value(1, day, day);
                          }
                          month.value(2, 1, "CQ");
                        }),
                    RosterSheetTest::resolve)))
        .containsExactly("2 header-missing");
  }

  @Test
  void aMonthAsCsvIsReadToo() {
    StringBuilder days = new StringBuilder("Mã;Họ tên");
    for (int day = 1; day <= 30; day++) {
      days.append(';').append(day);
    }
    String text = "Tháng 11/2026\n" + days + "\nM1;Bùi Thị Mẫu;CQ;N;\n";
    assertThat(lines(sheet.parse(csv(text), RosterSheetTest::resolve)))
        .containsExactly(
            "2026-11-01 WHOLE_DAY 1 OFFICE NONE C3", "2026-11-02 WHOLE_DAY 1 HOME NONE D3");
  }

  @Test
  void twoSheetsOfOneFileMustNotContradictEachOther() {
    List<Table> tables =
        List.of(
            csv("Ngày;Mã;Nơi làm việc\n23/11/2026;M1;CQ\n").getFirst(),
            new Table(
                "Khác",
                csv("Ngày;Mã;Nơi làm việc\n23/11/2026;M1;Nhà\n").getFirst().rows(),
                List.of()));
    Faulty faulty = (Faulty) sheet.parse(tables, RosterSheetTest::resolve);
    assertThat(faulty.faults().getFirst().line())
        .isEqualTo("Dòng 2, cột A: cùng lúc đã ghi nơi khác ở trang “lich”, dòng 2, cột A");
    assertThat(faulty.faults().getFirst().sheet()).isEqualTo("Khác");
  }

  @Test
  void aLineNeverShowsTheName() {
    Parsed parsed =
        (Parsed)
            sheet.parse(
                csv("Ngày;Họ tên;Nơi làm việc\n23/11/2026;Bùi Thị Mẫu;CQ\n"),
                RosterSheetTest::resolve);
    assertThat(parsed.lines().getFirst().personText()).isEqualTo("Bùi Thị Mẫu");
    assertThat(parsed.lines().getFirst().toString()).doesNotContain("Mẫu");
  }

  private static void head(Worksheet month, int row, int days) {
    month.value(row, 0, "STT");
    month.value(row, 1, "Mã cán bộ");
    month.value(row, 2, "Họ và tên");
    for (int day = 1; day <= days; day++) {
      month.value(row, 2 + day, day);
    }
  }

  private static List<String> lines(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Parsed.class);
    return ((Parsed) outcome)
        .lines().stream()
            .map(
                line ->
                    String.join(
                        " ",
                        line.date().toString(),
                        line.part().name(),
                        String.valueOf(line.personId()),
                        line.place().name(),
                        line.duty().name(),
                        line.cell().toString()))
            .toList();
  }

  private static List<String> faults(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Faulty.class);
    return ((Faulty) outcome)
        .faults().stream().map(fault -> fault.place() + " " + fault.code()).toList();
  }

  private List<Table> csv(String text) {
    return tables("lich.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Table> xlsx(String name, Consumer<Worksheet> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      content.accept(workbook.newWorksheet(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tables("a.xlsx", bytes.toByteArray());
  }

  private List<Table> tables(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.write(file, bytes);
      return ((Read) Sheets.read(file)).tables();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
