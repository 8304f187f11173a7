package vn.trucban.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.channel.EventId;

/**
 * What the simulator's page shows of the bot beyond the chats: the people to play, the clock, and a
 * look inside. Implemented by the application. Thread-safe; read about once a second while a page
 * is open, so answers should be cheap.
 */
public interface Stage {

  /**
   * Somebody to play, in the order of the list on the page.
   *
   * @param key chat and account id on the channel; letters, digits and hyphens
   * @param title office held, may be empty
   * @param unit name of the unit, empty for a stranger to the agency
   * @param role shown as it is, may be empty
   * @param bound whether the account is enrolled
   */
  record Actor(
      String key,
      String name,
      String title,
      String unit,
      String role,
      boolean leader,
      boolean bound) {}

  /** A group chat in which every actor may write. */
  record Gathering(String key, String title) {}

  /**
   * How the bot read a message.
   *
   * @param nearest commands that come close when nothing matched
   */
  record Understood(String intent, Map<String, String> slots, String match, List<String> nearest) {
    public Understood {
      slots = Map.copyOf(slots);
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * One row of the outbox, without its text.
   *
   * @param recipient chat id
   * @param note why it waits or was given up, may be empty
   */
  record OutboxLine(
      String id,
      String recipient,
      String lane,
      String state,
      int attempts,
      Instant due,
      String note) {}

  /** A one-time code that somebody who is not enrolled yet may type. */
  record EnrolmentCode(String name, String code) {}

  /** What became of an attempt to move the clock. */
  sealed interface Move {

    /** The clock stands there now, and what was due has been done or is being done. */
    record Moved(Instant now) implements Move {}

    /** The clock only moves forward, and {@code now} is later already. */
    record Backwards(Instant now) implements Move {}

    /** Too far ahead in one step. */
    record TooFar(Instant furthest) implements Move {}
  }

  /** Everybody who can be played, strangers included. */
  List<Actor> actors();

  /** The group chats. */
  List<Gathering> gatherings();

  /** The simulated time. */
  Instant now();

  /** The agency's zone. */
  ZoneId zone();

  /** Moves the simulated clock forward. */
  Move moveTo(Instant to);

  /** How the bot read an event, when it remembers. */
  Optional<Understood> understood(EventId event);

  /** The latest rows of the simulator's outbox, newest first, at most about 50. */
  List<OutboxLine> outbox();

  /** Things this person would say, offered above the input. */
  List<String> suggestions(Actor actor);

  /** Codes to try enrolment with; made when asked for. Empty when none are offered. */
  List<EnrolmentCode> enrolmentCodes();
}
