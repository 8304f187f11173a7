package vn.trucban.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import vn.trucban.people.PersonId;
import vn.trucban.roster.PastCheckIns;
import vn.trucban.roster.Place;
import vn.trucban.roster.RosterEntry;

/** The check-ins of the past four weeks: most in time, some late, some moved, a few missing. */
final class DemoPast {

  private static final int WEEKS = 4;
  private static final LocalTime EARLIEST = LocalTime.of(7, 4);
  private static final LocalTime LATE_FROM = LocalTime.of(7, 36);

  private final PastCheckIns checkIns;
  private final ZoneId zone;

  DemoPast(PastCheckIns checkIns, ZoneId zone) {
    this.checkIns = checkIns;
    this.zone = zone;
  }

  /** Adds what came of the plan before today; inside a write. */
  void live(
      List<DemoPerson> people,
      List<RosterEntry> plan,
      LocalDate today,
      Predicate<LocalDate> working) {
    Map<PersonId, DemoPerson> byId = new HashMap<>();
    people.forEach(person -> byId.put(person.id(), person));
    for (RosterEntry entry : plan) {
      DemoPerson person = byId.get(entry.person());
      if (person != null
          && entry.place() != Place.LEAVE
          && entry.date().isBefore(today)
          && !entry.date().isBefore(today.minusWeeks(WEEKS))
          && working.test(entry.date())) {
        live(person, entry);
      }
    }
  }

  private void live(DemoPerson person, RosterEntry entry) {
    Random random = Dice.of(person, entry.date().plusYears(100));
    int luck = random.nextInt(100);
    if (luck < 3) {
      return;
    }
    LocalTime arrival =
        luck < 10
            ? LATE_FROM.plusMinutes(random.nextInt(45))
            : EARLIEST.plusMinutes(random.nextInt(26));
    add(person, entry.date(), entry.place(), arrival.plusSeconds(random.nextInt(60)));
    if (luck >= 97 && entry.place() == Place.OFFICE) {
      add(person, entry.date(), Place.FIELD, LocalTime.of(9, 10).plusMinutes(random.nextInt(90)));
    }
  }

  private void add(DemoPerson person, LocalDate day, Place place, LocalTime time) {
    checkIns.add(person.id(), day, place, day.atTime(time).atZone(zone).toInstant());
  }
}
