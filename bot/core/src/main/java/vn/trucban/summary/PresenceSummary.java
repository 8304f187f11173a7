package vn.trucban.summary;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.attendance.PersonDay;
import vn.trucban.attendance.Plan;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.people.UnitId;
import vn.trucban.people.UnitTree;
import vn.trucban.roster.Duty;
import vn.trucban.roster.Place;
import vn.trucban.roster.RosterEntry;

/**
 * The attendance of some units on a day; pure counting.
 *
 * @param title whom it is about
 * @param time until when it counts; empty for a whole day
 * @param persons everybody who is counted, in the order of the units
 * @param names the units' names
 */
record PresenceSummary(
    String title,
    LocalDate day,
    Optional<LocalTime> time,
    List<PersonStanding> persons,
    List<DutyLeader> leaders,
    Map<UnitId, String> names) {

  PresenceSummary {
    persons = List.copyOf(persons);
    leaders = List.copyOf(leaders);
    names = Map.copyOf(names);
  }

  /**
   * What is known of a day.
   *
   * @param workingDay on other days only those count who are planned or have reported
   * @param until the time at which a leave for a part of the day is looked at
   */
  record Known(
      LocalDate day,
      boolean workingDay,
      LocalTime until,
      List<Person> everybody,
      Map<PersonId, PersonDay> reported,
      List<RosterEntry> roster) {}

  static PresenceSummary of(Scope scope, UnitTree units, Known known, Optional<LocalTime> time) {
    Map<PersonId, List<RosterEntry>> planned = new LinkedHashMap<>();
    known.roster.forEach(
        entry -> planned.computeIfAbsent(entry.person(), id -> new ArrayList<>()).add(entry));
    List<PersonStanding> persons = new ArrayList<>();
    for (Person person : known.everybody) {
      PersonDay day = known.reported.getOrDefault(person.id(), PersonDay.NOTHING);
      Plan plan = new Plan(planned.getOrDefault(person.id(), List.of()));
      boolean awaited = known.workingDay || day.reported() || isPlanned(plan);
      if (scope.units().contains(person.unit()) && awaited) {
        persons.add(new PersonStanding(person, standing(day, plan, known.until), day));
      }
    }
    Map<UnitId, String> names = new LinkedHashMap<>();
    scope.units().stream().map(units::unit).forEach(unit -> names.put(unit.id(), unit.name()));
    return new PresenceSummary(
        scope.title(), known.day, time, persons, leaders(scope, known), names);
  }

  private static Standing standing(PersonDay day, Plan plan, LocalTime until) {
    return day.current()
        .map(stay -> standing(stay.place()))
        .orElse(plan.isOffAt(until) ? Standing.LEAVE : Standing.MISSING);
  }

  private static Standing standing(Place place) {
    return switch (place) {
      case OFFICE -> Standing.OFFICE;
      case HOME -> Standing.HOME;
      case FIELD -> Standing.FIELD;
      case LEAVE -> Standing.LEAVE;
    };
  }

  private static boolean isPlanned(Plan plan) {
    return plan.entries().stream().anyMatch(entry -> entry.place() != Place.LEAVE);
  }

  /** The leaders on duty in these units; where the units have none, those of the agency. */
  private static List<DutyLeader> leaders(Scope scope, Known known) {
    List<DutyLeader> all = new ArrayList<>();
    for (RosterEntry entry : known.roster) {
      if (entry.duty() == Duty.LEADER) {
        known.everybody.stream()
            .filter(person -> person.id().equals(entry.person()))
            .map(
                person ->
                    new DutyLeader(
                        person,
                        entry.part(),
                        known.reported.getOrDefault(person.id(), PersonDay.NOTHING)))
            .forEach(all::add);
      }
    }
    List<DutyLeader> own =
        all.stream().filter(leader -> scope.units().contains(leader.person().unit())).toList();
    return own.isEmpty() ? all : own;
  }

  UnitCount.Count total() {
    return UnitCount.Count.of(persons);
  }

  /** The counts of each unit that has people of its own, in their order. */
  List<UnitCount> byUnit() {
    Map<UnitId, List<PersonStanding>> units = new LinkedHashMap<>();
    persons.forEach(
        one -> units.computeIfAbsent(one.person().unit(), id -> new ArrayList<>()).add(one));
    return units.entrySet().stream()
        .map(
            unit ->
                new UnitCount(
                    unit.getKey(), unitName(unit.getKey()), UnitCount.Count.of(unit.getValue())))
        .toList();
  }

  List<Person> missing() {
    return persons.stream()
        .filter(one -> one.standing() == Standing.MISSING)
        .map(PersonStanding::person)
        .toList();
  }

  List<PersonStanding> late() {
    return persons.stream().filter(PersonStanding::isLate).toList();
  }

  String unitName(UnitId unit) {
    return names.getOrDefault(unit, "");
  }
}
