package vn.trucban.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures the packaged bot. Arguments: {@code start}, {@code check-ins}, {@code drain}, none for
 * all three; {@code language} alone measures how fast texts are read; {@code quick} shortens them;
 * {@code keep} leaves the folder with database and log.
 */
public final class Bench {

  private Bench() {}

  /** Exit code 0: all was measured and every acknowledged check-in is in the database once. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException, RunnerException {
    List<String> chosen = List.of(arguments);
    if (chosen.contains("language")) {
      new LanguageScenario(
              new Figures(new PrintStream(System.out, true, StandardCharsets.UTF_8)),
              chosen.contains("quick"))
          .run();
      return;
    }
    boolean all = chosen.stream().noneMatch(List.of("start", "check-ins", "drain")::contains);
    boolean quick = chosen.contains("quick");
    Figures figures = new Figures(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    Path folder = Files.createTempDirectory("trucban-bench");
    Machine.keepToSecondCore();
    Program program = Program.unpack(Path.of(System.getProperty("repository.root", ".")), folder);
    Setting setting = new Setting(program, folder, Clock.systemUTC(), figures, quick);
    if (all || chosen.contains("start")) {
      new StartScenario(setting).run();
    }
    if (all || chosen.contains("check-ins")) {
      new CheckInScenario(setting).run();
    }
    if (all || chosen.contains("drain")) {
      new DrainScenario(setting, 30, 60, quick ? 1_000 : 10_000).run();
      new DrainScenario(setting, 1_000, 30_000, 10_000).run();
    }
    figures.printTable();
    if (!chosen.contains("keep")) {
      delete(folder);
    }
  }

  /** What all scenarios share. */
  record Setting(Program program, Path folder, Clock clock, Figures figures, boolean quick) {

    /** A database of its own for one scenario. */
    String database(String name) {
      return "jdbc:sqlite:" + folder.resolve(name + ".db");
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
