package vn.trucban.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.Origin;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;
import vn.trucban.channel.SenderId;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.errands.Errand;
import vn.trucban.errands.Errands;
import vn.trucban.outbox.MessageKind;
import vn.trucban.outbox.Outbox;
import vn.trucban.people.Leavers;
import vn.trucban.people.TestAgency;

/** Whose account is cut off hears nothing more that was meant for them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WithdrawalTest {

  @AutoClose private final TestBot bot;
  private final TestAgency agency;

  WithdrawalTest(TestDatabase database) {
    bot = new TestBot(database, "2026-11-23T07:10");
    agency = new TestAgency(bot);
    agency.bind("lan", "NV001");
    agency.bind("lan2", "NV001");
    agency.bind("hung", "NV002");
  }

  @Test
  void whatWaitsForALeaverIsWithdrawnInAllTheirChatsAndInNoOther() {
    ChatAddress group = bot.channel().group("g");
    for (MessageKind kind : MessageKind.values()) {
      put("lan", kind);
    }
    put("lan2", MessageKind.NOTICE);
    put("hung", MessageKind.NOTICE);
    bot.write(
        () ->
            bot.bean(Outbox.class)
                .put(group, MessageKind.NOTICE, new Outbound.Plain(RichText.plain("tin nhóm"))));
    askForAFile("lan");
    agency.leaves("NV001");
    bot.settle();
    assertThat(heard("lan")).isEmpty();
    assertThat(heard("lan2")).isEmpty();
    assertThat(heard("hung")).hasSize(1);
    assertThat(bot.channel().shown(group)).hasSize(1);
    assertThat(count("select count(*) from outbox where state = 'withdrawn'"))
        .isEqualTo(MessageKind.values().length + 1);
    assertThat(count("select count(*) from errand")).isZero();
  }

  @Test
  void whatAnAdministratorUnbindsHearsNothingMore() {
    put("lan", MessageKind.NOTICE);
    assertThat(bot.bean(Leavers.class).unbind("NV001")).isInstanceOf(Leavers.Outcome.Done.class);
    bot.settle();
    assertThat(heard("lan")).isEmpty();
  }

  @Test
  void whoUnbindsOneAccountHearsThatItIsDoneAndTheOtherAccountGoesOn() {
    accept("lan", "hủy liên kết");
    bot.settle();
    put("lan", MessageKind.NOTICE);
    put("lan2", MessageKind.NOTICE);
    accept("lan", "có");
    bot.settle();
    assertThat(heard("lan")).hasSize(2).last().asString().startsWith("Đã gỡ tài khoản này");
    assertThat(heard("lan2")).hasSize(1);
  }

  @Test
  void whatWasOnItsWayAndFailedIsNotTriedAgain() {
    put("lan", MessageKind.NOTICE);
    bot.channel().nextAnswers(new Delivery.TryLater(Duration.ofSeconds(5), true, "busy"));
    bot.settle();
    agency.leaves("NV001");
    bot.clock().advance(Duration.ofMinutes(5));
    bot.settle();
    assertThat(heard("lan")).isEmpty();
  }

  @Test
  void whatWasBeingSentMeanwhileIsNotTriedAgain() {
    put("lan", MessageKind.NOTICE);
    bot.write(
        () -> {
          int claimed =
              bot.bean(JdbcClient.class)
                  .sql("update outbox set state = 'sending', attempts = 1, lease_until = :until")
                  .param("until", bot.clock().instant().plusSeconds(60).toEpochMilli())
                  .update();
          assertThat(claimed).isOne();
        });
    agency.leaves("NV001");
    // Once for the claim to run out, and once for what would be tried again after it.
    for (int times = 0; times < 2; times++) {
      bot.clock().advance(Duration.ofMinutes(10));
      bot.settle();
    }
    assertThat(heard("lan")).isEmpty();
  }

  private void put(String person, MessageKind kind) {
    bot.write(
        () ->
            bot.bean(Outbox.class)
                .put(
                    bot.channel().person(person),
                    kind,
                    new Outbound.Plain(RichText.plain("tin riêng"))));
  }

  private void askForAFile(String person) {
    bot.write(
        () ->
            bot.bean(Errands.class)
                .ask(
                    new Errand(
                        "presence-summary",
                        bot.channel().person(person),
                        agency.id("NV001"),
                        Map.of("format", "xlsx", "day", "2026-11-23"))));
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

  private List<String> heard(String person) {
    return bot.channel().shown(bot.channel().person(person)).stream()
        .map(shown -> shown.content().text().plainText())
        .toList();
  }

  private int count(String sql) {
    return bot.bean(JdbcClient.class).sql(sql).query(Integer.class).single();
  }
}
