package vn.trucban.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.trucban.telegram.fake.FakeBotApi;
import vn.trucban.telegram.fake.FakeLimits;

/** The morning: thousands of people check in. The bot has one core, the load another. */
final class CheckInScenario {

  private static final int PEOPLE = 5_000;

  /** The most that a bot may be set to; Telegram's paid limit. */
  private static final int REPLIES_PER_SECOND = 1_000;

  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private final Bench.Setting setting;
  private final Staff staff;
  private final AtomicInteger next = new AtomicInteger();

  CheckInScenario(Bench.Setting setting) {
    this.setting = setting;
    this.staff = new Staff(PEOPLE, setting.clock());
  }

  void run() throws IOException, SQLException {
    String database = setting.database("check-ins");
    try (Agency agency = new Agency(database, setting.clock())) {
      agency.enrol(staff);
    }
    try (FakeBotApi api = FakeBotApi.start(setting.clock(), FakeLimits.NONE)) {
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
                  REPLIES_PER_SECOND))) {
        measure(bot, api);
      }
    }
    int acknowledged = next.get();
    Records.refuseUnlessExactly(database, acknowledged);
    setting
        .figures()
        .add(
            "acknowledged check-ins that are stored exactly once",
            "%,d of %,d",
            acknowledged,
            acknowledged);
  }

  private void measure(RunningBot bot, FakeBotApi api) throws IOException {
    Load load = new Load(staff, bot.port(), next);
    Load.Result cold = load.closed(Duration.ofSeconds(setting.quick() ? 5 : 30));
    setting
        .figures()
        .add(
            "the same in the first seconds after a start, Java still compiling",
            "%,.0f a second, p99 %.0f ms, over %d s",
            cold.perSecond(),
            cold.millisAt(99),
            cold.took().toSeconds());
    Load.Result unused = load.closed(Duration.ofSeconds(setting.quick() ? 5 : 90));
    awaitReplies(api);
    long repliesBefore = api.sends();
    Duration cpuBefore = bot.cpu();
    Load.Result ceiling = load.closed(Duration.ofSeconds(setting.quick() ? 5 : 10));
    double replies = (api.sends() - repliesBefore) * 1e9 / ceiling.took().toNanos();
    Duration cpu = bot.cpu().minus(cpuBefore);
    setting
        .figures()
        .add(
            "check-ins as fast as they are acknowledged, 40 connections, one core, warm",
            "%,.0f a second, p50 %.1f ms, p99 %.1f ms; meanwhile %,.0f replies a second",
            ceiling.perSecond(),
            ceiling.millisAt(50),
            ceiling.millisAt(99),
            replies);
    setting
        .figures()
        .say(
            "the bot had %.0f %% of its core, %.0f µs for each"
                .formatted(
                    100.0 * cpu.toNanos() / ceiling.took().toNanos(),
                    cpu.toNanos() / 1000.0 / ceiling.acknowledged()));
    awaitReplies(api);
    open(load, 500);
    open(load, 1_000);
    awaitReplies(api);
    setting.figures().add("resident memory afterwards", "%d MiB", bot.residentMebibytes());
  }

  private void open(Load load, int perSecond) throws IOException {
    Load.Result result = load.open(perSecond, Duration.ofSeconds(setting.quick() ? 10 : 20));
    setting
        .figures()
        .add(
            "check-ins at %,d a second".formatted(perSecond),
            "p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
            result.millisAt(50),
            result.millisAt(99),
            result.millisAt(100));
  }

  private void awaitReplies(FakeBotApi api) {
    while (api.sends() < next.get()) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    api.forgetSent();
  }
}
