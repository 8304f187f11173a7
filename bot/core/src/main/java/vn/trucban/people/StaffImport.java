package vn.trucban.people;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.trucban.audit.AuditTrail;
import vn.trucban.sheets.SheetFile;
import vn.trucban.sheets.Sheets;
import vn.trucban.sheets.TableImport;
import vn.trucban.store.Transactions;

/**
 * Takes a staff list over from a file: all of it in one write, or nothing. Persons are known by
 * their staff code, units by their path; nobody is removed. Thread-safe.
 */
@Service
public class StaffImport {

  private final PeopleStore store;
  private final Transactions transactions;
  private final AuditTrail audit;
  private final Clock clock;
  private final ZoneId zone;

  StaffImport(
      PeopleStore store, Transactions transactions, AuditTrail audit, Clock clock, ZoneId zone) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
    this.zone = zone;
  }

  /** Says what an import would do, and changes nothing. */
  public TableImport<StaffReport> dryRun(Path file) {
    return run(file, false);
  }

  /** Imports the file in a write of its own. */
  public TableImport<StaffReport> importFile(Path file) {
    return run(file, true);
  }

  private TableImport<StaffReport> run(Path file, boolean write) {
    return switch (Sheets.read(file)) {
      case SheetFile.Unreadable unreadable -> new TableImport.Unreadable<>(unreadable.reason());
      case SheetFile.Read read ->
          switch (StaffSheet.parse(read.first())) {
            case StaffSheet.Faulty faulty -> new TableImport.Faulty<>(faulty.faults());
            case StaffSheet.Parsed parsed ->
                new TableImport.Sound<>(
                    write
                        ? transactions.write(() -> imported(parsed.rows()))
                        : plan(parsed.rows()).report(),
                    write);
          };
    };
  }

  private StaffPlan plan(List<StaffRow> rows) {
    return new StaffPlan(store, rows, LocalDate.ofInstant(clock.instant(), zone));
  }

  private StaffReport imported(List<StaffRow> rows) {
    StaffPlan plan = plan(rows);
    StaffReport report = plan.report();
    plan.write();
    audit.append(
        null,
        null,
        "import-staff",
        null,
        "added %d, changed %d, units %d"
            .formatted(report.added().size(), report.changed().size(), report.unitsMade().size()));
    return report;
  }
}
