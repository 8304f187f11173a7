package vn.trucban.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the demonstration: runs like any other and can be moved forward. Thread-safe. */
final class MovableClock extends Clock {

  private final Clock real;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  MovableClock(Clock real) {
    this.real = real;
  }

  /** Moves to a later instant; false, and nothing moved, if it is not later. */
  boolean moveTo(Instant to) {
    Duration wanted = Duration.between(real.instant(), to);
    return ahead.updateAndGet(now -> wanted.compareTo(now) > 0 ? wanted : now).equals(wanted);
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(real.withZone(zone), ahead.get());
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead.get());
  }
}
