package vn.trucban.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double up to a longest one, with half of each left to chance. Not thread-safe. */
final class Backoff {

  private final Duration first;
  private final Duration longest;
  private final RandomGenerator random;
  private int failures;

  Backoff(Duration first, Duration longest, RandomGenerator random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
  }

  /** The next pause: from half to the whole of the first one doubled by each earlier failure. */
  Duration next() {
    long whole = Math.min(longest.toNanos(), first.toNanos() << Math.min(failures, 20));
    failures++;
    return Duration.ofNanos(random.nextLong(whole / 2, whole + 1));
  }

  void reset() {
    failures = 0;
  }
}
