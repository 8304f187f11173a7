package vn.trucban.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** How the polling is doing: the age of the last good poll, not whether a thread exists. */
final class PollWatch {

  private enum State {
    POLLING,
    STANDBY,
    BLOCKED,
    STOPPED
  }

  private final Clock clock;
  private final Duration unwellAfter;
  private final LongAdder incidents = new LongAdder();
  private volatile State state = State.STANDBY;
  private volatile Instant since;
  private volatile @Nullable Instant lastGoodPoll;

  PollWatch(Clock clock, Duration unwellAfter) {
    this.clock = clock;
    this.unwellAfter = unwellAfter;
    this.since = clock.instant();
  }

  /** Another node polls. */
  void standby() {
    state = State.STANDBY;
  }

  /** Nobody knows who may poll. */
  void blocked() {
    state = State.BLOCKED;
  }

  /** This node polls from now on, or still. */
  void polling() {
    if (state != State.POLLING) {
      since = clock.instant();
      state = State.POLLING;
    }
  }

  void goodPoll() {
    lastGoodPoll = clock.instant();
    since = clock.instant();
  }

  void stopped() {
    state = State.STOPPED;
  }

  void incident() {
    incidents.increment();
  }

  long incidents() {
    return incidents.sum();
  }

  Optional<Instant> lastGoodPoll() {
    return Optional.ofNullable(lastGoodPoll);
  }

  boolean isStopped() {
    return state == State.STOPPED;
  }

  boolean isHealthy() {
    return switch (state) {
      case STANDBY -> true;
      case BLOCKED, STOPPED -> false;
      case POLLING -> Duration.between(since, clock.instant()).compareTo(unwellAfter) < 0;
    };
  }
}
