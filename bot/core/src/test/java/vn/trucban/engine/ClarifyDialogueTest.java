package vn.trucban.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.people.TestAgency;
import vn.trucban.testkit.Conversation;

/** What is asked back where a text can mean several things, and what the answers lead to. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ClarifyDialogueTest {

  private static final String MONDAY = "2026-11-23";

  private final TestDatabase database;
  private TestBot bot;
  private TestAgency agency;
  private Conversation talk;

  ClarifyDialogueTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    bot = new TestBot(database, MONDAY + "T07:10");
    agency = new TestAgency(bot);
    agency.bind("lan", "NV001");
    agency.bind("truong", "LD001");
    talk = bot.conversation();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private static final String TWO =
      """
      Tin này có thể hiểu là nhiều việc, mà mỗi lần Trực ban làm một việc. Đồng chí bấm nút hoặc\
       gõ số của việc cần làm:
      1. **Điểm danh ở cơ quan, hôm nay, thứ Hai 23/11**
      2. **Xem ai trực, thứ Hai 23/11**\
      """;

  private static final String IN = "Đã ghi: **Ở cơ quan**, 7:10, thứ Hai 23/11.";
  private static final String NO_ROSTER =
      "Chưa có lịch thứ Hai 23/11; hiện chưa ban hành lịch nào gần ngày này.";

  @Test
  void twoActsAreBothNamedAndThePressedOneIsDone() {
    talk.as("lan")
        .says("điểm danh cq, ai trực hôm nay")
        .hears(TWO)
        .withButtons(
            "Điểm danh ở cơ quan, hôm nay, thứ Hai 23/11",
            "Xem ai trực, thứ Hai 23/11",
            "Không phải")
        .presses("Điểm danh ở cơ quan, hôm nay, thứ Hai 23/11")
        .hearsEdited(IN);
    talk.as("lan")
        .pressesTooLate("Xem ai trực, thứ Hai 23/11")
        .hears("Câu hỏi này đã được trả lời hoặc đã hết hạn, nên lần bấm này không thay đổi gì.");
  }

  @Test
  void aTypedNumberChoosesAndNothingElseDoes() {
    String choose =
        "Câu hỏi vừa rồi có nhiều lựa chọn. Đồng chí bấm nút hoặc gõ một số từ 1 đến 2; nếu đều"
            + " không phải, đồng chí gõ **không**.";
    talk.as("lan").says("điểm danh cq, ai trực hôm nay").hears(TWO);
    talk.as("lan").says("có").hears(choose);
    talk.as("lan").says("vâng ạ").hears(choose);
    talk.as("lan").says("7").hears(choose);
    talk.as("lan").says("2").hears(NO_ROSTER);
    talk.as("lan").says("điểm danh cq, ai trực hôm nay").hears(TWO);
    talk.as("lan").says("1").hears(IN);
  }

  @Test
  void noneOfThemChangesNothing() {
    talk.as("lan").says("điểm danh cq, ai trực hôm nay").hears(TWO);
    talk.as("lan")
        .presses("Không phải")
        .hearsEdited(
            "Vâng, đã bỏ qua; không có gì thay đổi. Đồng chí nhắn lại bằng câu khác, hoặc gõ"
                + " **trợ giúp** để xem các việc Trực ban làm được.");
    talk.as("lan").says("1").hears(NOTHING_OPEN);
    assertThat(events()).isZero();
  }

  @Test
  void whatTheSpeakerMayNotDoIsNotOffered() {
    talk.as("lan")
        .says("ai trực hôm nay, ai chưa điểm danh")
        .hears("Ý đồng chí là **xem ai trực, thứ Hai 23/11**, phải không?")
        .withButtons("Đúng", "Không phải")
        .presses("Đúng")
        .hearsEdited(NO_ROSTER);
    talk.as("truong")
        .says("ai trực hôm nay, ai chưa điểm danh")
        .hearsMatching("Tin này có thể hiểu là.*1\\. \\*\\*Xem ai trực.*2\\. .*")
        .withButtons("Xem ai trực, thứ Hai 23/11", "Xem ai chưa điểm danh", "Không phải");
  }

  @Test
  void whatNoVersionDoesYetIsSaidAndTheOtherAskedAbout() {
    talk.as("lan")
        .says("điểm danh cq, mai em xin nghỉ phép")
        .hears(
            "Ý đồng chí là **điểm danh ở cơ quan, hôm nay, thứ Hai 23/11**, phải không? Riêng việc"
                + " xin nghỉ phép, thứ Ba 24/11, bản này chưa nhận qua tin nhắn.");
    talk.as("lan").says("vâng ạ").hears(IN);
  }

  @Test
  void onlyThingsThatNobodyDoesYetGetOneHonestSentence() {
    talk.as("lan")
        .says("em không trực được thứ 6")
        .hears(
            "Trực ban hiểu đồng chí muốn **nhờ người trực thay, thứ Sáu 27/11 hoặc đổi ca trực,"
                + " thứ Sáu 27/11**, nhưng bản này chưa nhận các việc đó qua tin nhắn và chưa ghi"
                + " gì; đề nghị đồng chí làm theo cách đang dùng ở cơ quan.");
    talk.as("lan")
        .says("em xin nghỉ phép mai")
        .hears(
            "Trực ban hiểu đồng chí muốn **xin nghỉ phép, thứ Ba 24/11**, nhưng bản này chưa nhận"
                + " đơn xin nghỉ qua tin nhắn nên chưa ghi gì. Đề nghị đồng chí gửi đơn theo quy"
                + " trình của cơ quan.");
    talk.as("lan")
        .says("xin nghỉ phép ngày 31/2")
        .hearsMatching("Trực ban hiểu đồng chí muốn \\*\\*xin nghỉ phép\\*\\*, nhưng.*");
  }

  @Test
  void aDoubtAboutTheDayOffersTheDaysWithTheirDates() {
    talk.as("lan")
        .says("ngay kia ai truc")
        .hears(
            """
            Đồng chí muốn **xem ai trực** vào ngày nào? Đồng chí bấm nút hoặc gõ số:
            1. **Thứ Tư 25/11**
            2. **Thứ Năm 26/11**\
            """)
        .withButtons("Thứ Tư 25/11", "Thứ Năm 26/11", "Không phải")
        .presses("Thứ Năm 26/11")
        .hearsEdited("Chưa có lịch thứ Năm 26/11; hiện chưa ban hành lịch nào gần ngày này.");
    talk.as("lan")
        .says("cuối tuần này ai trực")
        .hearsMatching(".*vào ngày nào.*")
        .withButtons("Cả thứ Bảy và Chủ nhật, 28–29/11", "Thứ Sáu 27/11", "Không phải");
    talk.as("lan").says("1").hearsMatching("Chưa có lịch thứ Bảy 28/11 – Chủ nhật 29/11; .*");
  }

  @Test
  void aDayThatThereIsNotIsNamed() {
    talk.as("lan")
        .says("ai trực ngày 31/2")
        .hears(
            "Không có ngày **31/2**. Đồng chí xem lại và nhắn lại giúp, ghi rõ ngày tháng, ví dụ"
                + " 28/2.");
    talk.as("lan")
        .says("30 Tết ai trực")
        .hears(
            "Tháng Chạp năm này thiếu, không có 30 Tết; ngày cuối năm là 29. Ý đồng chí là **xem"
                + " ai trực, thứ Sáu, 5/2/2027**, phải không?");
  }

  @Test
  void aMistypedCheckInIsSaidBackInFullAndWaits() {
    talk.as("lan")
        .says("diem dnah nha")
        .hears(
            "Tin này có vẻ gõ nhầm. Ý đồng chí là **điểm danh làm việc tại nhà, hôm nay, thứ Hai"
                + " 23/11**, phải không?")
        .withButtons("Đúng", "Không phải");
    assertThat(events()).isZero();
    talk.as("lan").says("có ạ").hears("Đã ghi: **Làm việc tại nhà**, 7:10, thứ Hai 23/11.");
  }

  @Test
  void aMistypedCheckInThatWasNotMeantIsDroppedByName() {
    talk.as("lan").says("diem dnah nha").hearsMatching("Tin này có vẻ gõ nhầm.*");
    talk.as("lan").says("đã rõ").hearsMatching("Trực ban đang chờ đồng chí trả lời về việc .*");
    talk.as("lan")
        .says("không phải")
        .hears(
            "Vâng, đã bỏ qua việc **điểm danh làm việc tại nhà, hôm nay, thứ Hai 23/11**; không có"
                + " gì thay đổi. Nếu cần việc khác, đồng chí nhắn lại hoặc gõ **trợ giúp**.");
    assertThat(events()).isZero();
  }

  @Test
  void whoGoesOnIsNotAnsweredForAnOlderChoice() {
    talk.as("lan").says("diem dnah nha").hearsMatching("Tin này có vẻ gõ nhầm.*");
    talk.as("lan").says("điểm danh cơ quan").hears(IN);
    talk.as("lan").says("ok").hears(NOTHING_OPEN);
  }

  @Test
  void whereNothingIsOpenNothingIsAnswered() {
    for (String word : new String[] {"ok", "có", "không", "rõ", "vâng ạ", "1"}) {
      talk.as("lan").says(word).hears(NOTHING_OPEN);
    }
  }

  @Test
  void aQuestionIsNotAnsweredByWhoGotTheAccountSince() {
    talk.as("lan").says("diem dnah nha").hearsMatching("Tin này có vẻ gõ nhầm.*");
    agency.unbind("NV001");
    agency.bind("lan", "NV002");
    talk.as("lan").says("có").hears(NOTHING_OPEN);
    talk.as("lan")
        .presses("Đúng")
        .hears("Câu hỏi này đã được trả lời hoặc đã hết hạn, nên lần bấm này không thay đổi gì.");
    assertThat(events()).isZero();
    assertThat(open()).isZero();
  }

  @Test
  void nextWeekSaidOnASundayIsTheOneThatBeginsTomorrowWithTheNextOneAtHand() {
    bot.clock().moveTo("2026-11-29T20:00");
    talk.as("lan")
        .says("thứ 2 tuần sau ai trực")
        .hears(
            """
            Chưa có lịch thứ Hai 30/11; hiện chưa ban hành lịch nào gần ngày này.
            Tuần bắt đầu từ thứ Hai, nên Trực ban hiểu “tuần sau” là tuần từ thứ Hai 30/11.\
            """)
        .withButtons("Tuần sau nữa: thứ Hai 7/12")
        .presses("Tuần sau nữa: thứ Hai 7/12")
        .hearsEdited("Chưa có lịch thứ Hai 7/12; hiện chưa ban hành lịch nào gần ngày này.");
  }

  @Test
  void inEnglishAllOfThisIsEnglish() {
    talk.as("lan").says("english").hears("From now on I answer in English.");
    talk.as("lan")
        .says("điểm danh cq, ai trực hôm nay")
        .hears(
            """
            This can mean several things, and I do one at a time. Press a button or type its number:
            1. **Check in at the office, today, Monday 23/11**
            2. **See who is on duty, Monday 23/11**\
            """)
        .withButtons(
            "Check in at the office, today, Monday 23/11",
            "See who is on duty, Monday 23/11",
            "No");
    talk.as("lan")
        .says("cuối tuần này ai trực")
        .hearsMatching("On which day do you want to \\*\\*see who is on duty\\*\\*\\?.*")
        .withButtons("Both Saturday and Sunday, 28–29/11", "Friday 27/11", "No");
  }

  private static final String NOTHING_OPEN = "Hiện không có câu hỏi nào đang chờ đồng chí trả lời.";

  private int events() {
    return count("select count(*) from check_in");
  }

  private int open() {
    return count("select count(*) from dialogue where question is not null");
  }

  private int count(String sql) {
    return bot.bean(JdbcClient.class).sql(sql).query(Integer.class).single();
  }
}
