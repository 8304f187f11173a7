package vn.trucban.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.trucban.jobs.RecurringJob;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.roster.PastCheckIns;
import vn.trucban.roster.Place;
import vn.trucban.roster.PresenceFacts;
import vn.trucban.roster.RosterBook;
import vn.trucban.roster.RosterEntry;
import vn.trucban.store.Transactions;

/**
 * Lets most of the made-up people check in by themselves as the morning goes by, so that the day's
 * summary looks like one. The leaders and the office are left to whoever plays them. Does nothing
 * in a real agency's database.
 */
@Service
class DemoToday implements RecurringJob {

  /** How the staff codes begin of those who never act by themselves. */
  private static final Set<String> PLAYED = Set.of("LD", "VP");

  private static final LocalTime EARLIEST = LocalTime.of(7, 5);
  private static final int MINUTES_AROUND = 35;
  private static final int MISSING_PER_CENT = 7;

  private final Demo demo;
  private final Directory directory;
  private final RosterBook roster;
  private final Outside outside;
  private final Records records;

  DemoToday(Demo demo, Directory directory, RosterBook roster, Outside outside, Records records) {
    this.demo = demo;
    this.directory = directory;
    this.roster = roster;
    this.outside = outside;
    this.records = records;
  }

  /** What is known of the day and where more is put. */
  @Service
  record Records(PresenceFacts facts, PastCheckIns checkIns, Transactions transactions) {}

  private record Arrival(PersonId person, Place place, LocalDateTime at) {}

  @Override
  public String name() {
    return "demo-today";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void run(Instant now) {
    LocalDateTime time = LocalDateTime.ofInstant(now, outside.zone());
    if (!demo.isDemo() || !outside.calendar().isWorkingDay(time.toLocalDate())) {
      return;
    }
    List<Arrival> due = due(time);
    if (!due.isEmpty()) {
      records.transactions.write(() -> due.forEach(this::add));
    }
  }

  private List<Arrival> due(LocalDateTime now) {
    LocalDate today = now.toLocalDate();
    Set<PersonId> waiting = new HashSet<>();
    for (Person person : directory.everybody()) {
      if (!PLAYED.contains(person.staffCode().substring(0, 2))) {
        waiting.add(person.id());
      }
    }
    waiting.removeAll(records.facts.on(today).keySet());
    List<Arrival> due = new ArrayList<>();
    for (RosterEntry entry : roster.between(today, today)) {
      if (entry.place() != Place.LEAVE && waiting.remove(entry.person())) {
        Random dice = Dice.of(entry.person().value(), today);
        boolean comes = dice.nextInt(100) >= MISSING_PER_CENT;
        LocalDateTime at = today.atTime(EARLIEST).plusMinutes(dice.nextInt(MINUTES_AROUND));
        if (comes && !at.isAfter(now)) {
          due.add(new Arrival(entry.person(), entry.place(), at));
        }
      }
    }
    return due;
  }

  private void add(Arrival arrival) {
    records.checkIns.add(
        arrival.person,
        arrival.at.toLocalDate(),
        arrival.place,
        arrival.at.atZone(outside.zone()).toInstant());
  }
}
