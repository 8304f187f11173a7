package vn.trucban.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import vn.trucban.outbox.Outbox;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.people.WorkingHours;
import vn.trucban.roster.Place;
import vn.trucban.roster.RosterBook;

/**
 * Reads what the rules need, and writes down what they say. Every method runs inside a write. A
 * person is locked before their day is read: two channels and the reminders see it one by one.
 */
@Service
class CheckIns {

  private final AttendanceStore store;
  private final RosterBook roster;
  private final Rules rules;
  private final Outbox outbox;
  private final Directory directory;

  CheckIns(
      AttendanceStore store, RosterBook roster, Rules rules, Outbox outbox, Directory directory) {
    this.store = store;
    this.roster = roster;
    this.rules = rules;
    this.outbox = outbox;
    this.directory = directory;
  }

  /** What counts as what, and from when on. */
  @Component
  record Rules(AttendanceBook book, WorkHours hours) {}

  /**
   * A check-in that was dealt with.
   *
   * @param event the event that was stored, 0 when none was
   */
  record Done(Arrival arrival, long event, WorkingHours hours) {}

  /** An answer to "did you mean it", or a second one. */
  sealed interface Confirmation {
    /** The place was meant. */
    record Confirmed(Place place, Instant at) implements Confirmation {}

    /** It is the roster's place, since the same time. */
    record Corrected(Place place, Instant at) implements Confirmation {}

    /** It was answered before, or there is nothing to answer. */
    record NothingOpen() implements Confirmation {}
  }

  Plan plan(PersonId person, LocalDate day) {
    return new Plan(roster.of(person, day, day));
  }

  PersonDay day(PersonId person, LocalDate day) {
    return PersonDay.of(store.of(person, day, day));
  }

  /** Somebody says at a time where they are. */
  Done arrive(Person person, Plan plan, Place place, Instant at) {
    LocalDate day = rules.book.day(at);
    WorkingHours expected = rules.hours.of(person.unit());
    directory.lock(List.of(person.id()));
    PersonDay known = day(person.id(), day);
    Arrival arrival = rules.book.arrive(known, plan, expected, place, at);
    return switch (arrival) {
      case Arrival.AlreadyThere there -> new Done(there, 0, expected);
      case Arrival.Recorded recorded -> {
        if (!known.reported()) {
          outbox.withdraw(MorningMessages.topic(day, person.id()));
        }
        yield new Done(
            recorded,
            store.insert(
                PresenceEvent.in(
                    person.id(),
                    day,
                    place,
                    at,
                    recorded.lateMinutes(),
                    recorded.planned().isPresent())),
            expected);
      }
    };
  }

  /** Somebody leaves; gives the day as it was before. */
  PersonDay leave(PersonId person, Instant at) {
    LocalDate day = rules.book.day(at);
    directory.lock(List.of(person));
    PersonDay known = day(person, day);
    if (known.left() == null || at.isAfter(known.left())) {
      outbox.withdraw(MorningMessages.topic(day, person));
      long unusedId = store.insert(PresenceEvent.out(person, day, at));
    }
    return known;
  }

  /** The person says whether an arrival that differs from the roster was meant. */
  Confirmation confirm(PersonId person, long event, boolean meant) {
    directory.lock(List.of(person));
    Optional<PresenceEvent> asked =
        store
            .byId(event)
            .filter(e -> e.person().equals(person) && e.differs())
            .filter(e -> e.kind() == PresenceEvent.Kind.IN && !isAnswered(e));
    if (asked.isEmpty()) {
      return new Confirmation.NothingOpen();
    }
    PresenceEvent arrival = asked.get();
    Optional<Place> planned = plan(person, arrival.day()).placeAt(rules.book.time(arrival.at()));
    if (meant && arrival.place() != null) {
      long unused = store.insert(arrival.confirmed());
      return new Confirmation.Confirmed(arrival.place(), arrival.at());
    }
    if (planned.isEmpty() || planned.get() == Place.LEAVE) {
      return new Confirmation.NothingOpen();
    }
    long unused = store.insert(arrival.corrected(planned.get()));
    return new Confirmation.Corrected(planned.get(), arrival.at());
  }

  /** Keeps a pin with the arrival it belongs to, rounded to about 100 metres. */
  void pin(long event, double latitude, double longitude, Instant at) {
    store.insertLocation(event, milli(latitude), milli(longitude), at);
  }

  private static int milli(double degrees) {
    return (int) Math.round(degrees * 1000);
  }

  private boolean isAnswered(PresenceEvent event) {
    List<PresenceEvent> all = store.of(event.person(), event.day(), event.day());
    return all.stream().anyMatch(e -> e.about() != null && e.about() == event.id());
  }
}
