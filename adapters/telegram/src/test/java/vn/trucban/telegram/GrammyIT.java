package vn.trucban.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okio.ByteString;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.trucban.telegram.fake.FakeBotApi;
import vn.trucban.telegram.fake.FakeLimits;
import vn.trucban.telegram.fake.FakePerson;
import vn.trucban.telegram.fake.Fault;
import vn.trucban.telegram.fake.SentMessage;
import vn.trucban.testkit.MutableClock;

/** Proves the fake Bot API server with a bot by grammY, whose makers know only Telegram's. */
final class GrammyIT {

  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final Path SOURCE = MODULE.resolve("src/test/grammy");
  private static final Path WORK = MODULE.resolve("target/grammy");
  private static final Duration LONG = Duration.ofSeconds(30);

  private final MutableClock clock = new MutableClock("2026-11-23T07:42");
  private final FakeBotApi telegram = FakeBotApi.start(clock, FakeLimits.NONE);
  private final FakePerson lan = telegram.person(5_001_000_001L, "Lan");
  private final List<Process> bots = new ArrayList<>();

  /** What one bot says, line by line. */
  private record Bot(Process process, List<String> lines) {
    boolean said(String line) {
      return lines.stream().anyMatch(line::equals);
    }

    boolean saidStarting(String start) {
      return lines.stream().anyMatch(line -> line.startsWith(start));
    }
  }

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    Awaitility.setDefaultTimeout(LONG);
    assumeTrue(runs("node", "--version"), "Node.js is not installed");
    assumeTrue(runs("npm", "--version"), "npm is not installed");
    Files.createDirectories(WORK);
    try (Stream<Path> files = Files.list(SOURCE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, WORK.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Process npm =
        new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(WORK.toFile())
            .redirectErrorStream(true)
            .redirectOutput(WORK.resolve("npm.log").toFile())
            .start();
    assertThat(npm.waitFor(5, TimeUnit.MINUTES)).as("npm ci ends").isTrue();
    String log = Files.readString(WORK.resolve("npm.log"));
    assumeTrue(
        Stream.of("ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED").noneMatch(log::contains),
        "the package registry is out of reach");
    assertThat(npm.exitValue()).as("npm ci, see target/grammy/npm.log").isZero();
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @AfterEach
  void close() throws InterruptedException {
    for (Process bot : bots) {
      bot.destroyForcibly();
      bot.waitFor();
    }
    telegram.close();
  }

  @Test
  void byPollingItReceivesRepliesAndEdits() {
    Bot bot = start("polling");
    await().until(() -> bot.said("ready"));
    assertThat(bot.lines())
        .contains(
            "me " + FakeBotApi.USERNAME,
            "commands [{\"command\":\"start\",\"description\":\"Bắt đầu\"}]");
    receivesRepliesAndEdits();
    lan.says("/start ABCD2345");
    await().until(() -> sees("mã ABCD2345"));
    await().until(() -> telegram.unconfirmed() == 0);
    lan.blocks();
    await().until(() -> bot.said("member kicked"));
  }

  @Test
  void filesGoUpOnceAndThenById() {
    Bot bot = start("polling");
    lan.says("/tep");
    await().until(() -> bot.saidStarting("refused"));
    List<SentMessage> sent = telegram.sentTo(lan.id());
    assertThat(sent).hasSize(2);
    SentMessage.SentFile first = Objects.requireNonNull(sent.getFirst().file());
    SentMessage.SentFile second = Objects.requireNonNull(sent.getLast().file());
    assertThat(sent.getFirst().text()).isEqualTo("Báo cáo & lịch");
    assertThat(first.uploaded()).isTrue();
    assertThat(first.bytes()).isEqualTo(ByteString.encodeUtf8("quân số"));
    assertThat(second.uploaded()).isFalse();
    assertThat(second.bytes()).isEqualTo(first.bytes());
    assertThat(bot.lines())
        .contains("refused 400 Bad Request: wrong file_id or the file is temporarily unavailable");
  }

  @Test
  void refusalsAreUnderstoodAsTelegrams() {
    Bot bot = start("polling");
    lan.says("/loi");
    await().until(() -> bot.said("refused 400 Bad Request: BUTTON_DATA_INVALID"));
    assertThat(bot.lines())
        .contains(
            "refused 400 Bad Request: can't parse entities: Can't find end tag corresponding to"
                + " start tag \"b\"",
            "refused 400 Bad Request: message is too long",
            "refused 400 Bad Request: chat not found",
            "refused 400 Bad Request: message is not modified: specified new message content and"
                + " reply markup are exactly the same as a current content and reply markup of the"
                + " message");
  }

  @Test
  void aFloodIsWaitedOut() {
    Bot bot = start("polling");
    telegram.failNext("sendMessage", Fault.floods(1));
    telegram.failNext("sendMessage", Fault.floods(1));
    lan.says("/luot");
    await().until(() -> sees("sau lượt"));
    assertThat(bot.lines()).contains("refused 429 Too Many Requests: retry after 1");
    await().until(() -> telegram.calls("sendMessage").size() == 3);
  }

  @Test
  void aSecondPollerEndsTheFirst() {
    Bot first = start("polling");
    await().until(() -> first.said("ready") && telegram.isPolled());
    Bot second = start("polling");
    await()
        .until(
            () ->
                first.said(
                    "ended 409 Conflict: terminated by other getUpdates request; make sure that"
                        + " only one bot instance is running"));
    assertThat(second.saidStarting("ended")).isFalse();
  }

  @Test
  void byWebhookItReceivesRepliesAndEditsAndIsToldAgainWhatItDropped() {
    Bot bot = start("webhook");
    await().until(() -> bot.said("ready"));
    assertThat(bot.lines())
        .contains(
            "webhook true",
            "refused 409 Conflict: can't use getUpdates method while webhook is active; use"
                + " deleteWebhook to delete the webhook first");
    receivesRepliesAndEdits();
    lan.says("ngã");
    lan.says("sau");
    await().until(() -> sees("nghe sau"));
    assertThat(telegram.sentTo(lan.id()))
        .extracting(SentMessage::text)
        .endsWith("nghe ngã", "nghe sau");
    await().until(() -> telegram.unconfirmed() == 0);
  }

  private void receivesRepliesAndEdits() {
    lan.says("chào");
    await().until(() -> sees("nghe chào"));
    SentMessage reply = telegram.sentTo(lan.id()).getFirst();
    assertThat(reply.buttons().getFirst().getFirst().label()).isEqualTo("Ở cơ quan");
    String query = lan.presses(reply, "ci:office");
    await().until(() -> telegram.isAnswered(query) && sees("đã ghi ci:office"));
    assertThat(telegram.sentTo(lan.id()).getFirst().edits()).isEqualTo(1);
  }

  private boolean sees(String text) {
    return telegram.sentTo(lan.id()).stream().anyMatch(message -> message.text().equals(text));
  }

  private Bot start(String mode) {
    ProcessBuilder builder =
        new ProcessBuilder("node", "bot.mjs").directory(WORK.toFile()).redirectErrorStream(true);
    builder.environment().put("API_ROOT", telegram.url().toString());
    builder.environment().put("TOKEN", FakeBotApi.TOKEN);
    builder.environment().put("MODE", mode);
    builder.environment().put("SECRET", TestSettings.WEBHOOK_SECRET);
    try {
      Process process = builder.start();
      bots.add(process);
      List<String> lines = new CopyOnWriteArrayList<>();
      Thread.ofVirtual()
          .start(() -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(lines::add));
      return new Bot(process, lines);
    } catch (IOException e) {
      throw new AssertionError("node did not start", e);
    }
  }
}
