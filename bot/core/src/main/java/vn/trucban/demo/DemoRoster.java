package vn.trucban.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import vn.trucban.people.Role;
import vn.trucban.roster.Duty;
import vn.trucban.roster.Part;
import vn.trucban.roster.Place;
import vn.trucban.roster.RosterEntry;

/**
 * The made-up roster: half of each unit in the office in turn, a leader on duty each day, others on
 * duty and support on working days, now and then somebody on leave or on a trip. Pure.
 */
final class DemoRoster {

  static final int WEEKS_AROUND = 5;

  private final List<DemoPerson> people;
  private final Predicate<LocalDate> working;

  DemoRoster(List<DemoPerson> people, Predicate<LocalDate> working) {
    this.people = List.copyOf(people);
    this.working = working;
  }

  List<RosterEntry> around(LocalDate today) {
    List<RosterEntry> entries = new ArrayList<>();
    LocalDate last = today.plusWeeks(WEEKS_AROUND);
    for (LocalDate day = today.minusWeeks(WEEKS_AROUND);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      entries.addAll(working.test(day) ? workingDay(day) : restDay(day));
    }
    return entries;
  }

  private List<RosterEntry> restDay(LocalDate day) {
    return List.of(entry(leader(day), day, Place.OFFICE, Duty.LEADER));
  }

  private List<RosterEntry> workingDay(LocalDate day) {
    DemoPerson leader = leader(day);
    DemoPerson officer =
        turn(people.stream().filter(one -> one.post().role() == Role.STAFF).toList(), day);
    DemoPerson support =
        turn(people.stream().filter(one -> one.post().role() == Role.SUPPORT).toList(), day);
    List<RosterEntry> entries = new ArrayList<>();
    for (DemoPerson person : people) {
      if (person.equals(leader)) {
        entries.add(entry(person, day, Place.OFFICE, Duty.LEADER));
      } else if (person.equals(officer)) {
        entries.add(entry(person, day, Place.OFFICE, Duty.DUTY));
      } else if (person.equals(support)) {
        entries.add(entry(person, day, Place.OFFICE, Duty.SUPPORT));
      } else {
        entries.add(entry(person, day, place(person, day), Duty.NONE));
      }
    }
    return entries;
  }

  private static Place place(DemoPerson person, LocalDate day) {
    // Leave is taken by the week, trips by the day.
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (Dice.of(person, monday.minusYears(1)).nextInt(100) < 4) {
      return Place.LEAVE;
    }
    Random random = Dice.of(person, day);
    if (random.nextInt(100) < 4) {
      return Place.FIELD;
    }
    return (person.index() + day.toEpochDay()) % 2 == 0 ? Place.OFFICE : Place.HOME;
  }

  private DemoPerson leader(LocalDate day) {
    return turn(people.stream().filter(person -> person.post().leader()).toList(), day);
  }

  private static DemoPerson turn(List<DemoPerson> some, LocalDate day) {
    return some.get((int) Math.floorMod(day.toEpochDay(), (long) some.size()));
  }

  private static RosterEntry entry(DemoPerson person, LocalDate day, Place place, Duty duty) {
    return new RosterEntry(person.id(), day, Part.WHOLE_DAY, place, duty);
  }
}
