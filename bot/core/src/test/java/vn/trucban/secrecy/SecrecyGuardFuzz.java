package vn.trucban.secrecy;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import vn.trucban.language.FuzzedText;

/** What Jazzer runs: any text gets a verdict, in both directions, in bounded time. */
public final class SecrecyGuardFuzz {

  private static final SecrecyGuard GUARD = SecrecyGuard.builtIn();

  private SecrecyGuardFuzz() {}

  /** One text that the fuzzer made up. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    String text = FuzzedText.of(data);
    Verdict in = FuzzedText.inTime(() -> GUARD.check(text));
    Verdict out = FuzzedText.inTime(() -> GUARD.checkOutgoing(text));
    if (in instanceof Verdict.Clear && out instanceof Verdict.Stopped) {
      throw new IllegalStateException("what comes in must be watched no less than what goes out");
    }
  }
}
