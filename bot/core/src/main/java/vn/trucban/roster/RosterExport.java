package vn.trucban.roster;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.trucban.channel.FileContent;
import vn.trucban.people.Directory;
import vn.trucban.people.Names;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.people.Unit;
import vn.trucban.people.UnitId;
import vn.trucban.people.UnitTree;
import vn.trucban.sheets.CsvFileWriter;
import vn.trucban.sheets.XlsxWriter;

/** The published roster as a file, for the command line. Thread-safe. */
@Service
public class RosterExport {

  private final RosterBook book;
  private final Directory directory;
  private final Clock clock;
  private final ZoneId zone;

  RosterExport(RosterBook book, Directory directory, Clock clock, ZoneId zone) {
    this.book = book;
    this.directory = directory;
    this.clock = clock;
    this.zone = zone;
  }

  /** The kinds of files. */
  public enum Format {
    /** To be read by people, grouped by day. */
    TEXT("txt", "text/plain"),
    /** The stable interface, see {@link RosterExport#export}. */
    JSON("json", "application/json"),
    /** A row an entry, with heads and words that {@link RosterImport} takes. */
    CSV("csv", "text/csv"),
    /** As {@link #CSV}. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** An all-day event an entry. */
    ICS("ics", "text/calendar");

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
      this.ending = ending;
      this.mediaType = mediaType;
    }
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** The file; texts are UTF-8. */
    record Exported(FileContent file) implements Outcome {}

    /** No unit is called so. */
    record UnknownUnit() implements Outcome {}

    /** More than one unit is called so. */
    record SeveralUnits(List<Unit> units) implements Outcome {
      public SeveralUnits {
        units = List.copyOf(units);
      }
    }
  }

  /**
   * Exports the roster from one day to another, both included; people who have left are left out.
   *
   * <p>The JSON is one object with {@code from}, {@code to}, {@code unit} (its name or null) and
   * {@code entries}, each with {@code date} (yyyy-MM-dd), {@code part} (whole-day, morning,
   * afternoon, evening), {@code staffCode}, {@code name}, {@code title}, {@code unit}, {@code
   * place} (office, home, field, leave) and {@code duty} (none, duty, leader, support).
   *
   * @param unit name of a unit, which stands for all below it too; null for the whole agency
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public Outcome export(LocalDate from, LocalDate to, @Nullable String unit, Format format) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the last day must not be before the first");
    }
    if (unit == null) {
      return new Outcome.Exported(file(from, to, Optional.empty(), format));
    }
    return switch (directory.names().unit(unit)) {
      case Names.UnitOutcome.None none -> new Outcome.UnknownUnit();
      case Names.UnitOutcome.Several several -> new Outcome.SeveralUnits(several.units());
      case Names.UnitOutcome.Found found ->
          new Outcome.Exported(file(from, to, Optional.of(found.unit()), format));
    };
  }

  private FileContent file(LocalDate from, LocalDate to, Optional<Unit> unit, Format format) {
    List<ExportRow> rows = rows(from, to, unit);
    byte[] bytes =
        switch (format) {
          case TEXT -> utf8(ExportText.write(from, to, unit, rows));
          case JSON -> utf8(ExportJson.write(from, to, unit, rows));
          case CSV -> CsvFileWriter.write(ExportRow.table(rows), true);
          case XLSX -> XlsxWriter.write(List.of(ExportRow.table(rows)));
          case ICS -> utf8(ExportCalendar.write(rows, clock.instant(), zone));
        };
    String name = "lich-truc-" + from + "-" + to + "." + format.ending;
    return new FileContent(name, format.mediaType, bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** In the order of days, units and people. */
  private List<ExportRow> rows(LocalDate from, LocalDate to, Optional<Unit> unit) {
    UnitTree units = directory.units();
    Set<UnitId> wanted = unit.map(one -> units.subtree(one.id())).orElseGet(units::all);
    Map<PersonDay, List<RosterEntry>> entries = new LinkedHashMap<>();
    for (RosterEntry entry : book.between(from, to)) {
      entries.computeIfAbsent(PersonDay.of(entry), day -> new ArrayList<>()).add(entry);
    }
    List<Person> people =
        directory.everybody().stream().filter(person -> wanted.contains(person.unit())).toList();
    List<LocalDate> days = entries.keySet().stream().map(PersonDay::date).distinct().toList();
    List<ExportRow> rows = new ArrayList<>();
    for (LocalDate day : days) {
      for (Person person : people) {
        PersonId id = person.id();
        for (RosterEntry entry : entries.getOrDefault(new PersonDay(id, day), List.of())) {
          rows.add(new ExportRow(entry, person, units.unit(person.unit()).name()));
        }
      }
    }
    return rows;
  }
}
