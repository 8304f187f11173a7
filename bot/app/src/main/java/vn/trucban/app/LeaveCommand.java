package vn.trucban.app;

import java.util.Optional;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.trucban.audit.AuditTrail;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;

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
    Directory directory = core.getBean(Directory.class);
    Optional<Person> person = directory.byStaffCode(code);
    if (person.isEmpty()) {
      return refuse("Nobody has the staff code " + code + ".");
    }
    return inWrite(
        core,
        () -> {
          directory.leaves(person.get().id());
          core.getBean(AuditTrail.class)
              .append(null, null, "leave", Long.toString(person.get().id().value()), null);
          out().println("Cut off: " + code);
          return DONE;
        });
  }
}
