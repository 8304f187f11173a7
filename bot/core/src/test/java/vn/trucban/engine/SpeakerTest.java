package vn.trucban.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.Origin;
import vn.trucban.channel.Receipt;
import vn.trucban.channel.SenderId;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.people.TestAgency;
import vn.trucban.store.Transactions;

/** Who speaks is who the messages before have made them, also where two arrive at once. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SpeakerTest {

  private final Waiting waiting;
  @AutoClose private final TestBot bot;
  private final TestAgency agency;

  SpeakerTest(TestDatabase database) {
    bot = new TestBot(database, "2026-11-23T07:10", OddCommands.class);
    agency = new TestAgency(bot);
    waiting = new Waiting(database, bot);
  }

  @Test
  void aCheckInRightBehindTheCodeIsTheEnrolledPersons() {
    Inbound code = text(agency.code("NV001"));
    whileInAWrite(code, text("điểm danh cơ quan"));
    assertThat(heard()).hasSize(2);
    assertThat(heard().getFirst()).contains("Nguyễn Thị Lan Thử");
    assertThat(heard().getLast()).startsWith("Đã ghi:");
  }

  @Test
  void aCheckInRightBehindTheUnbindingIsAStrangers() {
    agency.bind("lan", "NV001");
    assertThat(accept(text("hủy liên kết"))).isInstanceOf(Receipt.Accepted.class);
    whileInAWrite(text("có"), text("điểm danh cơ quan"));
    assertThat(heard()).last().asString().contains("chưa được đăng ký");
  }

  @Test
  void whoIsApologisedToHearsItInTheirOwnLanguage() {
    agency.bind("lan", "NV001");
    accept(text("english"));
    accept(text("#boom"));
    assertThat(heard()).last().asString().startsWith("Sorry").contains("SC-");
  }

  /** Hands the second message in while the write of the first one is still open. */
  private void whileInAWrite(Inbound first, Inbound second) {
    CompletableFuture<Receipt> other =
        bot.bean(Transactions.class)
            .write(
                () -> {
                  Receipt receipt = accept(first);
                  assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
                  var later = CompletableFuture.supplyAsync(() -> accept(second));
                  waiting.untilSomebodyWaitsForThisWrite();
                  return later;
                });
    assertThat(other.join()).isInstanceOf(Receipt.Accepted.class);
  }

  private Receipt accept(Inbound inbound) {
    return bot.bean(InboundSink.class).accept(inbound);
  }

  private Inbound.Text text(String text) {
    return new Inbound.Text(
        new Origin(
            bot.channel().nextEvent(),
            bot.channel().person("lan"),
            new SenderId("lan"),
            bot.clock().instant()),
        text);
  }

  private List<String> heard() {
    bot.settle();
    return bot.channel().shown(bot.channel().person("lan")).stream()
        .map(shown -> shown.content().text().plainText())
        .toList();
  }
}
