package vn.trucban.app;

import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.trucban.people.Leavers;

/** Releases the accounts of somebody who stays, for instance after a lost phone. */
@Command(
    name = "unbind",
    description = "Cuts off the accounts of a person who stays, for instance after a lost phone.",
    mixinStandardHelpOptions = true)
final class UnbindCommand extends CoreCommand {

  @Parameters(paramLabel = "CODE", description = "Staff code.")
  private String code = "";

  @Override
  int run(ApplicationContext core) {
    return LeaveCommand.said(code, core.getBean(Leavers.class).unbind(code));
  }
}
