package vn.trucban.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.trucban.people.PersonId;
import vn.trucban.roster.RosterReport.Change;

/** Compares the lines of a file with what stands. Not thread-safe. */
final class RosterPlan {

  private final List<RosterEntry> entries;
  private final RosterReport report;

  RosterPlan(RosterBook book, List<RosterLine> lines, PersonResolver people) {
    entries =
        lines.stream()
            .map(
                line ->
                    new RosterEntry(
                        new PersonId(line.personId()),
                        line.date(),
                        line.part(),
                        line.place(),
                        line.duty()))
            .toList();
    LocalDate from =
        entries.stream().map(RosterEntry::date).min(LocalDate::compareTo).orElseThrow();
    LocalDate to = entries.stream().map(RosterEntry::date).max(LocalDate::compareTo).orElseThrow();
    Map<PersonDay, List<RosterEntry>> after = byDay(entries);
    Map<PersonDay, List<RosterEntry>> before = byDay(book.between(from, to));
    Map<PersonDay, List<RosterEntry>> replaced = new HashMap<>(before);
    replaced.keySet().retainAll(after.keySet());
    List<Change> changes =
        after.entrySet().stream()
            .filter(day -> replaced.containsKey(day.getKey()))
            .map(
                day ->
                    new Change(
                        people.person(day.getKey().person()),
                        day.getKey().date(),
                        replaced.getOrDefault(day.getKey(), List.of()),
                        day.getValue()))
            .filter(change -> !new HashSet<>(change.before()).equals(new HashSet<>(change.after())))
            .toList();
    report =
        new RosterReport(
            from,
            to,
            (int) entries.stream().map(RosterEntry::person).distinct().count(),
            entries.size(),
            replaced.values().stream().mapToInt(List::size).sum(),
            changes);
  }

  List<RosterEntry> entries() {
    return entries;
  }

  RosterReport report() {
    return report;
  }

  private static Map<PersonDay, List<RosterEntry>> byDay(List<RosterEntry> entries) {
    return entries.stream()
        .collect(Collectors.groupingBy(PersonDay::of, LinkedHashMap::new, Collectors.toList()));
  }
}
