package vn.trucban.welcome;

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
class EnrolmentDialogueTest {

  private final TestDatabase database;
  private TestBot bot;
  private TestAgency agency;
  private Conversation talk;

  EnrolmentDialogueTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    bot = new TestBot(database, "2026-11-23T07:10");
    agency = new TestAgency(bot);
    talk = bot.conversation();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void aStrangerLearnsNothingButHowToEnrol() {
    talk.as("khach").says("ai trực hôm nay").hears(ENROL_FIRST);
    talk.as("khach").says("báo cáo quân số").hears(ENROL_FIRST);
    talk.as("khach").says("xin chào").hears(HOW_TO_BEGIN);
    talk.as("khach").says("có").hears(ENROL_FIRST);
    talk.as("khach").says("không").hears(ENROL_FIRST);
    talk.as("khach").says("hủy").hears(ENROL_FIRST);
  }

  @Test
  void aCodeBindsTheAccountAndWorksOnce() {
    String code = agency.code("NV001");
    talk.as("lan").says("/start " + code).hears(WELCOME);
    talk.as("lan").says("xin chào").hears(HELLO);
    talk.as("khach").says(code.toLowerCase(java.util.Locale.ROOT)).hears(wrong(4));
  }

  @Test
  void fiveWrongTriesLockTheSenderForAnHour() {
    for (int left = 4; left >= 1; left--) {
      talk.as("khach").says("/start 22222-22222").hears(wrong(left));
    }
    talk.as("khach").says("/start 22222-22222").hears(locked(60));
    String code = agency.code("NV001");
    talk.at("08:09");
    talk.as("khach").says(code).hears(locked(1));
    talk.at("08:10");
    talk.as("khach").says(code).hears(WELCOME);
  }

  @Test
  void anUnboundAccountIsAStrangerAgain() {
    talk.as("lan").says(agency.code("NV001")).hears(WELCOME);
    talk.as("lan")
        .says("hủy liên kết")
        .hears(
            "Gỡ tài khoản này khỏi **Nguyễn Thị Lan Thử**? Sau khi gỡ, muốn dùng lại phải có mã"
                + " đăng ký mới.");
    talk.as("lan")
        .presses("Gỡ tài khoản")
        .hearsEdited("Đã gỡ tài khoản này. Trực ban không còn nhận biết đồng chí ở đây nữa.");
    talk.as("lan").says("xin chào").hears(HOW_TO_BEGIN);
  }

  @Test
  void aLeaverIsCutOffAtOnce() {
    talk.as("lan").says(agency.code("NV001")).hears(WELCOME);
    agency.leaves("NV001");
    talk.as("lan").says("xin chào").hears(HOW_TO_BEGIN);
  }

  @Test
  void theSameEventTwiceChangesNothing() {
    talk.as("lan").says(agency.code("NV001")).hears(WELCOME);
    talk.as("lan").says("xin chào").hears(HELLO).redelivers();
  }

  private static final String ENROL_FIRST =
      "Tài khoản này chưa được đăng ký với Trực ban. Đồng chí gửi **mã đăng ký** do Văn thư của cơ"
          + " quan cấp (dạng ABCDE-23456) vào đây để bắt đầu.";
  private static final String HOW_TO_BEGIN =
      "Chào bạn, đây là Trực ban của cơ quan. Để dùng, hãy gửi **mã đăng ký** do Văn thư cấp (dạng"
          + " ABCDE-23456).";
  private static final String WELCOME =
      "Chào đồng chí **Nguyễn Thị Lan Thử** (Chuyên viên). Tài khoản này đã được đăng ký với Trực"
          + " ban.\nMỗi sáng đồng chí chỉ cần gửi **điểm danh**; gõ **trợ giúp** để xem các việc"
          + " khác.";
  private static final String HELLO =
      "Chào đồng chí. Gửi **điểm danh** để báo có mặt, hoặc **trợ giúp** để xem các việc khác.";

  private static String wrong(int left) {
    return "Mã không đúng, đã dùng hoặc đã hết hạn (mã có hiệu lực 72 giờ). Còn "
        + left
        + " lần thử. Nếu cần, đồng chí xin mã mới ở Văn thư.";
  }

  private static String locked(int minutes) {
    return "Đã thử sai quá nhiều lần. Đồng chí thử lại sau " + minutes + " phút.";
  }
}
