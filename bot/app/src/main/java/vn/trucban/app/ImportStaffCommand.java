package vn.trucban.app;

import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import vn.trucban.people.StaffImport;
import vn.trucban.people.StaffReport;
import vn.trucban.sheets.TableImport;

/** Imports the list of staff, all of it or nothing. */
@Command(
    name = "import-staff",
    description = "Imports the list of staff (.xlsx or .csv), all of it or nothing.",
    mixinStandardHelpOptions = true)
final class ImportStaffCommand extends ImportCommand {

  @Override
  TableImport<StaffReport> take(ApplicationContext core, Path file, boolean dryRun) {
    StaffImport imports = core.getBean(StaffImport.class);
    return dryRun ? imports.dryRun(file) : imports.importFile(file);
  }
}
