package vn.trucban.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.trucban.calendar.VietnameseDates;
import vn.trucban.people.Person;
import vn.trucban.sheets.TableImport;

/**
 * What an import of a roster does.
 *
 * @param from first day in the file
 * @param to last day in the file
 * @param persons how many people it plans
 * @param entries how many entries it holds
 * @param replaced how many entries that stood for the same people on the same days give way
 * @param changes people and days whose plan is another one afterwards; days that were not planned
 *     before are no change
 */
public record RosterReport(
    LocalDate from, LocalDate to, int persons, int entries, int replaced, List<Change> changes)
    implements TableImport.Report {

  private static final int MOST_LINES = 200;

  /** A person's day before and after. */
  public record Change(
      Person person, LocalDate date, List<RosterEntry> before, List<RosterEntry> after) {
    public Change {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    String said() {
      return "~ %s %s, %s: %s → %s"
          .formatted(
              person.staffCode(),
              person.fullName(),
              VietnameseDates.full(date),
              said(before),
              said(after));
    }

    private static String said(List<RosterEntry> entries) {
      return entries.stream().map(EntryWords::said).collect(Collectors.joining("; "));
    }
  }

  public RosterReport {
    changes = List.copyOf(changes);
  }

  /** The report in Vietnamese; at most some two hundred changes are listed. */
  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %d dòng lịch của %d người; thay %d dòng đang có."
            .formatted(VietnameseDates.range(from, to), entries, persons, replaced));
    changes.stream().limit(MOST_LINES).forEach(change -> lines.add(change.said()));
    if (changes.size() > MOST_LINES) {
      lines.add("… và %d thay đổi khác".formatted(changes.size() - MOST_LINES));
    }
    return List.copyOf(lines);
  }
}
