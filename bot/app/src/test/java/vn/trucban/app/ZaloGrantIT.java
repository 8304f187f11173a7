package vn.trucban.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.store.Database;
import vn.trucban.store.DatabaseProperties;
import vn.trucban.zalo.fake.FakeLimits;
import vn.trucban.zalo.fake.FakeZalo;
import vn.trucban.zalo.fake.Fault;

/** Zalo's tokens with processes that race and processes that are killed, on one database. */
class ZaloGrantIT {

  private static final String TOKEN = "/v4/oa/access_token";
  private static final String LOST = ZaloNode.ALARM + "zalo.grant-lost";
  private static final Duration SOON = Duration.ofSeconds(60);

  /** Longer than a lease: a killed node gives nothing back. */
  private static final int LATER = 3;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder = Path.of("");

  private final FakeZalo zalo = FakeZalo.start(Clock.systemUTC(), FakeLimits.GROWTH);
  private final String first = zalo.refreshToken();
  private final List<Process> running = new ArrayList<>();

  @AfterEach
  void close() {
    running.forEach(Process::destroyForcibly);
    zalo.close();
  }

  @Test
  void fourNodesWithOneTokenSpendItOnce() throws Exception {
    // It is the tokens that they are to race for, and not the making of the tables.
    Database.open(new DatabaseProperties(database(), null, null, 2)).close();
    for (int node = 0; node < 4; node++) {
      var unused = start("node" + node, 0);
    }
    for (int node = 0; node < 4; node++) {
      says("node" + node, ZaloNode.WELL);
    }
    assertThat(zalo.renewals()).isEqualTo(1);
    assertThat(zalo.doubleSpends()).isZero();
  }

  @Test
  void aNodeThatIsKilledBeforeZaloActsLosesNothing() throws Exception {
    zalo.failNext(TOKEN, new Fault.KeepsSilent(false));
    Process killed = start("killed", 0);
    await().atMost(SOON).until(() -> zalo.ignored() == 1);
    kill(killed);
    var unused = start("next", LATER);
    says("next", ZaloNode.WELL);
    assertThat(zalo.renewals()).isEqualTo(1);
    assertThat(zalo.doubleSpends()).isZero();
  }

  /** The one gap. */
  @Test
  void aNodeThatIsKilledBetweenZalosAnswerAndItsCommitIsSeenAtTheNextStart() throws Exception {
    zalo.failNext(TOKEN, new Fault.KeepsSilent(true));
    Process killed = start("killed", 0);
    await().atMost(SOON).until(() -> zalo.ignored() == 1);
    kill(killed);
    var unused = start("next", LATER);
    says("next", LOST);
    assertThat(Files.readString(log("next"))).doesNotContain(ZaloNode.WELL);
    assertThat(zalo.doubleSpends()).as("one try").isEqualTo(1);
  }

  @Test
  void aNodeThatIsKilledAfterItsCommitLosesNothing() throws Exception {
    Process killed = start("killed", 0);
    says("killed", ZaloNode.WELL);
    kill(killed);
    var unused = start("next", LATER);
    says("next", ZaloNode.WELL);
    assertThat(zalo.renewals()).isEqualTo(1);
    assertThat(zalo.doubleSpends()).isZero();
  }

  private Process start(String name, int minutesAhead) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes,
                ZaloNode.class.getName(),
                database(),
                zalo.url().toString(),
                first,
                Integer.toString(minutesAhead))
            .redirectErrorStream(true)
            .redirectOutput(log(name).toFile())
            .start();
    running.add(process);
    return process;
  }

  private String database() {
    return "jdbc:sqlite:" + folder.resolve("grants.db");
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private void says(String name, String line) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> Files.readAllLines(log(name)).contains(line));
  }

  /** SIGKILL. */
  private static void kill(Process process) throws InterruptedException {
    assertThat(process.destroyForcibly().waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(128 + 9);
  }
}
