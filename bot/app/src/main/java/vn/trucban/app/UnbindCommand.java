package vn.trucban.app;

import java.util.Optional;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.trucban.audit.AuditTrail;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;

/** Releases the accounts of somebody who stays, for instance after a lost phone. */
@Command(
    name = "unbind",
    description = "Releases a person's accounts, for instance after a lost phone.",
    mixinStandardHelpOptions = true)
final class UnbindCommand extends CoreCommand {

  @Parameters(paramLabel = "CODE", description = "Staff code.")
  private String code = "";

  @Option(names = "--channel", description = "Only on this channel, for instance telegram.")
  private Optional<String> channel = Optional.empty();

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
          int released = directory.release(person.get().id(), channel);
          core.getBean(AuditTrail.class)
              .append(
                  null,
                  channel.orElse(null),
                  "unbind",
                  Long.toString(person.get().id().value()),
                  null);
          out().println("Released accounts of " + code + ": " + released);
          return DONE;
        });
  }
}
