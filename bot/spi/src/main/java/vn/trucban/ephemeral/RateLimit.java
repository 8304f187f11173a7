package vn.trucban.ephemeral;

import java.time.Duration;

/**
 * At most {@code permits} within any {@code window} of time.
 *
 * @param name distinguishes limits on the same key, for instance {@code second}
 * @param permits 1 or more
 * @param window longer than zero
 * @param failOpen what happens while the store cannot be asked: true lets everything pass
 */
public record RateLimit(String name, int permits, Duration window, boolean failOpen) {

  public RateLimit {
    if (name.isBlank() || permits < 1 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("a rate limit needs a name, permits and a window");
    }
  }
}
