package vn.trucban.app;

import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.trucban.roster.RosterImport;
import vn.trucban.roster.RosterReport;
import vn.trucban.sheets.TableImport;

/** Imports a roster, all of it or nothing. */
@Command(
    name = "import-roster",
    description = "Imports a roster (.xlsx or .csv), all of it or nothing.",
    mixinStandardHelpOptions = true)
final class ImportRosterCommand extends ImportCommand {

  @Override
  TableImport<RosterReport> take(ApplicationContext core, Path file, boolean dryRun) {
    RosterImport imports = core.getBean(RosterImport.class);
    return dryRun ? imports.dryRun(file) : imports.importFile(file);
  }
}
