package vn.trucban.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Outbound;
import vn.trucban.outbox.MessageKind;
import vn.trucban.outbox.Outbox;
import vn.trucban.people.BoundChat;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.roster.RosterBook;
import vn.trucban.roster.RosterEntry;

/**
 * Writes to people who have reported nothing. Every method runs inside a write; an answer on any
 * channel withdraws what still waits.
 */
@Service
public class MissingReminders {

  /** Managers reminding the same person more often than this would only annoy. */
  static final Duration PAUSE = Duration.ofMinutes(10);

  private final Outbox outbox;
  private final Directory directory;
  private final RosterBook roster;
  private final AttendanceStore store;
  private final Wording wording;

  MissingReminders(
      Outbox outbox,
      Directory directory,
      RosterBook roster,
      AttendanceStore store,
      Wording wording) {
    this.outbox = outbox;
    this.directory = directory;
    this.roster = roster;
    this.store = store;
    this.wording = wording;
  }

  /** How reminders speak. */
  @Component
  record Wording(MorningMessages messages, AttendanceBook book) {}

  /**
   * What became of a manager's wish.
   *
   * @param reminded how many are written to now
   * @param already how many were reminded by a manager within the last ten minutes
   * @param unreachable who has no account, or none that can be written to
   */
  public record Outcome(int reminded, int already, List<Person> unreachable) {}

  /** Reminds these people, who have reported nothing on the day, because a manager wants it. */
  public Outcome remind(List<Person> missing, LocalDate day, Instant now) {
    Map<PersonId, ChatAddress> chats = reachableChats();
    Map<PersonId, Plan> plans = plans(day);
    Set<PersonId> reported = reportedNow(missing.stream().map(Person::id).toList(), day);
    List<Person> unreachable = new ArrayList<>();
    int reminded = 0;
    int already = 0;
    for (Person person : missing) {
      if (reported.contains(person.id())) {
        continue;
      }
      ChatAddress chat = chats.get(person.id());
      if (chat == null) {
        unreachable.add(person);
      } else if (store.remind(person.id(), now.minus(PAUSE))) {
        Plan plan = plans.getOrDefault(person.id(), new Plan(List.of()));
        put(
            person,
            chat,
            day,
            wording.messages.asked(person, day, plan.placeAt(wording.book.time(now))));
        reminded++;
      } else {
        already++;
      }
    }
    return new Outcome(reminded, already, unreachable);
  }

  /**
   * Holds these people until the end of the write and says who has reported: nobody of them does
   * so, or withdraws a reminder, before what is written here has been committed.
   */
  Set<PersonId> reportedNow(List<PersonId> people, LocalDate day) {
    directory.lock(people);
    return store.reportedOn(day);
  }

  /** Puts a reminder in line in place of an older one that still waits. */
  void put(Person person, ChatAddress chat, LocalDate day, Outbound message) {
    String topic = MorningMessages.topic(day, person.id());
    outbox.withdraw(topic);
    outbox.put(chat, MessageKind.REMINDER, message, topic, null);
  }

  /** Of everybody who can be written to, the chat last used among those. */
  public Map<PersonId, ChatAddress> reachableChats() {
    Map<PersonId, ChatAddress> chats = new HashMap<>();
    Set<ChatAddress> unreachable = outbox.unreachablePrivateChats();
    for (BoundChat bound : directory.chats()) {
      if (!chats.containsKey(bound.person()) && !unreachable.contains(bound.chat())) {
        chats.put(bound.person(), bound.chat());
      }
    }
    return chats;
  }

  Map<PersonId, Plan> plans(LocalDate day) {
    return roster.between(day, day).stream()
        .collect(
            Collectors.groupingBy(
                RosterEntry::person, Collectors.collectingAndThen(Collectors.toList(), Plan::new)));
  }
}
