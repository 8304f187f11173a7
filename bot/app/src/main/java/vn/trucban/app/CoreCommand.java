package vn.trucban.app;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.trucban.sheets.Fault;
import vn.trucban.sheets.SheetFile;

/**
 * A command that works on the database, beside a running server, and ends. Prints what it made to
 * standard output and what it refuses, in plain sentences, to standard error.
 */
abstract class CoreCommand implements Callable<Integer> {

  /** The exit code of a command that did what was asked. */
  static final int DONE = 0;

  /** The exit code of a command that refused or failed. */
  static final int REFUSED = 1;

  @Override
  public final Integer call() {
    try (ConfigurableApplicationContext core = new Launch(TrucBan.settings()).core()) {
      return run(core);
    }
  }

  /** Does the command; {@link #DONE} or {@link #REFUSED}. */
  abstract int run(ApplicationContext core);

  static PrintStream out() {
    return System.out;
  }

  /** Writes a file's bytes as they are, for redirecting into a file. */
  static int outBytes(byte[] bytes) {
    try {
      System.out.write(bytes);
      System.out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("standard output cannot be written", e);
    }
    return DONE;
  }

  static int refuse(String sentence) {
    System.err.println(sentence);
    return REFUSED;
  }

  static int refuse(SheetFile.Reason reason) {
    return refuse(reason.vietnamese() + " " + reason.english());
  }

  /** Every fault with row and column; a file of faults is the result of a dry run. */
  static int refuse(List<Fault> faults) {
    for (Fault fault : faults) {
      out().println(fault.sheet().isEmpty() ? fault.line() : fault.sheet() + ": " + fault.line());
    }
    return refuse("Nothing was imported: " + faults.size() + " faults.");
  }
}
