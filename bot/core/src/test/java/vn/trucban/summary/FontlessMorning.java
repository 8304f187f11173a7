package vn.trucban.summary;

import java.time.LocalDate;
import java.util.Optional;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.people.TestAgency;
import vn.trucban.testkit.Conversation;

/**
 * A morning in a Java machine without fonts, for {@link FontlessHostTest}; it fails when a message
 * is missing or one too many, and says in English at the end what the administrator is told.
 */
final class FontlessMorning {

  private FontlessMorning() {}

  public static void main(String[] arguments) {
    try (TestBot bot = new TestBot(TestDatabase.SQLITE, "2026-11-23T07:00")) {
      TestAgency agency = new TestAgency(bot);
      agency.bind("truong", "LD001");
      Conversation talk = bot.conversation();
      talk.as("truong").says("điểm danh cơ quan").hears("Đã ghi: **Ở cơ quan**…");
      talk.onlyListeningTo("truong").at("08:15");
      talk.as("truong").hears("**BÁO CÁO QUÂN SỐ**…").hearsFile("*.xlsx");
      talk.as("truong").says("báo cáo quân số").hears("**BÁO CÁO QUÂN SỐ**…");
      talk.as("truong")
          .presses("Biểu đồ")
          .hearsEdited("**BÁO CÁO QUÂN SỐ**…")
          .hears("Chưa vẽ được biểu đồ…Đề nghị báo quản trị viên…");
      talk.later();
      tell(bot.bean(ChartFonts.class).knownFault().orElse("nothing"));
      try {
        byte[] picture =
            bot.bean(SummaryReports.class).png(LocalDate.parse("2026-11-23"), Optional.empty());
        tell("a picture of " + picture.length + " bytes");
      } catch (SummaryReports.NoChart none) {
        tell(String.valueOf(none.getMessage()));
      }
    }
  }

  @SuppressWarnings("SystemOut") // Read by the test in the other machine.
  private static void tell(String what) {
    System.out.println("TOLD " + what);
  }
}
