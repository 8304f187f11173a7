package vn.trucban.people;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.trucban.audit.AuditTrail;
import vn.trucban.sheets.Fault;
import vn.trucban.sheets.SheetFile;
import vn.trucban.sheets.Sheets;
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

  StaffImport(PeopleStore store, Transactions transactions, AuditTrail audit) {
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** The file is no table that can be read. */
    record Unreadable(SheetFile.Reason reason) implements Outcome {}

    /** The table has faults; nothing was changed. */
    record Faulty(List<Fault> faults) implements Outcome {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }

    /**
     * The table is sound.
     *
     * @param written false after a dry run
     */
    record Sound(StaffReport report, boolean written) implements Outcome {}
  }

  /** Says what an import would do, and changes nothing. */
  public Outcome dryRun(Path file) {
    return run(file, false);
  }

  /** Imports the file in a write of its own. */
  public Outcome importFile(Path file) {
    return run(file, true);
  }

  private Outcome run(Path file, boolean write) {
    return switch (Sheets.read(file)) {
      case SheetFile.Unreadable unreadable -> new Outcome.Unreadable(unreadable.reason());
      case SheetFile.Read read ->
          switch (StaffSheet.parse(read.first())) {
            case StaffSheet.Faulty faulty -> new Outcome.Faulty(faulty.faults());
            case StaffSheet.Parsed parsed ->
                new Outcome.Sound(
                    write
                        ? transactions.write(() -> imported(parsed.rows()))
                        : new StaffPlan(store, parsed.rows()).report(),
                    write);
          };
    };
  }

  private StaffReport imported(List<StaffRow> rows) {
    StaffPlan plan = new StaffPlan(store, rows);
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
