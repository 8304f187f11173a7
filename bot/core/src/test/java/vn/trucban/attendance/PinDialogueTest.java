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
class PinDialogueTest {

  private static final String MONDAY = "2026-11-23";

  private final TestDatabase database;
  private TestBot bot;
  private TestAgency agency;
  private Conversation talk;

  PinDialogueTest(TestDatabase database) {
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

  private static final String PIN_KEPT =
      "Đã nhận vị trí, làm tròn khoảng 100 m, giữ 30 ngày rồi xóa.";
}
