package vn.trucban.summary;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.trucban.attendance.AttendanceLog;
import vn.trucban.attendance.PersonDay;
import vn.trucban.attendance.WorkHours;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.people.Tenure;
import vn.trucban.people.UnitTree;
import vn.trucban.roster.RosterBook;
import vn.trucban.roster.RosterEntry;

/**
 * Reads what summaries count: four statements for any number of people and days. Today counts until
 * now, a day before as a whole.
 */
@Service
class SummaryBook {

  /** How many working days the chart shows: two weeks. */
  static final int HISTORY = 10;

  private final Directory directory;
  private final AttendanceLog log;
  private final RosterBook roster;
  private final WorkHours hours;
  private final Days days;

  SummaryBook(
      Directory directory, AttendanceLog log, RosterBook roster, WorkHours hours, Days days) {
    this.directory = directory;
    this.log = log;
    this.roster = roster;
    this.hours = hours;
    this.days = days;
  }

  PresenceSummary of(Scope scope, LocalDate day) {
    return of(scope, List.of(day)).getFirst();
  }

  /** The last two weeks of working days up to a day; the day itself is the last one. */
  List<PresenceSummary> history(Scope scope, LocalDate day) {
    List<LocalDate> all = new ArrayList<>(days.calendar().previousWorkingDays(day, HISTORY - 1));
    all.add(day);
    return of(scope, all);
  }

  private List<PresenceSummary> of(Scope scope, List<LocalDate> wanted) {
    LocalDate from = wanted.getFirst();
    LocalDate to = wanted.getLast();
    UnitTree units = directory.units();
    List<Tenure> tenures = directory.tenures(from);
    Map<LocalDate, Map<PersonId, PersonDay>> reported = log.between(from, to);
    Map<LocalDate, List<RosterEntry>> planned =
        roster.between(from, to).stream().collect(Collectors.groupingBy(RosterEntry::date));
    return wanted.stream()
        .map(
            day -> {
              Optional<LocalTime> time = days.timeOf(day);
              return PresenceSummary.of(
                  scope,
                  units,
                  new PresenceSummary.Known(
                      day,
                      days.calendar().isWorkingDay(day),
                      time.orElse(hours.end()),
                      staffOn(day, tenures),
                      reported.getOrDefault(day, Map.of()),
                      planned.getOrDefault(day, List.of())),
                  time);
            })
        .toList();
  }

  private static List<Person> staffOn(LocalDate day, List<Tenure> tenures) {
    return tenures.stream().filter(tenure -> tenure.covers(day)).map(Tenure::person).toList();
  }
}
