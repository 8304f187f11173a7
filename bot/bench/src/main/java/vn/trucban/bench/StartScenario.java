package vn.trucban.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.trucban.telegram.fake.FakeBotApi;
import vn.trucban.telegram.fake.FakeLimits;

/** From the start of the process to good health, on two cores, with and without the cache. */
final class StartScenario {

  private static final int TIMES = 5;

  private final Bench.Setting setting;

  StartScenario(Bench.Setting setting) {
    this.setting = setting;
  }

  void run() throws IOException {
    try (FakeBotApi api = FakeBotApi.start(setting.clock(), FakeLimits.NONE)) {
      List<Duration> cached = new ArrayList<>();
      List<Duration> plain = new ArrayList<>();
      for (int i = 0; i < TIMES; i++) {
        plain.add(once(api, false));
        cached.add(once(api, true));
      }
      String what = "start to healthy, two cores, median of " + TIMES + ", ";
      if (Program.hasCache()) {
        setting.figures().add(what + "with AOT cache", "%.1f s", median(cached));
      }
      setting.figures().add(what + "without", "%.1f s", median(plain));
    }
  }

  private Duration once(FakeBotApi api, boolean cached) throws IOException {
    try (RunningBot bot =
        RunningBot.start(
            new RunningBot.Launch(
                "0,1",
                setting.program().command(cached),
                setting.folder(),
                api.url(),
                setting.database("start"),
                30))) {
      return bot.startedIn();
    }
  }

  private static double median(List<Duration> all) {
    return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow().toMillis() / 1000.0;
  }
}
