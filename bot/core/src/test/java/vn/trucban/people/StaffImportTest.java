package vn.trucban.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.channel.SenderId;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.people.StaffReport.Line;
import vn.trucban.sheets.Fault;
import vn.trucban.sheets.TableImport;
import vn.trucban.store.Transactions;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StaffImportTest {

  private static final String HEADS =
      "Mã cán bộ;Họ và tên;Chức vụ;Đơn vị;Lãnh đạo;Vai trò;Email;Điện thoại\n";

  @TempDir private Path folder;
  private final TestDatabase database;
  private TestBot bot;
  private TestAgency agency;

  StaffImportTest(TestDatabase database) {
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

  private TableImport<StaffReport> run(boolean write, String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("can-bo.csv"), HEADS + rows);
    StaffImport imports = bot.bean(StaffImport.class);
    return write ? imports.importFile(file) : imports.dryRun(file);
  }

  private static StaffReport report(TableImport<StaffReport> outcome) {
    return ((TableImport.Sound<StaffReport>) outcome).report();
  }

  private static final String ROWS =
      """
      NV001;Nguyễn Thị Lan Thử;Chuyên viên;Ban Thử nghiệm / Văn phòng;;;;
      NV002;Phạm Văn Hùng Thử;Chuyên viên chính;Ban Thử nghiệm / Phòng Tổ chức;;;;0912000002
      NV010;Cò Thị Mới;Chuyên viên;Ban Thử nghiệm / Văn phòng / Tổ Xe;;;moi@mau.example;
      """;

  @Test
  void aDryRunSaysWhatWouldHappenAndChangesNothing() throws IOException {
    StaffReport report = report(run(false, ROWS));
    assertThat(report.added()).containsExactly(new Line("NV010", "Cò Thị Mới", ""));
    assertThat(report.changed())
        .containsExactly(new Line("NV002", "Phạm Văn Hùng Thử", "chức vụ, đơn vị, điện thoại"));
    assertThat(report.unchanged()).isOne();
    assertThat(report.unitsMade()).containsExactly("Ban Thử nghiệm / Văn phòng / Tổ Xe");
    assertThat(report.notInFile()).hasSize(6).extracting(Line::staffCode).contains("LD001");
    assertThat(bot.bean(Directory.class).byStaffCode("NV010")).isEmpty();
    assertThat(bot.bean(Directory.class).everybody()).hasSize(8);
  }

  @Test
  void anImportWritesAllAndTheSameFileAgainChangesNothing() throws IOException {
    StaffReport first = report(run(true, ROWS));
    assertThat(first.added()).hasSize(1);
    Directory directory = bot.bean(Directory.class);
    Person added = directory.byStaffCode("NV010").orElseThrow();
    assertThat(directory.units().unit(added.unit()).name()).isEqualTo("Tổ Xe");
    assertThat(directory.byStaffCode("NV002").orElseThrow().phone()).isEqualTo("+84912000002");
    assertThat(directory.byStaffCode("LD001")).isPresent();
    StaffReport again = report(run(true, ROWS));
    assertThat(again.added()).isEmpty();
    assertThat(again.changed()).isEmpty();
    assertThat(again.unitsMade()).isEmpty();
    assertThat(directory.everybody()).hasSize(9);
    assertThat(directory.units().all()).hasSize(4);
  }

  @Test
  void oneFaultKeepsTheWholeFileOut() throws IOException {
    TableImport<StaffReport> outcome =
        run(true, ROWS + "NV011;Sáo Thị Sai;Chuyên viên;Ban Thử nghiệm;;;khong-phai-thu;\n");
    assertThat(((TableImport.Faulty<StaffReport>) outcome).faults())
        .extracting(Fault::line)
        .containsExactly("Dòng 5, cột G: “khong-phai-thu” không phải là hộp thư");
    assertThat(bot.bean(Directory.class).byStaffCode("NV010")).isEmpty();
  }

  @Test
  void aLeaverIsCutOffAndComesBackByTheNextImport() throws IOException {
    agency.bind("lan", "NV001");
    Leavers.Outcome left = bot.bean(Leavers.class).leave("NV001");
    assertThat(((Leavers.Outcome.Done) left).accountsCut()).isOne();
    assertThat(bot.bean(Directory.class).byStaffCode("NV001")).isEmpty();
    assertThat(bot.bean(Leavers.class).leave("NV001"))
        .isEqualTo(new Leavers.Outcome.NobodyOfThatCode());
    assertThat(report(run(true, ROWS)).changed())
        .contains(new Line("NV001", "Nguyễn Thị Lan Thử", "trở lại"));
    assertThat(bot.bean(Directory.class).byStaffCode("NV001")).isPresent();
  }

  @Test
  void theCodeOfALeaverStaysWorthNothingWhenTheyComeBack() throws IOException {
    String code = agency.code("NV001");
    agency.leaves("NV001");
    assertThat(report(run(true, ROWS)).changed())
        .contains(new Line("NV001", "Nguyễn Thị Lan Thử", "trở lại"));
    assertThat(redeem(code)).isInstanceOf(Enrolment.Outcome.Wrong.class);
    assertThat(redeem(agency.code("NV001"))).isInstanceOf(Enrolment.Outcome.Bound.class);
  }

  private Enrolment.Outcome redeem(String code) {
    return bot.bean(Transactions.class)
        .write(
            () ->
                bot.bean(Enrolment.class)
                    .redeem(bot.channel().person("lan"), new SenderId("lan"), code));
  }

  @Test
  void accountsAreUnboundWhileThePersonStays() {
    agency.bind("lan", "NV001");
    assertThat(bot.bean(Leavers.class).unbind("NV001")).isInstanceOf(Leavers.Outcome.Done.class);
    assertThat(bot.bean(Directory.class).chatOf(agency.id("NV001"))).isEmpty();
    assertThat(bot.bean(Directory.class).byStaffCode("NV001")).isPresent();
  }

  @Test
  void codesAreMadeForThoseWhoAreNotBoundInAUnitAndBelow() {
    agency.bind("lan", "NV001");
    EnrolCodesReport.Outcome outcome =
        bot.bean(EnrolCodesReport.class).make("văn phòng", "https://t.me/mau?start=");
    List<String> rows =
        ((EnrolCodesReport.Outcome.Made) outcome)
            .table().rows().stream().map(row -> row.toString()).toList();
    assertThat(rows)
        .hasSize(4)
        .allMatch(row -> row.matches(".*NV002.*|.*QL001.*|.*VT001.*|.*QT001.*"))
        .allMatch(row -> row.contains("https://t.me/mau?start="));
    assertThat(bot.bean(EnrolCodesReport.class).make("không có", ""))
        .isEqualTo(new EnrolCodesReport.Outcome.UnknownUnit());
  }

  @Test
  void peopleAreFoundByWhatTheyAreCalled() {
    Names names = bot.bean(Directory.class).names();
    for (String text :
        List.of(
            "NV002",
            "nv002",
            "Phạm Văn Hùng Thử",
            "pham van hung thu",
            "anh Hùng",
            "đ/c Hùng",
            "đồng chí hung",
            "Hùng văn phòng",
            "Hùng ở Văn phòng")) {
      assertThat(names.person(text))
          .as(text)
          .isInstanceOfSatisfying(
              Names.Outcome.Found.class,
              found -> assertThat(found.person().staffCode()).isEqualTo("NV002"));
    }
    assertThat(names.person("Thử")).isInstanceOf(Names.Outcome.Several.class);
    assertThat(names.person("anh")).isEqualTo(new Names.Outcome.None());
    assertThat(names.person("Hưng")).isInstanceOf(Names.Outcome.Found.class);
    assertThat(names.wholeName("Hùng")).isEqualTo(new Names.Outcome.None());
    for (String text : List.of("Phòng Tổ chức", "phong to chuc", "tổ chức", "ptc", "TC")) {
      assertThat(names.unit(text))
          .as(text)
          .isInstanceOfSatisfying(
              Names.UnitOutcome.Found.class,
              found -> assertThat(found.unit().name()).isEqualTo("Phòng Tổ chức"));
    }
    assertThat(names.unit("phòng lạ")).isEqualTo(new Names.UnitOutcome.None());
  }
}
