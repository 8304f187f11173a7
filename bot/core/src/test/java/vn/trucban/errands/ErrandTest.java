package vn.trucban.errands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.jobs.Jobs;
import vn.trucban.outbox.Dispatch;
import vn.trucban.outbox.MessageKind;
import vn.trucban.people.TestAgency;
import vn.trucban.testkit.LogCapture;
import vn.trucban.testkit.Threads;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ErrandTest {

  private final TestDatabase database;
  private final Scripted handler = new Scripted();
  @AutoClose private final TestBot bot;
  private final TestAgency agency;

  ErrandTest(TestDatabase database) {
    this.database = database;
    bot = new TestBot(database, "2026-11-23T07:10", ErrandHandler.class, handler);
    agency = new TestAgency(bot);
    agency.bind("lan", "NV001");
  }

  @Test
  void itIsDoneAfterTheWriteAndOutsideAnyTransactionWhileOthersWrite() {
    handler.first =
        errand -> {
          assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
          var other = CompletableFuture.runAsync(() -> bot.write(() -> agency.code("NV002")));
          assertThat(other).succeedsWithin(Duration.ofSeconds(30));
        };
    bot.write(() -> ask("a"));
    assertThat(count()).isEqualTo(1);
    bot.settle();
    bot.settle();
    assertThat(heard()).containsExactly("done a");
    assertThat(count()).isZero();
  }

  @Test
  void whatIsUndoneIsNotDone() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                bot.write(
                    () -> {
                      ask("a");
                      throw new IllegalStateException("a programming error");
                    }));
    bot.settle();
    assertThat(heard()).isEmpty();
  }

  @Test
  void whoDiesInTheMiddleLeavesItToBeDoneOnceAMinuteLater() {
    bot.write(() -> ask("a"));
    Errands errands = bot.bean(Errands.class);
    assertThat(errands.claim()).isPresent();
    bot.settle();
    assertThat(heard()).isEmpty();
    bot.clock().advance(Errands.CLAIM);
    bot.settle();
    bot.settle();
    assertThat(heard()).containsExactly("done a");
  }

  @Test
  void whoseClaimRanOutSendsNothing() {
    bot.write(() -> ask("a"));
    handler.first =
        errand -> {
          bot.clock().advance(Errands.CLAIM);
          bot.settle();
        };
    bot.settle();
    assertThat(heard()).containsExactly("done a");
    assertThat(handler.done).isEqualTo(2);
  }

  @Test
  void ofManyWhoWorkAtOnceOneDoesEach() {
    bot.write(() -> IntStream.range(0, 12).forEach(n -> ask("e" + n)));
    Threads.together(4, n -> bot.bean(Jobs.class).runAll());
    bot.settle();
    assertThat(heard())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 12).mapToObj(n -> "done e" + n).toList());
  }

  @Test
  void aFaultOfTheDatabaseMeansLater() {
    bot.write(() -> ask("a"));
    handler.first =
        errand -> {
          throw new TransientDataAccessResourceException("a lost connection");
        };
    assertThatExceptionOfType(TransientDataAccessResourceException.class)
        .isThrownBy(() -> bot.bean(Jobs.class).runAll());
    bot.clock().advance(Errands.CLAIM);
    bot.settle();
    assertThat(heard()).containsExactly("done a");
  }

  @Test
  void aFailureIsToldOnceUnderItsNumberAndHoldsUpNoOther() {
    bot.write(() -> ask("a"));
    bot.write(() -> ask("b"));
    handler.first =
        errand -> {
          throw new IllegalStateException("a programming error");
        };
    try (LogCapture log = new LogCapture("vn.trucban")) {
      bot.settle();
      assertThat(heard()).hasSize(2).element(0).asString().contains("SC-T");
      assertThat(heard()).element(1).isEqualTo("done b");
      assertThat(log.lines()).filteredOn(line -> line.startsWith("ERROR")).hasSize(1);
    }
    assertThat(count()).isZero();
  }

  @Test
  void whatEndsTheProcessAgainAndAgainIsGivenUp() {
    bot.write(() -> ask("a"));
    for (int tries = 0; tries < ErrandWork.MOST_TRIES; tries++) {
      assertThat(bot.bean(Errands.class).claim()).isPresent();
      bot.clock().advance(Errands.CLAIM);
    }
    bot.settle();
    assertThat(handler.done).isZero();
    assertThat(heard()).hasSize(1).first().asString().contains("SC-T");
  }

  @Test
  void whatNobodyCanReadOrDoIsApologisedFor() {
    bot.write(() -> bot.bean(Errands.class).ask(errand("of another version", "a")));
    bot.write(() -> ask("b"));
    bot.write(
        () -> {
          int unused =
              bot.bean(JdbcClient.class)
                  .sql("update errand set details = '{\"v\":9}' where kind = 'scripted'")
                  .update();
        });
    bot.settle();
    assertThat(heard()).hasSize(2).allMatch(text -> text.contains("SC-T"));
  }

  @Test
  void afterTwelveHoursNobodyWaits() {
    bot.write(() -> ask("a"));
    bot.clock().advance(MessageKind.ANSWER.life());
    bot.settle();
    assertThat(heard()).isEmpty();
    assertThat(count()).isZero();
  }

  @Test
  void whoLeavesWhileItIsDoneGetsNothing() {
    bot.write(() -> ask("a"));
    handler.first = errand -> agency.leaves("NV001");
    bot.settle();
    assertThat(handler.done).isEqualTo(1);
    assertThat(heard()).isEmpty();
    assertThat(count()).isZero();
  }

  @Test
  void itSurvivesARestart() {
    String url = database.freshUrl();
    try (TestBot before = new TestBot(url, "2026-11-23T07:10")) {
      TestAgency its = new TestAgency(before);
      its.bind("truong", "LD001");
      before.write(
          () ->
              before
                  .bean(Errands.class)
                  .ask(
                      new Errand(
                          "presence-summary",
                          before.channel().person("truong"),
                          its.id("LD001"),
                          Map.of("format", "xlsx", "day", "2026-11-23"))));
    }
    try (TestBot after = new TestBot(url, "2026-11-23T07:11")) {
      after.settle();
      assertThat(after.channel().shown())
          .singleElement()
          .satisfies(shown -> assertThat(shown.content()).isInstanceOf(Outbound.Document.class));
    }
  }

  @Test
  void theBotThatRunsIsWokenByTheCommit() {
    bot.bean(Dispatch.class).start();
    bot.bean(Jobs.class).start();
    bot.write(() -> ask("a"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> heard().equals(List.of("done a")));
  }

  private void ask(String what) {
    bot.bean(Errands.class).ask(errand("scripted", what));
  }

  private Errand errand(String kind, String what) {
    return new Errand(kind, bot.channel().person("lan"), agency.id("NV001"), Map.of("what", what));
  }

  private List<String> heard() {
    return bot.channel().shown(bot.channel().person("lan")).stream()
        .map(shown -> shown.content().text().plainText())
        .toList();
  }

  private int count() {
    return bot.bean(JdbcClient.class)
        .sql("select count(*) from errand")
        .query(Integer.class)
        .single();
  }

  /** Says what was asked for; the first errand may be told what happens meanwhile. */
  private static final class Scripted implements ErrandHandler {
    private Consumer<Errand> first = errand -> {};
    private int done;

    @Override
    public String kind() {
      return "scripted";
    }

    @Override
    public synchronized List<Outbound> make(Errand errand) {
      done++;
      Consumer<Errand> now = first;
      first = later -> {};
      now.accept(errand);
      return List.of(
          new Outbound.Plain(RichText.plain("done " + errand.details().getOrDefault("what", ""))));
    }
  }
}
