package vn.trucban.attendance;

import java.util.Optional;
import vn.trucban.attendance.PersonDay.Stay;
import vn.trucban.roster.Place;

/** What a check-in means for a day. */
sealed interface Arrival {

  /** The person was there already; nothing is to be recorded. */
  record AlreadyThere(Stay stay) implements Arrival {}

  /**
   * It is to be recorded.
   *
   * @param lateMinutes after the start of the working day; 0 if in time or not the day's first
   * @param planned what the roster has, if it has another place
   * @param from where the person was before
   * @param later where the person is known to have gone since: this message was overtaken
   */
  record Recorded(
      int lateMinutes, Optional<Place> planned, Optional<Stay> from, Optional<Stay> later)
      implements Arrival {}
}
