package vn.trucban.attendance;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.people.TestAgency;
import vn.trucban.testkit.Conversation;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class LeavingDialogueTest {

  private static final String MONDAY = "2026-11-23";

  private final TestDatabase database;
  private TestBot bot;
  private TestAgency agency;
  private Conversation talk;

  LeavingDialogueTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    bot = new TestBot(database, MONDAY + "T07:00");
    agency = new TestAgency(bot);
    agency.bind("lan", "NV001");
    talk = bot.conversation();
  }

  @AfterEach
  void stop() {
    bot.close();
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
  void whoOnlyAnnouncesToLeaveIsStillThere() {
    talk.as("lan").says("điểm danh cơ quan").hears("Đã ghi: **Ở cơ quan**, 7:00, thứ Hai 23/11.");
    bot.clock().moveTo(MONDAY + "T07:35");
    String later = "Chưa ghi ra về vì chưa đến lúc. Khi về, đồng chí gửi **ra về**.";
    talk.as("lan").says("em ve som nhe").hears(later);
    talk.as("lan").says("chiều nay em xin về sớm lúc 15h đón con").hears(later);
    talk.as("lan").says("chiều nay em xin về đón con").hears(later);
    talk.as("lan").says("hôm nay em về muộn").hears(later);
    talk.as("lan").says("điểm danh của tôi").hears(head("Ở cơ quan 7:00"));
    bot.clock().moveTo(MONDAY + "T14:50");
    talk.as("lan").says("15h em xin về").hears("Đã ghi ra về: 14:50, thứ Hai 23/11.");
  }

  @Test
  void atMidnightAFewMinutesAgoIsNotTomorrow() {
    bot.clock().moveTo("2026-11-24T00:20");
    talk.as("lan").says("em về lúc 0h10").hears("Đã ghi ra về: 0:20, thứ Ba 24/11.…");
    bot.clock().moveTo("2026-11-24T23:50");
    talk.as("lan")
        .says("0h30 em về")
        .hears("Chưa ghi ra về vì chưa đến lúc. Khi về, đồng chí gửi **ra về**.");
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

  private static String head(String monday) {
    return "**Điểm danh của đồng chí**\n• thứ Hai 23/11: " + monday;
  }
}
