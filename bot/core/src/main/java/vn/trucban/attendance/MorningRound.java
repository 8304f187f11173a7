package vn.trucban.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.trucban.channel.ChatAddress;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.people.WorkingHours;

/** One round of reminders, to the missing of those whose day starts at one time. */
@Component
class MorningRound {

  private final People people;
  private final AttendanceStore store;
  private final MissingReminders reminders;
  private final Wording wording;

  MorningRound(People people, AttendanceStore store, MissingReminders reminders, Wording wording) {
    this.people = people;
    this.store = store;
    this.reminders = reminders;
    this.wording = wording;
  }

  /** Who there is, and when they are awaited. */
  @Component
  record People(Directory directory, WorkHours hours) {}

  /** How the round speaks. */
  @Component
  record Wording(MorningMessages messages, ZoneId zone) {}

  /** Somebody to be reminded, unless they report in time. */
  record Candidate(Person person, WorkingHours hours, ChatAddress chat, Plan plan) {
    long id() {
      return person.id().value();
    }
  }

  /** Who is awaited then, has reported nothing and can be written to; in the order of the ids. */
  List<Candidate> candidates(MorningRun.Morning morning) {
    Set<PersonId> reported = store.reportedOn(morning.day());
    Map<PersonId, Plan> plans = reminders.plans(morning.day());
    Map<PersonId, ChatAddress> chats = reminders.reachableChats();
    List<Candidate> candidates = new ArrayList<>();
    for (Person person : people.directory.everybody()) {
      ChatAddress chat = chats.get(person.id());
      WorkingHours expected = people.hours.of(morning.units(), person.unit());
      Plan plan = plans.getOrDefault(person.id(), new Plan(List.of()));
      if (chat != null
          && expected.start().equals(morning.start())
          && !reported.contains(person.id())
          && plan.awaitedAt(morning.start())) {
        candidates.add(new Candidate(person, expected, chat, plan));
      }
    }
    candidates.sort(Comparator.comparingLong(Candidate::id));
    return candidates;
  }

  /** Inside a write: reminds those who have still not reported. */
  void remind(MorningRun.Morning morning, List<Candidate> candidates, Instant now) {
    List<PersonId> people = candidates.stream().map(each -> each.person.id()).toList();
    Set<PersonId> reported = reminders.reportedNow(people, morning.day());
    long minutes = minutesAfter(morning, now);
    for (Candidate each : candidates) {
      if (!reported.contains(each.person.id())) {
        reminders.put(
            each.person,
            each.chat,
            morning.day(),
            wording.messages.reminder(
                each.person, each.hours, minutes, each.plan.placeAt(morning.start())));
      }
    }
  }

  /** Whole minutes since the start; before it, the minutes that are left, rounded up. */
  private long minutesAfter(MorningRun.Morning morning, Instant now) {
    Instant start = morning.day().atTime(morning.start()).atZone(wording.zone).toInstant();
    Duration since = Duration.between(start, now);
    return since.truncatedTo(ChronoUnit.MINUTES).toMinutes()
        - (since.isNegative() && since.toSecondsPart() != 0 ? 1 : 0);
  }
}
