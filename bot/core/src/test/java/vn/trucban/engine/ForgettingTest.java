package vn.trucban.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.Origin;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.SenderId;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.people.TestAgency;
import vn.trucban.store.Transactions;

/** What nobody needs any more of those who once wrote is forgotten, and nothing more than that. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ForgettingTest {

  private static final String OVER =
      "Câu hỏi này đã được trả lời hoặc đã hết hạn, nên lần bấm này không thay đổi gì.";
  private static final String WRONG = "22222-22222";

  private final Waiting waiting;
  @AutoClose private final TestBot bot;
  private final TestAgency agency;

  ForgettingTest(TestDatabase database) {
    bot = new TestBot(database, "2026-11-23T07:10");
    agency = new TestAgency(bot);
    agency.bind("lan", "NV001");
    waiting = new Waiting(database, bot);
  }

  @Test
  void conversationsThatNobodyGoesOnWithAreForgottenAfterAWeek() {
    says("stranger", "xin chào");
    says("lan", "hủy liên kết");
    bot.clock().advance(Duration.ofDays(6));
    says("lan", "xin chào");
    bot.clock().advance(Duration.ofDays(1));
    bot.settle();
    assertThat(senders()).containsExactlyInAnyOrder("lan", "stranger");
    bot.clock().advance(Duration.ofMinutes(1));
    bot.settle();
    assertThat(senders()).containsExactly("lan");
  }

  @Test
  void anOldButtonNeverAnswersANewQuestionOfAForgottenConversation() {
    says("lan", "hủy liên kết");
    String old = yes();
    bot.clock().advance(Duration.ofDays(8));
    bot.settle();
    assertThat(senders()).isEmpty();
    says("lan", "hủy liên kết");
    assertThat(yes()).isNotEqualTo(old);
    says("lan", old);
    assertThat(heard("lan")).last().isEqualTo(OVER);
    says("lan", yes());
    assertThat(heard("lan")).last().asString().startsWith("Đã gỡ tài khoản này");
  }

  @Test
  void aButtonOfAForgottenConversationIsTooLate() {
    says("lan", "hủy liên kết");
    String old = yes();
    bot.clock().advance(Duration.ofDays(8));
    bot.settle();
    says("lan", old);
    assertThat(heard("lan")).last().isEqualTo(OVER);
  }

  @Test
  void aConversationThatIsTakenUpRightNowIsKept() {
    says("lan", "xin chào");
    bot.clock().advance(Duration.ofDays(8));
    Instant now = bot.clock().instant();
    CompletableFuture<Integer> purge =
        bot.bean(Transactions.class)
            .write(
                () -> {
                  accept("lan", "hủy liên kết");
                  var meanwhile = CompletableFuture.supplyAsync(() -> purge(now));
                  waiting.untilSomebodyWaitsForThisWrite();
                  return meanwhile;
                });
    assertThat(purge.join()).isZero();
    bot.settle();
    says("lan", yes());
    assertThat(heard("lan")).last().asString().startsWith("Đã gỡ tài khoản này");
  }

  @Test
  void wrongTriesAreForgottenAfterADayAndLocksNotBefore() {
    says("once", WRONG);
    IntStream.range(0, 5).forEach(n -> says("often", WRONG));
    bot.settle();
    assertThat(attempts()).containsExactlyInAnyOrder("once", "often");
    says("often", agency.code("NV002"));
    assertThat(heard("often")).last().asString().contains("phút");
    bot.clock().advance(Duration.ofHours(23));
    says("later", WRONG);
    bot.clock().advance(Duration.ofMinutes(61));
    bot.settle();
    assertThat(attempts()).containsExactly("later");
  }

  private int purge(Instant now) {
    return bot.bean(Transactions.class)
        .write(() -> bot.bean(Dialogues.class).purge(now.minusMillis(1), now, 9));
  }

  private void says(String person, String text) {
    accept(person, text);
    bot.settle();
  }

  private void accept(String person, String text) {
    Origin origin =
        new Origin(
            bot.channel().nextEvent(),
            bot.channel().person(person),
            new SenderId(person),
            bot.clock().instant());
    var unused = bot.bean(InboundSink.class).accept(new Inbound.Text(origin, text));
  }

  /** The payload of the yes under the last question. */
  private String yes() {
    return bot.channel().shown(bot.channel().person("lan")).stream()
        .map(shown -> shown.content())
        .filter(Outbound.Choices.class::isInstance)
        .map(Outbound.Choices.class::cast)
        .toList()
        .getLast()
        .rows()
        .getFirst()
        .getFirst()
        .payload();
  }

  private List<String> heard(String person) {
    return bot.channel().shown(bot.channel().person(person)).stream()
        .map(shown -> shown.content().text().plainText())
        .toList();
  }

  private List<String> senders() {
    return bot.bean(JdbcClient.class).sql("select sender from dialogue").query(String.class).list();
  }

  private List<String> attempts() {
    return bot.bean(JdbcClient.class)
        .sql("select sender from enrol_attempts")
        .query(String.class)
        .list();
  }
}
