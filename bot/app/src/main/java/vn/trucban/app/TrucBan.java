package vn.trucban.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: the first argument names the command; none means {@code serve}. */
@Command(
    name = "trucban",
    description = "The officer on duty: a chat bot for the staff of an agency.",
    mixinStandardHelpOptions = true,
    version = "0.1.0",
    subcommands = {
      ServeCommand.class,
      ImportStaffCommand.class,
      ImportRosterCommand.class,
      EnrolCodesCommand.class,
      RosterCommand.class,
      DemoCommand.class,
      SummaryCommand.class,
      InterpretCommand.class,
      LeaveCommand.class,
      UnbindCommand.class,
      TrainCommand.class,
      GuardCommand.class,
      ZaloConsentCommand.class
    })
public final class TrucBan implements Callable<Integer> {

  /** Exit code 0: done; 1: refused or failed, with one plain sentence; 2: wrong usage. */
  public static void main(String[] arguments) {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    int exit = run(arguments);
    if (exit != ServeCommand.KEEPS_RUNNING) {
      System.exit(exit);
    }
  }

  static int run(String... arguments) {
    return new CommandLine(new TrucBan())
        .setExecutionExceptionHandler(
            (fault, command, parsed) -> {
              command.getErr().println(PlainSentence.of(fault));
              return 1;
            })
        .execute(arguments);
  }

  /** What this process was started with. */
  static Settings settings() {
    return Settings.read(System.getenv(), Path.of(""));
  }

  @Override
  public Integer call() {
    return new ServeCommand().call();
  }
}
