package vn.trucban.roster;

import java.time.Instant;
import java.time.LocalDate;
import vn.trucban.people.PersonId;

/**
 * Takes check-ins of days gone by, as the demo agency has them; implemented by the room that
 * records check-ins. Thread-safe.
 */
public interface PastCheckIns {

  /**
   * Adds one check-in; inside a write. A second one of the same day at another place is a move. The
   * check-ins of a person come in the order of time.
   *
   * @param at when the person arrived there
   */
  void add(PersonId person, LocalDate day, Place place, Instant at);
}
