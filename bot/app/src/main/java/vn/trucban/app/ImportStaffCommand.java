package vn.trucban.app;

import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.trucban.demo.Demo;
import vn.trucban.people.StaffImport;

/** Imports the list of staff, all of it or nothing. */
@Command(
    name = "import-staff",
    description = "Imports the list of staff (.xlsx or .csv), all of it or nothing.",
    mixinStandardHelpOptions = true)
final class ImportStaffCommand extends CoreCommand {

  @Parameters(paramLabel = "FILE", description = "The list, .xlsx or .csv.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Lists every fault and changes nothing.")
  private boolean dryRun;

  @Override
  int run(ApplicationContext core) {
    if (!dryRun && core.getBean(Demo.class).isDemo()) {
      return refuse(HOLDS_THE_DEMO);
    }
    StaffImport staff = core.getBean(StaffImport.class);
    return switch (dryRun ? staff.dryRun(file) : staff.importFile(file)) {
      case StaffImport.Outcome.Unreadable unreadable -> refuse(unreadable.reason());
      case StaffImport.Outcome.Faulty faulty -> refuse(faulty.faults());
      case StaffImport.Outcome.Sound sound -> {
        sound.report().lines().forEach(out()::println);
        yield DONE;
      }
    };
  }
}
