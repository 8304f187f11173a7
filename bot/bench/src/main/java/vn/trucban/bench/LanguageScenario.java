package vn.trucban.bench;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How many typical lines are read a second by one thread, and what long texts cost. */
final class LanguageScenario {

  private final Figures figures;
  private final boolean quick;

  LanguageScenario(Figures figures, boolean quick) {
    this.figures = figures;
    this.quick = quick;
  }

  void run() throws RunnerException {
    for (RunResult lines : run("line|guardedLine", quick ? 1 : 3, quick ? 2 : 5)) {
      boolean guarded = lines.getParams().getBenchmark().endsWith("guardedLine");
      figures.add(
          guarded
              ? "typical lines guarded a second (no aim of its own)"
              : "typical lines read a second (aim: at least 50,000)",
          "%,.0f ± %,.0f",
          lines.getPrimaryResult().getScore(),
          lines.getPrimaryResult().getScoreError());
    }
    for (RunResult paste : run("paste|guardedPaste", 1, quick ? 1 : 3)) {
      figures.add(
          "%s, %s characters, %s (aim: under 5,000 at 4,000, and no more than linear)"
              .formatted(
                  paste.getParams().getParam("kind"),
                  paste.getParams().getParam("length"),
                  paste.getParams().getBenchmark().endsWith("guardedPaste") ? "guarded" : "read"),
          "%,.0f µs",
          paste.getPrimaryResult().getScore());
    }
    figures.printTable();
  }

  private Collection<RunResult> run(String methods, int forks, int seconds) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(ReadingBenchmark.class.getName() + "\\.(" + methods + ")$")
            .param("kind", Texts.KINDS.keySet().toArray(String[]::new))
            .threads(1)
            .forks(forks)
            .warmupIterations(seconds)
            .warmupTime(TimeValue.seconds(forks > 1 ? 2 : 1))
            .measurementIterations(seconds)
            .measurementTime(TimeValue.seconds(1))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .jvmArgsAppend("-Dfile.encoding=UTF-8");
    return new Runner(options.build()).run();
  }
}
