package vn.trucban.attendance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.trucban.people.PersonId;
import vn.trucban.roster.Place;

/**
 * One thing a person reported; never changed once stored.
 *
 * @param place null unless somebody came in
 * @param at the time credited, which is when the person sent it
 * @param lateMinutes how late a day's first arrival is
 * @param differs whether the roster had another place
 * @param about the event that is confirmed or corrected
 */
record PresenceEvent(
    long id,
    PersonId person,
    LocalDate day,
    Kind kind,
    @Nullable Place place,
    Instant at,
    int lateMinutes,
    boolean differs,
    @Nullable Long about) {

  /** Stored by name. */
  enum Kind {
    IN,
    OUT,
    CONFIRM
  }

  /** An event that is not stored yet. */
  static PresenceEvent in(
      PersonId person, LocalDate day, Place place, Instant at, int lateMinutes, boolean differs) {
    return new PresenceEvent(0, person, day, Kind.IN, place, at, lateMinutes, differs, null);
  }

  static PresenceEvent out(PersonId person, LocalDate day, Instant at) {
    return new PresenceEvent(0, person, day, Kind.OUT, null, at, 0, false, null);
  }

  /** The place of an event was meant, although the roster has another. */
  PresenceEvent confirmed() {
    return new PresenceEvent(0, person, day, Kind.CONFIRM, place, at, 0, differs, id);
  }

  /** The same arrival at another place. */
  PresenceEvent corrected(Place to) {
    return new PresenceEvent(0, person, day, Kind.IN, to, at, lateMinutes, false, id);
  }
}
