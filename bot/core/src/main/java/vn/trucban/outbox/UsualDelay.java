package vn.trucban.outbox;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a send takes when nothing holds it up: the shortest of the latest ones. Thread-safe.
 *
 * <p>The provider counts a message at some moment between its permit and its answer. Each way there
 * and back takes at least as long as the shortest, so a message cannot have been counted later than
 * its permit and what its send took longer than that.
 */
final class UsualDelay {

  /** Enough that one of them met no hold-up, few enough that a slower network is soon usual. */
  private static final int REMEMBERED = 64;

  /** Zero at first: a bot that has just started takes nothing for usual. */
  private final long[] latest = new long[REMEMBERED];

  private int next;

  /** How much longer than usual this send took. */
  synchronized Duration beyond(Duration took) {
    long usual = Arrays.stream(latest).min().orElse(0);
    latest[next] = Math.max(0, took.toNanos());
    next = (next + 1) % REMEMBERED;
    return took.minusNanos(usual);
  }
}
