package vn.trucban.roster;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import vn.trucban.audit.AuditTrail;
import vn.trucban.people.Directory;
import vn.trucban.sheets.SheetFile;
import vn.trucban.sheets.Sheets;
import vn.trucban.sheets.TableImport;
import vn.trucban.store.Transactions;

/**
 * Takes a roster over from a file of either layout: all of it in one write, or nothing. It takes
 * the place of what stood for the same persons on the same days; everything else stays.
 * Thread-safe.
 */
@Service
public class RosterImport {

  /** A roster is planned some months ahead; beyond it the year is a slip of the hand. */
  private static final Period LONGEST_AGO = Period.ofYears(1);

  private static final Period LONGEST_AHEAD = Period.ofMonths(18);

  private final RosterBook book;
  private final Directory directory;
  private final Transactions transactions;
  private final AuditTrail audit;
  private final RosterSheet sheet;

  RosterImport(
      RosterBook book,
      Directory directory,
      Transactions transactions,
      AuditTrail audit,
      RosterSheet sheet) {
    this.book = book;
    this.directory = directory;
    this.transactions = transactions;
    this.audit = audit;
    this.sheet = sheet;
  }

  /** The reader with the days that are plausible today. */
  static RosterSheet sheet(Clock clock, ZoneId zone) {
    return new RosterSheet(
        RosterWords.load(),
        day -> {
          LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
          return !day.isBefore(today.minus(LONGEST_AGO)) && !day.isAfter(today.plus(LONGEST_AHEAD));
        });
  }

  /** Says what an import would do, and changes nothing. */
  public TableImport<RosterReport> dryRun(Path file) {
    return run(file, false);
  }

  /** Imports the file in a write of its own. */
  public TableImport<RosterReport> importFile(Path file) {
    return run(file, true);
  }

  private TableImport<RosterReport> run(Path file, boolean write) {
    return switch (Sheets.read(file)) {
      case SheetFile.Unreadable unreadable -> new TableImport.Unreadable<>(unreadable.reason());
      case SheetFile.Read read ->
          write ? transactions.write(() -> take(read, true)) : take(read, false);
    };
  }

  private TableImport<RosterReport> take(SheetFile.Read read, boolean write) {
    PersonResolver people = new PersonResolver(directory);
    return switch (sheet.parse(read.tables(), people)) {
      case RosterSheet.Faulty faulty -> new TableImport.Faulty<>(faulty.faults());
      case RosterSheet.Parsed parsed -> {
        if (parsed.lines().isEmpty()) {
          yield new TableImport.Unreadable<>(SheetFile.Reason.EMPTY);
        }
        RosterPlan plan = new RosterPlan(book, parsed.lines(), people);
        RosterReport report = plan.report();
        if (write) {
          int unused = book.replace(plan.entries());
          audit.append(
              null,
              null,
              "import-roster",
              report.from() + " " + report.to(),
              "entries %d, replaced %d".formatted(report.entries(), report.replaced()));
        }
        yield new TableImport.Sound<>(report, write);
      }
    };
  }
}
