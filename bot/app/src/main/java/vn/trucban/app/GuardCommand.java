package vn.trucban.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.trucban.secrecy.GuardLines;
import vn.trucban.secrecy.SecrecyGuard;

/**
 * The state-secret guard on lines of standard input: one JSON object a line, in the same order, as
 * they come. Opens no database and starts nothing.
 */
@Command(
    name = "guard",
    description = "Says of each line of standard input whether the state-secret guard stops it.",
    mixinStandardHelpOptions = true)
final class GuardCommand implements Callable<Integer> {

  /** The agency's own signs, beside the start command. */
  static final Path SIGNS = Path.of("config", "secrecy.yaml");

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Override
  public Integer call() {
    GuardLines guard = new GuardLines(SecrecyGuard.with(SIGNS));
    try {
      answer(
          guard,
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
          System.out);
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
    return CoreCommand.DONE;
  }

  static void answer(GuardLines guard, Reader in, PrintStream out) throws IOException {
    StringBuilder line = new StringBuilder();
    boolean first = true;
    boolean open = false;
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n') {
        print(guard, line, out);
        open = false;
      } else if (!(first && c == BYTE_ORDER_MARK)) {
        line.append((char) c);
        open = true;
      }
      first = false;
    }
    if (open) {
      print(guard, line, out);
    }
    out.flush();
  }

  private static void print(GuardLines guard, StringBuilder line, PrintStream out) {
    if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    out.println(guard.answer(line.toString()));
    line.setLength(0);
  }
}
