package vn.trucban.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import vn.trucban.testkit.FakeChannel;

/** Wednesday to the Monday after: what was not understood comes before the administrator. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class GapDialogueTest {

  private final TestDatabase database;
  private TestBot bot;
  private TestAgency agency;
  private Conversation talk;

  GapDialogueTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    bot = new TestBot(database, "2026-11-25T09:00");
    agency = new TestAgency(bot);
    agency.bind("lan", "NV001");
    agency.bind("hung", "NV002");
    agency.bind("tri", "QT001");
    talk = bot.conversation().onlyListeningTo();
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private void saysInVain(String person, String text) {
    talk.as(person).says(text).hearsMatching("Tôi chưa hiểu tin này\\..*");
  }

  @Test
  void theAdministratorGetsTheListOnMondayMorningOnce() {
    saysInVain("lan", "Thổi kèn tập hợp 3 lần!");
    saysInVain("hung", "thoi ken tap hop 2 lan");
    bot.clock().moveTo("2026-11-26T09:00");
    saysInVain("lan", "bật đèn hành lang");
    talk.at("2026-11-30T07:59");
    assertThat(lists()).isEmpty();
    talk.at("2026-11-30T08:01");
    String list =
        """
        Tuần qua có 2 cách viết mà Trực ban chưa hiểu (mới nhất trước, đã bỏ dấu và số):
        • “bat den hanh lang”: 1 lần, từ thứ Năm 26/11
        • “thoi ken tap hop # lan”: 2 lần, từ thứ Tư 25/11
        Trực ban không ghi ai đã viết. Nếu trong đó có từ quen dùng của cơ quan, đồng chí bổ sung\
         vào tệp config/phrases.yaml; từ mới có hiệu lực ngay, không phải khởi động lại.\
        """;
    assertThat(lists()).containsExactly(list);
    talk.at("2026-12-01T10:00");
    talk.at("2026-12-07T08:01");
    assertThat(lists()).containsExactly(list);
  }

  @Test
  void afterAnOutageTheListComesLaterThatWeekWithoutWhatIsNewSince() {
    saysInVain("lan", "thổi kèn");
    bot.clock().moveTo("2026-12-02T07:00");
    saysInVain("lan", "bật đèn hành lang");
    talk.at("2026-12-02T08:05");
    assertThat(lists()).hasSize(1).first().asString().contains("thoi ken").doesNotContain("den");
  }

  @Test
  void whatCouldTellOfAPersonIsNotKept() {
    saysInVain("lan", "gọi số 0912 345 678 giúp cái kèn");
    saysInVain("lan", "thẻ 001088012345 bị hỏng kèn");
    saysInVain("lan", "kèn gửi về ken@example.test");
    saysInVain("lan", "#ken=1");
    saysInVain("lan", "kèn ".repeat(16));
    saysInVain("lan", "… !!! …");
    talk.as("người lạ").says("thổi kèn").hearsMatching("Tài khoản này chưa được đăng ký.*");
    saysInVain("lan", "kèn của Phạm Văn Hùng Thử kêu to");
    assertThat(forms()).containsExactly("ken cua … keu to");
    assertThat(columns()).containsExactlyInAnyOrder("folded", "count", "first_day", "last_day");
  }

  @Test
  void whatTheGuardStoppedIsNotCounted() {
    talk.as("lan").says("thổi kèn, văn bản này đóng dấu TUYỆT MẬT").hearsMatching(".*");
    assertThat(forms()).isEmpty();
  }

  @Test
  void whatNobodyWritesAnyMoreIsForgotten() {
    saysInVain("lan", "thổi kèn");
    talk.at("2027-02-22T08:30");
    assertThat(forms()).containsExactly("thoi ken");
    talk.at("2027-03-01T08:30");
    assertThat(forms()).isEmpty();
  }

  /** What the administrator heard of this, of nobody else any. */
  private List<String> lists() {
    String tri = bot.channel().person("tri").chat();
    List<FakeChannel.Shown> all =
        bot.channel().shown().stream()
            .filter(one -> one.content().text().plainText().startsWith("Tuần qua có"))
            .toList();
    assertThat(all).allMatch(one -> one.chat().chat().equals(tri));
    return all.stream().map(one -> one.content().text().plainText()).toList();
  }

  private List<String> forms() {
    return bot.bean(JdbcClient.class).sql("select folded from gap").query(String.class).list();
  }

  private List<String> columns() {
    return List.copyOf(
        bot.bean(JdbcClient.class).sql("select * from gap").query().singleRow().keySet());
  }
}
