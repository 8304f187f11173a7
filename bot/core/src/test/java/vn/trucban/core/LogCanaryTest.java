package vn.trucban.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.Origin;
import vn.trucban.channel.Secret;
import vn.trucban.channel.SenderId;
import vn.trucban.people.TestAgency;
import vn.trucban.store.DatabaseProperties;
import vn.trucban.testkit.LogCapture;

/** No log holds what a person typed, a name, a number, a code or a secret. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LogCanaryTest {

  private static final String TEXT = "chim hoàng yến hót";
  private static final String PHONE = "0912000987";
  private static final String TOKEN = "7000000001:AAcanaryTokenThatNobodyMayRead";

  @AutoClose private final TestBot bot;
  private final TestAgency agency;

  LogCanaryTest(TestDatabase database) {
    bot = new TestBot(database, "2026-11-23T07:10");
    agency = new TestAgency(bot);
  }

  @Test
  void aDayOfDialoguesLeavesNoTraceOfAnybody() {
    try (LogCapture log = new LogCapture("vn.trucban")) {
      String code = agency.code("NV001");
      says("stranger", TEXT);
      says("stranger", "/start 22222-22222");
      says("lan", code);
      for (String text :
          List.of("điểm danh", TEXT, "ai trực hôm nay", "lịch của " + TEXT, "ra về", "english")) {
        says("lan", text);
      }
      accept(new Inbound.Contact(origin("lan"), PHONE, true));
      accept(new Inbound.Location(origin("lan"), 21.0285123, 105.8542456, false));
      accept(new Inbound.Attachment(origin("lan"), TEXT + ".docx", TEXT));
      accept(new Inbound.Choice(origin("lan"), "#check-in place=" + TOKEN, "m1"));
      for (Delivery fault :
          List.of(
              new Delivery.Refused("bad request"),
              new Delivery.Unsure("timeout"),
              new Delivery.Unreachable("blocked"))) {
        bot.channel().nextAnswers(fault);
        says("lan", TEXT);
      }
      bot.clock().moveTo("2026-11-23T18:00");
      bot.settle();

      assertThat(log.lines()).as("a test that captures nothing proves nothing").isNotEmpty();
      for (String canary :
          List.of(
              TEXT,
              "hoàng yến",
              "Nguyễn Thị Lan Thử",
              "Lan Thử",
              PHONE,
              "+84912000987",
              code,
              code.replace("-", ""),
              "22222",
              TOKEN,
              "21.02",
              "105.85")) {
        assertThat(log.lines()).as(canary).noneMatch(line -> line.contains(canary));
      }
    }
  }

  @Test
  void secretsAreNotInWhatPropertiesSayOfThemselves() {
    assertThat(
            new DatabaseProperties("jdbc:postgresql://db/t", "trucban", Secret.of(TOKEN), 2)
                .toString())
        .doesNotContain(TOKEN)
        .contains("trucban");
  }

  private void says(String person, String text) {
    accept(new Inbound.Text(origin(person), text));
  }

  private void accept(Inbound inbound) {
    var unused = bot.bean(InboundSink.class).accept(inbound);
    bot.settle();
  }

  private Origin origin(String person) {
    return new Origin(
        bot.channel().nextEvent(),
        bot.channel().person(person),
        new SenderId(person),
        bot.clock().instant());
  }
}
