package vn.trucban.app;

import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.trucban.demo.Demo;
import vn.trucban.roster.RosterImport;

/** Imports a roster, all of it or nothing. */
@Command(
    name = "import-roster",
    description = "Imports a roster (.xlsx or .csv), all of it or nothing.",
    mixinStandardHelpOptions = true)
final class ImportRosterCommand extends CoreCommand {

  @Parameters(paramLabel = "FILE", description = "The roster, .xlsx or .csv.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Lists every fault and changes nothing.")
  private boolean dryRun;

  @Override
  int run(ApplicationContext core) {
    if (!dryRun && core.getBean(Demo.class).isDemo()) {
      return refuse(HOLDS_THE_DEMO);
    }
    RosterImport roster = core.getBean(RosterImport.class);
    return switch (dryRun ? roster.dryRun(file) : roster.importFile(file)) {
      case RosterImport.Outcome.Unreadable unreadable -> refuse(unreadable.reason());
      case RosterImport.Outcome.Faulty faulty -> refuse(faulty.faults());
      case RosterImport.Outcome.Sound sound -> {
        sound.report().lines().forEach(out()::println);
        yield DONE;
      }
    };
  }
}
