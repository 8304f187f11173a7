package vn.trucban.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until it is moved. Thread-safe. */
public final class MutableClock extends Clock {

  /** The zone that tests speak local times in. */
  public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private volatile Instant now;

  /** Stands at a local time in Vietnam, for instance {@code 2026-11-23T07:10}. */
  public MutableClock(String localTime) {
    now = LocalDateTime.parse(localTime).atZone(VIETNAM).toInstant();
  }

  /** Moves to a local time in Vietnam. */
  public void moveTo(String localTime) {
    now = LocalDateTime.parse(localTime).atZone(VIETNAM).toInstant();
  }

  /** Moves forward. */
  public void advance(Duration by) {
    now = now.plus(by);
  }

  @Override
  public ZoneId getZone() {
    return VIETNAM;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
