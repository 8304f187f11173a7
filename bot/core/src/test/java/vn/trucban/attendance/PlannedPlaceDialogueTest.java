package vn.trucban.attendance;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
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
class PlannedPlaceDialogueTest {

  private static final String MONDAY = "2026-11-23";

  private final TestDatabase database;
  private TestBot bot;
  private TestAgency agency;
  private PlannedRoster roster;
  private Conversation talk;

  PlannedPlaceDialogueTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    bot = new TestBot(database, MONDAY + "T07:00");
    agency = new TestAgency(bot);
    roster = new PlannedRoster(bot);
    agency.bind("lan", "NV001");
    talk = bot.conversation();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void withoutAPlaceTheRostersPlaceIsTakenAndSaidBack() {
    roster.has(agency.id("NV001"), MONDAY, Place.HOME);
    talk.as("lan")
        .says("dd")
        .hears("Đã ghi: **Làm việc tại nhà**, 7:00, thứ Hai 23/11 (theo lịch).");
  }

  @Test
  void theRostersPartOfTheDayGoesBeforeTheWholeDay() {
    roster.has(agency.id("NV001"), MONDAY, Part.MORNING, Place.OFFICE, Duty.NONE);
    roster.has(agency.id("NV001"), MONDAY, Part.AFTERNOON, Place.HOME, Duty.NONE);
    talk.as("lan")
        .says("check in")
        .hears("Đã ghi: **Ở cơ quan**, 7:00, thứ Hai 23/11 (theo lịch).");
    bot.clock().moveTo(MONDAY + "T13:00");
    talk.as("lan")
        .says("điểm danh")
        .hears(
            "Đã ghi: **Làm việc tại nhà**, 13:00, thứ Hai 23/11 (theo lịch). Chuyển từ **Ở cơ"
                + " quan** (7:00); cả hai lần đều được giữ.");
  }

  @Test
  void aPlaceThatDiffersFromTheRosterIsRecordedFlaggedAndAskedAbout() {
    roster.has(agency.id("NV001"), MONDAY, Place.OFFICE);
    talk.as("lan")
        .says("điểm danh nhà")
        .hears(DIFFERS)
        .withButtons("Đúng, làm việc tại nhà", "Theo lịch: ở cơ quan");
    bot.clock().moveTo(MONDAY + "T09:00");
    talk.as("lan")
        .presses("Theo lịch: ở cơ quan")
        .hearsEdited("Đã ghi theo lịch: **Ở cơ quan**, 7:00, thứ Hai 23/11.");
    talk.as("lan").pressesTooLate("Đúng, làm việc tại nhà").hearsEdited(NOTHING_TO_CONFIRM);
    talk.as("lan").says("điểm danh của tôi").hears(head("Ở cơ quan 7:00"));
  }

  @Test
  void aDifferentPlaceThatWasMeantIsConfirmedInWords() {
    roster.has(agency.id("NV001"), MONDAY, Place.OFFICE);
    talk.as("lan").says("điểm danh nhà").hears(DIFFERS);
    talk.as("lan").says("đúng ạ").hears("Đã xác nhận: **Làm việc tại nhà**, 7:00, thứ Hai 23/11.");
    talk.as("lan").presses("Theo lịch: ở cơ quan").hearsEdited(NOTHING_TO_CONFIRM);
  }

  @Test
  void aTypedNoMeansTheRostersPlaceFromTheSameTimeOn() {
    roster.has(agency.id("NV001"), MONDAY, Place.OFFICE);
    talk.as("lan").says("điểm danh nhà").hears(DIFFERS);
    bot.clock().moveTo(MONDAY + "T07:10");
    talk.as("lan").says("không").hears("Đã ghi theo lịch: **Ở cơ quan**, 7:00, thứ Hai 23/11.");
  }

  @Test
  void aDifferentPlaceNeverConfirmedCountsFromTheFirstMessage() {
    roster.has(agency.id("NV001"), MONDAY, Place.OFFICE);
    talk.as("lan").says("điểm danh nhà").hears(DIFFERS);
    talk.as("lan").says("điểm danh của tôi").hears(head("Làm việc tại nhà 7:00"));
  }

  @Test
  void nobodyAnswersTheQuestionOfAnother() {
    agency.bind("hung", "NV002");
    roster.has(agency.id("NV001"), MONDAY, Place.OFFICE);
    talk.as("lan").says("điểm danh nhà").hears(DIFFERS);
    talk.as("hung").says("#check-in meant=no event=1").hears(NOTHING_TO_CONFIRM);
    talk.as("hung").says("#check-in meant=yes event=bậy").hears(NOTHING_TO_CONFIRM);
    talk.as("lan").says("điểm danh của tôi").hears(head("Làm việc tại nhà 7:00"));
  }

  @Test
  void onLeaveByTheRosterAndCheckingInAllTheSameIsRecordedAndSaid() {
    roster.has(agency.id("NV001"), MONDAY, Place.LEAVE);
    talk.as("lan").says("điểm danh").hears(WHERE_ON_LEAVE);
    bot.clock().moveTo(MONDAY + "T08:00");
    talk.as("lan")
        .presses("Ở cơ quan")
        .hearsEdited(
            "Đã ghi: **Ở cơ quan**, 8:00, thứ Hai 23/11.\nTheo lịch, hôm nay đồng chí nghỉ; lượt"
                + " này được đánh dấu khác lịch.");
  }

  private static final String WHERE_ON_LEAVE =
      "Theo lịch, hôm nay đồng chí nghỉ. Nếu vẫn làm việc, đồng chí chọn nơi làm việc:";

  private static final String DIFFERS =
      "Đã ghi: **Làm việc tại nhà**, 7:00, thứ Hai 23/11.\nLịch của đồng chí là **Ở cơ quan**."
          + " Đồng chí xác nhận giúp:";

  private static final String NOTHING_TO_CONFIRM =
      "Lượt này đã được xác nhận hoặc không cần xác nhận; không có gì thay đổi.";

  private static String head(String monday) {
    return "**Điểm danh của đồng chí**\n• thứ Hai 23/11: " + monday;
  }
}
