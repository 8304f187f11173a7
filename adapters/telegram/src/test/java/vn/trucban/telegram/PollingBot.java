package vn.trucban.telegram;

import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.telegram.fake.FakeBotApi;
import vn.trucban.telegram.fake.FakeLimits;
import vn.trucban.telegram.fake.FakePerson;
import vn.trucban.testkit.MutableClock;

/** A bot that polls a fake server, with everything around it; the tests start it. */
abstract class PollingBot {

  final MutableClock clock = new MutableClock("2026-11-23T07:42");
  final FakeBotApi telegram = FakeBotApi.start(clock, FakeLimits.NONE);
  final FakePerson lan = telegram.person(5_001_000_001L, "Lan");
  final RecordingSink sink = new RecordingSink();
  final FreeLeases leases = new FreeLeases();
  final RecordingAlarms alarms = new RecordingAlarms();
  final InProcessEphemeralStore ephemeral = new InProcessEphemeralStore();
  final TelegramConnection bot = bot(telegram.url(), leases);

  @BeforeAll
  static void bePatient() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
  }

  final TelegramConnection bot(URI api, FreeLeases itsLeases) {
    return new TelegramConnection(
        TestSettings.polling(api), sink, ephemeral, itsLeases, alarms, clock, TestSettings.TIMING);
  }

  @AfterEach
  void close() {
    bot.close();
    telegram.close();
    ephemeral.close();
  }
}
