package vn.trucban.roster;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.trucban.audit.AuditTrail;
import vn.trucban.people.Directory;
import vn.trucban.sheets.Fault;
import vn.trucban.sheets.SheetFile;
import vn.trucban.sheets.Sheets;
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

  /** What came of it. */
  public sealed interface Outcome {

    /** The file is no table that can be read. */
    record Unreadable(SheetFile.Reason reason) implements Outcome {}

    /** The tables have faults, or no line at all; nothing was changed. */
    record Faulty(List<Fault> faults) implements Outcome {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }

    /**
     * The tables are sound.
     *
     * @param written false after a dry run
     */
    record Sound(RosterReport report, boolean written) implements Outcome {}
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
          write ? transactions.write(() -> take(read, true)) : take(read, false);
    };
  }

  private Outcome take(SheetFile.Read read, boolean write) {
    PersonResolver people = new PersonResolver(directory);
    return switch (sheet.parse(read.tables(), people)) {
      case RosterSheet.Faulty faulty -> new Outcome.Faulty(faulty.faults());
      case RosterSheet.Parsed parsed -> {
        if (parsed.lines().isEmpty()) {
          yield new Outcome.Unreadable(SheetFile.Reason.EMPTY);
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
        yield new Outcome.Sound(report, write);
      }
    };
  }
}
