package vn.trucban.app;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.trucban.store.Transactions;

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

  static int inWrite(ApplicationContext core, Supplier<Integer> work) {
    return core.getBean(Transactions.class).write(work);
  }

  static PrintStream out() {
    return System.out;
  }

  static int refuse(String sentence) {
    System.err.println(sentence);
    return REFUSED;
  }
}
