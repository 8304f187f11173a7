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
  void whoOnlyAnnouncesToComeIsNotThereYet() {
    String later = "Chưa ghi điểm danh vì chưa đến lúc. Đến lúc đó, đồng chí gửi **điểm danh**.";
    talk.as("lan").says("9h em có mặt ở cơ quan").hears(later);
    talk.as("lan").says("10 phút nữa em có mặt ở cơ quan").hears(later);
    talk.as("lan").says("chiều nay em lên cơ quan").hears(later);
    talk.as("lan")
        .says("7h10 em có mặt ở cơ quan")
        .hears("Đã ghi: **Ở cơ quan**, 7:00, thứ Hai 23/11.");
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
  void whoReadsEnglishHearsEnglish() {
    talk.as("lan").says("english").hears("From now on I answer in English.");
    roster.has(agency.id("NV001"), MONDAY, Place.OFFICE);
    talk.as("lan")
        .says("check in")
        .hears("Recorded: **At the office**, 7:00, Monday 23/11 (as rostered).");
    talk.as("lan")
        .says("at the office")
        .hears("**At the office** is recorded since 7:00; nothing changed.");
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

  private static final String WHERE =
      "Lịch hôm nay không có nơi làm việc của đồng chí. Đồng chí đang làm việc ở đâu?";

  private static String head(String monday) {
    return "**Điểm danh của đồng chí**\n• thứ Hai 23/11: " + monday;
  }
}
