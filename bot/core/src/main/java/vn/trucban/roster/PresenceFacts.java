package vn.trucban.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trucban.people.PersonId;

/**
 * What really happened, as the room that records check-ins tells it, so that answers about the
 * roster join plan and fact. Thread-safe.
 */
public interface PresenceFacts {

  /**
   * Where a person said they are, and since when.
   *
   * @param at the time credited to the arrival
   * @param left when they checked out, null while they have not
   */
  record Fact(Place place, Instant at, @Nullable Instant left) {}

  /** The present state of everybody who has reported on that day. */
  Map<PersonId, Fact> on(LocalDate day);
}
