package vn.trucban.attendance;

import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.people.TestAgency;
import vn.trucban.people.WorkingHours;
import vn.trucban.roster.Duty;
import vn.trucban.roster.Part;
import vn.trucban.roster.Place;
import vn.trucban.roster.PlannedRoster;
import vn.trucban.testkit.Conversation;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class CheckInDialogueTest {

  private static final String MONDAY = "2026-11-23";

  private final TestDatabase database;
  private TestBot bot;
  private TestAgency agency;
  private PlannedRoster roster;
  private Conversation talk;

  CheckInDialogueTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    startAt(MONDAY + "T07:00");
  }

  private void startAt(String time) {
    bot = new TestBot(database, time);
    agency = new TestAgency(bot);
    roster = new PlannedRoster(bot);
    agency.bind("lan", "NV001");
    talk = bot.conversation();
  }

  private void startAgainAt(String time) {
    bot.close();
    startAt(time);
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void aPlaceIsRecordedAndSaidBackInFull() {
    agency.bind("hung", "NV002");
    talk.as("lan").says("điểm danh cơ quan").hears("Đã ghi: **Ở cơ quan**, 7:00, thứ Hai 23/11.");
    talk.as("hung")
        .says("diem danh nha")
        .hears("Đã ghi: **Làm việc tại nhà**, 7:00, thứ Hai 23/11.");
  }

  @Test
  void commandsButtonsAndPlainWordsAllCheckIn() {
    agency.bind("hung", "NV002");
    talk.as("lan").says("/congtac").hears("Đã ghi: **Đi công tác**, 7:00, thứ Hai 23/11.");
    talk.as("hung")
        .says("em có mặt ạ")
        .hears(WHERE)
        .withButtons("Ở cơ quan", "Làm việc tại nhà", "Đi công tác");
    talk.as("hung")
        .presses("Làm việc tại nhà")
        .hearsEdited("Đã ghi: **Làm việc tại nhà**, 7:00, thứ Hai 23/11.");
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
  void lateIsMarkedAgainstTheAgencysHours() {
    bot.clock().moveTo(MONDAY + "T07:42");
    talk.as("lan")
        .says("điểm danh cơ quan")
        .hears("Đã ghi: **Ở cơ quan**, 7:42, thứ Hai 23/11, muộn 12 phút so với 7:30.");
  }

  @Test
  void lateIsMarkedAgainstTheHoursOfTheUnit() {
    agency.hours("Văn phòng", new WorkingHours(LocalTime.of(7, 0), LocalTime.of(16, 30)));
    bot.clock().moveTo(MONDAY + "T08:05");
    talk.as("lan")
        .says("điểm danh cơ quan")
        .hears("Đã ghi: **Ở cơ quan**, 8:05, thứ Hai 23/11, muộn 1 giờ 5 phút so với 7:00.");
  }

  @Test
  void theSamePlaceTwiceChangesNothing() {
    talk.as("lan").says("điểm danh cơ quan").hears("Đã ghi: **Ở cơ quan**, 7:00, thứ Hai 23/11.");
    bot.clock().moveTo(MONDAY + "T07:05");
    talk.as("lan")
        .says("đang ở cơ quan")
        .hears("Đã ghi **Ở cơ quan** từ 7:00, không có gì thay đổi.");
  }

  @Test
  void anotherPlaceTheSameDayIsAMoveAndKeepsBoth() {
    talk.as("lan").says("điểm danh cơ quan").hears("Đã ghi: **Ở cơ quan**, 7:00, thứ Hai 23/11.");
    bot.clock().moveTo(MONDAY + "T13:05");
    talk.as("lan")
        .says("đi công tác")
        .hears(
            "Đã ghi: **Đi công tác**, 13:05, thứ Hai 23/11. Chuyển từ **Ở cơ quan** (7:00); cả hai"
                + " lần đều được giữ.");
    talk.as("lan")
        .says("điểm danh của tôi")
        .hears("**Điểm danh của đồng chí**\n• thứ Hai 23/11: Ở cơ quan 7:00 → Đi công tác 13:05");
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
    talk.as("hung").says("#check-in answer=no event=1").hears(NOTHING_TO_CONFIRM);
    talk.as("hung").says("#check-in answer=yes event=bậy").hears(NOTHING_TO_CONFIRM);
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

  @Test
  void aRestDayIsRecordedAndSaid() {
    startAgainAt("2026-11-21T08:00");
    talk.as("lan")
        .says("điểm danh cơ quan")
        .hears(
            "Đã ghi: **Ở cơ quan**, 8:00, thứ Bảy 21/11.\nHôm nay là ngày nghỉ cuối tuần; lượt này"
                + " vẫn được ghi nhận.");
    startAgainAt("2026-09-02T08:00");
    talk.as("lan")
        .says("điểm danh cơ quan")
        .hears(
            "Đã ghi: **Ở cơ quan**, 8:00, thứ Tư 2/9.\nHôm nay là ngày nghỉ (Quốc khánh); lượt này"
                + " vẫn được ghi nhận.");
  }

  @Test
  void anOutageMakesNobodyLate() {
    bot.clock().moveTo(MONDAY + "T08:40");
    talk.as("lan")
        .saidAt("07:25", "điểm danh cơ quan")
        .hears("Đã ghi: **Ở cơ quan**, 7:25, thứ Hai 23/11.");
  }

  @Test
  void aMessageThatWasOvertakenKeepsItsTimeAndDoesNotOverride() {
    bot.clock().moveTo(MONDAY + "T08:40");
    talk.as("lan")
        .says("điểm danh cơ quan")
        .hears("Đã ghi: **Ở cơ quan**, 8:40, thứ Hai 23/11, muộn 1 giờ 10 phút so với 7:30.");
    talk.as("lan")
        .saidAt("07:25", "điểm danh nhà")
        .hears(
            "Đã ghi: **Làm việc tại nhà**, 7:25, thứ Hai 23/11. Tin này đến chậm; hiện đồng chí"
                + " đang **Ở cơ quan** từ 8:40.");
    talk.as("lan").says("điểm danh của tôi").hears(head("Làm việc tại nhà 7:25 → Ở cơ quan 8:40"));
  }

  @Test
  void aMessageOfYesterdayBelongsToYesterday() {
    bot.clock().moveTo("2026-11-24T00:20");
    talk.as("lan")
        .saidAt("2026-11-23T23:50", "điểm danh nhà")
        .hears(
            "Đã ghi: **Làm việc tại nhà**, 23:50, thứ Hai 23/11, muộn 16 giờ 20 phút so với"
                + " 7:30.");
  }

  @Test
  void anotherDayIsNotRecordedAsToday() {
    talk.as("lan")
        .says("mai làm ở nhà")
        .hears(
            "Chỉ ghi được cho ngày gửi tin, hôm nay là thứ Hai 23/11; chưa ghi gì. Đồng chí gửi"
                + " lại không kèm ngày khác.");
    talk.as("lan").says("điểm danh của tôi").hears(head("chưa điểm danh"));
  }

  @Test
  void theSameEventTwiceIsRecordedOnce() {
    talk.as("lan")
        .says("điểm danh cơ quan")
        .hears("Đã ghi: **Ở cơ quan**, 7:00, thứ Hai 23/11.")
        .redelivers();
    talk.as("lan").says("điểm danh của tôi").hears(head("Ở cơ quan 7:00"));
  }

  @Test
  void aStrangerCannotCheckIn() {
    talk.as("khach").says("điểm danh").hears("Tài khoản này chưa được đăng ký…");
  }

  @Test
  void leavingIsRecordedAndComingBackToo() {
    talk.as("lan").says("điểm danh cơ quan").hears("Đã ghi: **Ở cơ quan**, 7:00, thứ Hai 23/11.");
    bot.clock().moveTo(MONDAY + "T11:30");
    talk.as("lan").says("ra về").hears("Đã ghi ra về: 11:30, thứ Hai 23/11.");
    bot.clock().moveTo(MONDAY + "T13:30");
    talk.as("lan").says("cq").hears("Đã ghi: **Ở cơ quan**, 13:30, thứ Hai 23/11.");
    bot.clock().moveTo(MONDAY + "T17:05");
    talk.as("lan").says("xin phép về ạ").hears("Đã ghi ra về: 17:05, thứ Hai 23/11.");
    talk.as("lan").saidAt("17:00", "ra về").hears("Đã ghi ra về lúc 17:05, không có gì thay đổi.");
    talk.as("lan")
        .says("điểm danh của tôi")
        .hears(head("Ở cơ quan 7:00 → Ở cơ quan 13:30; ra về 17:05"));
  }

  @Test
  void leavingWithoutACheckInIsRecordedAndSaid() {
    bot.clock().moveTo(MONDAY + "T17:05");
    talk.as("lan")
        .says("ra về")
        .hears(
            "Đã ghi ra về: 17:05, thứ Hai 23/11.\nHôm nay đồng chí chưa điểm danh nên chưa được"
                + " tính có mặt. Nếu có làm việc, đồng chí gửi **điểm danh** kèm nơi làm việc.");
    talk.as("lan").says("điểm danh của tôi").hears(head("chưa điểm danh; ra về 17:05"));
  }

  @Test
  void aForgottenCheckOutDoesNotBlockTomorrow() {
    talk.as("lan").says("điểm danh cơ quan").hears("Đã ghi: **Ở cơ quan**, 7:00, thứ Hai 23/11.");
    bot.clock().moveTo("2026-11-24T07:10");
    talk.as("lan").says("điểm danh cơ quan").hears("Đã ghi: **Ở cơ quan**, 7:10, thứ Ba 24/11.");
    bot.clock().moveTo("2026-11-25T07:10");
    talk.as("lan")
        .says("điểm danh của tôi")
        .hears(
            "**Điểm danh của đồng chí**\n• thứ Hai 23/11: Ở cơ quan 7:00\n• thứ Ba 24/11: Ở cơ"
                + " quan 7:10\n• thứ Tư 25/11: chưa điểm danh");
    talk.as("lan")
        .says("điểm danh của tôi hôm qua")
        .hears("**Điểm danh của đồng chí**\n• thứ Ba 24/11: Ở cơ quan 7:10");
  }

  @Test
  void aPinIsKeptForFieldWorkOnlyAndOnlyOnesOwn() {
    agency.bind("hung", "NV002");
    talk.as("lan")
        .says("điểm danh công tác")
        .hears("Đã ghi: **Đi công tác**, 7:00, thứ Hai 23/11.");
    talk.as("lan").sendsLocation(16.463712, 107.590866).hears(PIN_KEPT);
    talk.as("lan")
        .forwardsLocation(16.463712, 107.590866)
        .hears(
            "Vị trí chuyển tiếp không được tính và không được lưu. Đồng chí gửi vị trí hiện tại"
                + " của mình.");
    talk.as("hung").says("điểm danh cơ quan").hears("Đã ghi: **Ở cơ quan**, 7:00, thứ Hai 23/11.");
    talk.as("hung")
        .sendsLocation(16.463712, 107.590866)
        .hears(
            "Chỉ nhận vị trí khi đi công tác; vị trí này không được lưu. Nếu đang đi công tác,"
                + " đồng chí gửi **điểm danh công tác** trước.");
  }

  @Test
  void aPinBeforeAnythingElseIsACheckInFromTheField() {
    talk.as("lan")
        .sendsLocation(16.463712, 107.590866)
        .hears("Đã ghi: **Đi công tác**, 7:00, thứ Hai 23/11.")
        .hears(PIN_KEPT);
  }

  private static final String WHERE =
      "Lịch hôm nay không có nơi làm việc của đồng chí. Đồng chí đang làm việc ở đâu?";
  private static final String WHERE_ON_LEAVE =
      "Theo lịch, hôm nay đồng chí nghỉ. Nếu vẫn làm việc, đồng chí chọn nơi làm việc:";
  private static final String DIFFERS =
      "Đã ghi: **Làm việc tại nhà**, 7:00, thứ Hai 23/11.\nLịch của đồng chí là **Ở cơ quan**."
          + " Đồng chí xác nhận giúp:";
  private static final String NOTHING_TO_CONFIRM =
      "Lượt này đã được xác nhận hoặc không cần xác nhận; không có gì thay đổi.";
  private static final String PIN_KEPT =
      "Đã nhận vị trí, làm tròn khoảng 100 m, giữ 30 ngày rồi xóa.";

  private static String head(String monday) {
    return "**Điểm danh của đồng chí**\n• thứ Hai 23/11: " + monday;
  }
}
