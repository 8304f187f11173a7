package vn.trucban.outbox;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a send takes at least: a little less than the shortest of the latest ones. Thread-safe.
 *
 * <p>Whoever counts a message from the end of its send counts it late by the way there and back.
 * What every message needs may be left out: it shifts all of them alike.
 */
final class UsualDelay {

  /** Enough that one of them met no hold-up, few enough that a slower network is soon usual. */
  private static final int REMEMBERED = 128;

  /** A machine that gets faster while it warms up must not make the next message come too soon. */
  private static final Duration LEEWAY = Duration.ofMillis(5);

  /** Zero at first: a bot that has just started takes nothing for usual. */
  private final long[] latest = new long[REMEMBERED];

  private int next;

  /** The usual delay, once this send is known. */
  synchronized Duration after(Duration took) {
    latest[next] = Math.max(0, took.toNanos());
    next = (next + 1) % REMEMBERED;
    long shortest = Arrays.stream(latest).min().orElse(0);
    return Duration.ofNanos(Math.max(0, shortest - LEEWAY.toNanos()));
  }
}
