package vn.trucban.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.people.TestAgency;
import vn.trucban.roster.Duty;
import vn.trucban.roster.Part;
import vn.trucban.roster.Place;
import vn.trucban.roster.PlannedRoster;
import vn.trucban.testkit.Conversation;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SummaryReportsTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  private final TestDatabase database;
  private TestBot bot;
  private TestAgency agency;
  private SummaryReports reports;

  SummaryReportsTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    bot = new TestBot(database, MONDAY + "T07:00");
    agency = new TestAgency(bot);
    PlannedRoster roster = new PlannedRoster(bot);
    roster.has(agency.id("LD001"), MONDAY.toString(), Part.MORNING, Place.OFFICE, Duty.LEADER);
    roster.has(agency.id("NV002"), MONDAY.toString(), Place.LEAVE);
    agency.bind("lan", "NV001");
    Conversation talk = bot.conversation().onlyListeningTo("nobody");
    talk.at("07:42");
    talk.as("lan").says("điểm danh cơ quan");
    talk.at("10:00");
    talk.as("lan").says("đi công tác");
    talk.at("17:05");
    talk.as("lan").says("ra về");
    talk.at("2026-11-24T07:00");
    reports = bot.bean(SummaryReports.class);
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void theTextIsTheReportWithoutLooks() {
    assertThat(reports.text(MONDAY, Optional.of("to chuc")))
        .isEqualTo(
            """
            BÁO CÁO QUÂN SỐ
            Phòng Tổ chức
            Cả ngày thứ Hai, 23/11/2026

            Tổng số: 1. Có mặt tại cơ quan: 0; làm việc tại nhà: 0; đi công tác: 0; nghỉ: 0; chưa\
             báo: 1.
            Đến muộn: 0; thay đổi nơi làm việc trong ngày: 0.
            Lãnh đạo trực: đ/c Trần Văn Trưởng, buổi sáng (chưa báo).
            Chưa báo: Vũ Thị Mai Thử (Phòng Tổ chức).\
            """);
  }

  @Test
  void theJsonHasItsDocumentedFields() {
    JsonNode json = new JsonMapper().readTree(reports.json(MONDAY, Optional.empty()));
    assertThat(json.propertyNames())
        .containsExactlyInAnyOrder(
            "date", "time", "unit", "total", "dutyLeaders", "units", "persons");
    assertThat(json.path("date").asString()).isEqualTo("2026-11-23");
    assertThat(json.path("time").isNull()).isTrue();
    assertThat(json.path("total").toString())
        .isEqualTo(
            "{\"people\":8,\"office\":0,\"home\":0,\"field\":1,\"leave\":1,\"missing\":6,"
                + "\"late\":1,\"moved\":1}");
    assertThat(json.path("dutyLeaders").get(0).toString())
        .isEqualTo(
            "{\"staffCode\":\"LD001\",\"name\":\"Trần Văn Trưởng\",\"part\":\"morning\","
                + "\"place\":null,\"arrived\":null,\"left\":null}");
    assertThat(json.path("units").size()).isEqualTo(3);
    assertThat(json.path("persons").get(2).toString())
        .isEqualTo(
            "{\"staffCode\":\"NV001\",\"name\":\"Nguyễn Thị Lan Thử\",\"unit\":\"Văn phòng\","
                + "\"standing\":\"field\",\"place\":\"field\",\"arrived\":\"07:42\","
                + "\"left\":\"17:05\",\"lateMinutes\":12,\"moves\":1}");
  }

  @Test
  void eachDayCountsThoseWhoBelongedToTheAgencyThen() {
    agency.leaves("NV001");
    agency.joins("NV020", "Cò Thị Mới", "Văn phòng");
    assertThat(codes(MONDAY)).hasSize(8).contains("NV001").doesNotContain("NV020");
    assertThat(codes(MONDAY.plusDays(1))).hasSize(8).contains("NV020").doesNotContain("NV001");
  }

  private List<String> codes(LocalDate day) {
    JsonNode json = new JsonMapper().readTree(reports.json(day, Optional.empty()));
    return json.path("persons").values().stream()
        .map(person -> person.path("staffCode").asString())
        .toList();
  }

  @Test
  void theWorkbookHasTotalsByUnitAndPersons() throws IOException {
    byte[] bytes = reports.xlsx(MONDAY, Optional.empty());
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      var units = workbook.getFirstSheet().read();
      assertThat(units).hasSize(5);
      Row total = units.getLast();
      assertThat(total.getCellText(0)).isEqualTo("Tổng cộng");
      assertThat(total.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("8");
      assertThat(total.getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("6");
      assertThat(workbook.getSheet(1).orElseThrow().read()).hasSize(9);
    }
  }

  @Test
  void theChartIsAPicture() throws IOException {
    BufferedImage picture =
        ImageIO.read(new ByteArrayInputStream(reports.png(MONDAY, Optional.empty())));
    assertThat(picture.getWidth()).isEqualTo(1080);
    assertThat(picture.getHeight()).isEqualTo(720);
  }

  @Test
  void aNameThatLeadsNowhereIsSaidPlainly() {
    assertThatThrownBy(() -> reports.text(MONDAY, Optional.of("phòng ma")))
        .isInstanceOf(SummaryReports.UnclearUnit.class)
        .hasMessage("no unit is called phòng ma");
    assertThatThrownBy(() -> reports.text(MONDAY, Optional.of("phòng")))
        .hasMessage("several units are called phòng: Văn phòng, Phòng Tổ chức");
  }
}
