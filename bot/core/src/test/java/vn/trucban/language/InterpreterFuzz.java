package vn.trucban.language;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.nio.file.Path;
import java.time.LocalDateTime;

/** What Jazzer runs: any text gets a reading, without an exception and in bounded time. */
public final class InterpreterFuzz {

  private static final Interpreter INTERPRETER = new Interpreter(Path.of("no-such-file"));

  private InterpreterFuzz() {}

  /** One text that the fuzzer made up; on the last day of a year, as most goes wrong then. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    LocalDateTime now =
        LocalDateTime.of(2026, 12, 31, data.consumeInt(0, 23), data.consumeInt(0, 59));
    Interpreter.Role role = data.pickValue(Interpreter.Role.values());
    String text = FuzzedText.of(data);
    Reading reading = FuzzedText.inTime(() -> INTERPRETER.read(text, now, role));
    if (reading.intent().isEmpty()) {
      throw new IllegalStateException("a reading without an intent");
    }
  }
}
