package vn.trucban.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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

  private final Directory directory;
  private final WorkHours hours;
  private final AttendanceLog log;
  private final MissingReminders reminders;
  private final Wording wording;

  MorningRound(
      Directory directory,
      WorkHours hours,
      AttendanceLog log,
      MissingReminders reminders,
      Wording wording) {
    this.directory = directory;
    this.hours = hours;
    this.log = log;
    this.reminders = reminders;
    this.wording = wording;
  }

  /** How the round speaks. */
  @Component
  record Wording(MorningMessages messages, ZoneId zone) {}

  /** Inside a write. */
  void remindMissing(MorningRun.Morning morning, Instant now) {
    Set<PersonId> reported = log.on(morning.day()).keySet();
    Map<PersonId, Plan> plans = reminders.plans(morning.day());
    Map<PersonId, ChatAddress> chats = reminders.reachableChats();
    long minutes = minutesAfter(morning, now);
    for (Person person : directory.everybody()) {
      ChatAddress chat = chats.get(person.id());
      WorkingHours expected = hours.of(morning.units(), person.unit());
      Plan plan = plans.getOrDefault(person.id(), new Plan(List.of()));
      LocalTime start = morning.start();
      if (chat != null
          && expected.start().equals(start)
          && !reported.contains(person.id())
          && plan.awaitedAt(start)) {
        reminders.put(
            person,
            chat,
            morning.day(),
            wording.messages.reminder(person, expected, minutes, plan.placeAt(start)));
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
