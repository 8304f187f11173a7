package vn.trucban.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trucban.roster.Place;

/**
 * What is known of one person's day, derived from its events in the order of their credited times,
 * whatever the order in which they were delivered.
 *
 * @param stays where the person was from when on; one entry for each arrival that changed something
 * @param left when the person left, null if not since the last arrival
 */
public record PersonDay(List<Stay> stays, @Nullable Instant left) {

  /** Nothing was reported. */
  public static final PersonDay NOTHING = new PersonDay(List.of(), null);

  /**
   * An arrival.
   *
   * @param event which event it was
   * @param at since when, credited
   * @param lateMinutes how late, if it was the day's first
   * @param differs whether the roster had another place
   * @param confirmed whether the person said that this was meant
   */
  public record Stay(
      long event, Place place, Instant at, int lateMinutes, boolean differs, boolean confirmed) {}

  public PersonDay {
    stays = List.copyOf(stays);
  }

  /** The events of one person and day, in any order. */
  static PersonDay of(List<PresenceEvent> events) {
    List<PresenceEvent> ordered =
        events.stream()
            .sorted(Comparator.comparing(PresenceEvent::at).thenComparingLong(PresenceEvent::id))
            .toList();
    List<Stay> stays = new ArrayList<>();
    Instant left = null;
    for (PresenceEvent event : ordered) {
      switch (event.kind()) {
        case IN -> {
          if (!correct(stays, event, events)) {
            boolean returned = left != null;
            left = null;
            add(stays, stay(event, events), returned);
          }
        }
        case OUT -> left = event.at();
        case CONFIRM -> {
          // part of the stay it confirms
        }
      }
    }
    return new PersonDay(stays, left);
  }

  /** Puts a correction in the place of the arrival that it is about; whether it is one. */
  private static boolean correct(List<Stay> stays, PresenceEvent event, List<PresenceEvent> all) {
    for (int i = 0; i < stays.size(); i++) {
      if (isAnswer(event, stays.get(i).event)) {
        stays.remove(i);
        if (i == 0 || stays.get(i - 1).place != event.place()) {
          stays.add(i, stay(event, all));
        }
        return true;
      }
    }
    return false;
  }

  private static void add(List<Stay> stays, Stay stay, boolean returned) {
    Stay before = stays.isEmpty() ? null : stays.getLast();
    if (before == null || returned || before.place != stay.place) {
      stays.add(stay);
    }
  }

  private static Stay stay(PresenceEvent event, List<PresenceEvent> all) {
    return new Stay(
        event.id(),
        Objects.requireNonNull(event.place(), "an arrival has a place"),
        event.at(),
        event.lateMinutes(),
        event.differs(),
        all.stream().anyMatch(other -> isAnswer(other, event.id())));
  }

  private static boolean isAnswer(PresenceEvent event, long about) {
    return event.about() != null && event.about() == about;
  }

  /** Whether the person has said where they are. */
  public boolean reported() {
    return !stays.isEmpty();
  }

  /** The day's first arrival. */
  public Optional<Stay> first() {
    return stays.stream().findFirst();
  }

  /** Where the person is now, or was last. */
  public Optional<Stay> current() {
    return stays.isEmpty() ? Optional.empty() : Optional.of(stays.getLast());
  }

  /** Minutes after the start of the working day at the first arrival; 0 if in time. */
  public int lateMinutes() {
    return first().map(Stay::lateMinutes).orElse(0);
  }

  /** How often the person went to another place. */
  public int moves() {
    int moves = 0;
    for (int i = 1; i < stays.size(); i++) {
      if (stays.get(i).place != stays.get(i - 1).place) {
        moves++;
      }
    }
    return moves;
  }

  /** Where the person was at that time, if anything was reported until then. */
  Optional<Stay> at(Instant time) {
    return stays.stream().filter(stay -> !stay.at.isAfter(time)).reduce((one, next) -> next);
  }
}
