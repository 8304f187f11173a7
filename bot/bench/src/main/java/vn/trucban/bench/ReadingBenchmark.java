package vn.trucban.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import vn.trucban.language.Interpreter;
import vn.trucban.language.Reading;
import vn.trucban.secrecy.SecrecyGuard;
import vn.trucban.secrecy.Verdict;

/** What JMH runs: typical lines one after the other, and long texts of one kind and length. */
public class ReadingBenchmark {

  /** The lines of the golden file, in an order that no branch predictor learns. */
  @State(Scope.Thread)
  public static class Lines {

    private final Interpreter interpreter = new Interpreter();
    private final SecrecyGuard guard = SecrecyGuard.builtIn();
    private List<Texts.Line> lines = List.of();
    private int next;

    /** Reads the file. */
    @Setup
    public void load() throws IOException {
      lines = Texts.golden();
    }

    private Texts.Line next() {
      next = next + 1 < lines.size() ? next + 1 : 0;
      return lines.get(next);
    }
  }

  /** A long text. */
  @State(Scope.Thread)
  public static class Paste {

    private static final int WARM_UP_ROUNDS = 20;

    /** A kind of {@link Texts#KINDS}. */
    @Param({"prose"})
    public String kind = "";

    /** In characters. */
    @Param({"250", "500", "1000", "2000", "4000"})
    public int length;

    private final Interpreter interpreter = new Interpreter();
    private final SecrecyGuard guard = SecrecyGuard.builtIn();
    private String text = "";

    /** Makes the text, and lets Java compile as it does in a bot that has run for a while. */
    @Setup
    public void make(Blackhole unused) throws IOException {
      text = Texts.of(kind, length);
      List<Texts.Line> lines = Texts.golden();
      for (int i = 0; i < WARM_UP_ROUNDS; i++) {
        for (Texts.Line line : lines) {
          unused.consume(interpreter.read(line.text(), line.now(), line.role()));
          unused.consume(guard.check(line.text()));
        }
      }
    }
  }

  /** One typical line read. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public Reading line(Lines lines) {
    Texts.Line line = lines.next();
    return lines.interpreter.read(line.text(), line.now(), line.role());
  }

  /** One typical line guarded. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public Verdict guardedLine(Lines lines) {
    return lines.guard.check(lines.next().text());
  }

  /** One long text read. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public Reading paste(Paste paste) {
    return paste.interpreter.read(paste.text, Texts.NOW, Interpreter.Role.STAFF);
  }

  /** One long text guarded. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public Verdict guardedPaste(Paste paste) {
    return paste.guard.check(paste.text);
  }
}
