package vn.trucban.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java looks for fonts once in a process, so a host without any needs a process of its own. */
final class FontlessHostTest {

  private static final String TOLD =
      "TOLD There are no fonts on this host, so no chart can be drawn: install fontconfig and a"
          + " font with Vietnamese letters, for instance fonts-dejavu-core, and start TrucBan"
          + " again.";

  @TempDir Path folder;

  @Test
  void theMorningSummaryGoesOutWithoutItsChartAndTheAdministratorIsTold()
      throws IOException, InterruptedException {
    Path log = folder.resolve("morning.log");
    Process morning =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8",
                // Java asks this file instead of the host, and finds nothing.
                "-Dsun.awt.fontconfig=" + folder.resolve("nothing.properties"),
                "-cp",
                System.getProperty("java.class.path"),
                FontlessMorning.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = morning.waitFor(2, TimeUnit.MINUTES);
    morning.destroyForcibly();

    assertThat(ended).as(Files.readString(log)).isTrue();
    assertThat(morning.exitValue()).as(Files.readString(log)).isZero();
    assertThat(Files.readAllLines(log).stream().filter(line -> line.startsWith("TOLD ")))
        .containsExactly(TOLD, TOLD);
    assertThat(Files.readString(log)).containsOnlyOnce("ERROR");
  }
}
