package vn.trucban.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import vn.trucban.telegram.fake.FakeBotApi;
import vn.trucban.telegram.fake.FakeLimits;

/** A broadcast goes out under a strict limit, while one person after the other gets an answer. */
final class DrainScenario {

  private static final int PEOPLE = 2_000;
  private static final Duration PROBE_EVERY = Duration.ofMillis(500);
  private static final Duration LOOK_EVERY = Duration.ofMillis(2);

  private final Bench.Setting setting;
  private final int perSecond;
  private final int before;
  private final int messages;
  private final Staff staff;

  /**
   * @param before how many go out before those that are measured: the first second is a burst from
   *     an empty window, and a Java machine that has just started is no match for a high limit
   */
  DrainScenario(Bench.Setting setting, int perSecond, int before, int messages) {
    this.setting = setting;
    this.perSecond = perSecond;
    this.before = before;
    this.messages = messages;
    this.staff = new Staff(PEOPLE, setting.clock());
  }

  void run() throws IOException {
    String database = setting.database("drain-" + perSecond);
    try (Agency agency = new Agency(database, setting.clock())) {
      agency.enrol(staff);
      agency.broadcast(before + messages);
    }
    try (FakeBotApi api =
        FakeBotApi.start(setting.clock(), FakeLimits.TELEGRAM.overall(perSecond))) {
      api.everybodyHasStarted();
      api.stopRecordingCalls();
      try (RunningBot bot =
          RunningBot.start(
              new RunningBot.Launch(
                  "0",
                  setting.program().command(true),
                  setting.folder(),
                  api.url(),
                  database,
                  perSecond))) {
        measure(bot, api);
      }
    }
  }

  private void measure(RunningBot bot, FakeBotApi api) throws IOException {
    AtomicBoolean drained = new AtomicBoolean();
    Histogram answers = new Histogram(Duration.ofMinutes(1).toMillis(), 3);
    Thread probing = Thread.ofPlatform().start(() -> probe(bot, api, drained, answers));
    await(api, before);
    long from = System.nanoTime();
    long sent = api.sends();
    await(api, before + messages);
    double rate = (api.sends() - sent) * 1e9 / (System.nanoTime() - from);
    drained.set(true);
    try {
      probing.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    setting
        .figures()
        .add(
            "a broadcast of %,d at %,d a second".formatted(messages, perSecond),
            "%.1f a second = %.1f %% of the limit, %d refusals (429); answers meanwhile after p50"
                + " %d ms, p99 %d ms, longest %d ms (%d asked)",
            rate,
            100 * rate / perSecond,
            api.floodRefusals(),
            answers.getValueAtPercentile(50),
            answers.getValueAtPercentile(99),
            answers.getMaxValue(),
            answers.getTotalCount());
  }

  private static void await(FakeBotApi api, long sends) {
    while (api.sends() < sends) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  /** Checks people in, one after the other, and waits for each answer. */
  private void probe(RunningBot bot, FakeBotApi api, AtomicBoolean drained, Histogram answers) {
    try (HttpConnection connection = new HttpConnection(bot.port())) {
      for (int person = 0; person < PEOPLE && !drained.get(); person++) {
        long chat = Staff.chat(person);
        int heard = api.sentTo(chat).size();
        long asked = System.nanoTime();
        if (connection.post(staff.checkIn(person)) != 200) {
          throw new IOException("the webhook refused a check-in");
        }
        while (api.sentTo(chat).size() == heard) {
          LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        answers.recordValue((System.nanoTime() - asked) / 1_000_000);
        LockSupport.parkNanos(PROBE_EVERY.toNanos());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
