package vn.trucban.app;

import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.trucban.people.Leavers;

/** Marks somebody as having left: every account is cut off at once. */
@Command(
    name = "leave",
    description = "Marks a person as having left and cuts off all their accounts at once.",
    mixinStandardHelpOptions = true)
final class LeaveCommand extends CoreCommand {

  @Parameters(paramLabel = "CODE", description = "Staff code.")
  private String code = "";

  @Override
  int run(ApplicationContext core) {
    return said(code, core.getBean(Leavers.class).leave(code));
  }

  /** Says what became of it, for this command and {@link UnbindCommand}. */
  static int said(String code, Leavers.Outcome outcome) {
    return switch (outcome) {
      case Leavers.Outcome.Done done -> {
        out().println(code + ": " + done.accountsCut() + " accounts cut off");
        yield DONE;
      }
      case Leavers.Outcome.NobodyOfThatCode nobody ->
          refuse("Nobody has the staff code " + code + ".");
    };
  }
}
