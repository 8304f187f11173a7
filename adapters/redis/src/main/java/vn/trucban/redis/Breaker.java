package vn.trucban.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an outage from slowing every call: after a failure nobody tries for a while, then one
 * caller does, and its outcome decides. Thread-safe.
 */
final class Breaker {

  private final LongSupplier nanoTime;
  private final RedisTimes times;
  private final AtomicReference<@Nullable Outage> outage = new AtomicReference<>();

  Breaker(LongSupplier nanoTime, RedisTimes times) {
    this.nanoTime = nanoTime;
    this.times = times;
  }

  private record Outage(long nextTry, Duration pause, boolean trying) {}

  /** Whether the caller may try; it must then report {@link #succeeded} or {@link #failed}. */
  boolean mayTry() {
    Outage now = outage.get();
    if (now == null) {
      return true;
    }
    // Also while somebody tries, so that a caller that never reports blocks nobody for ever.
    return now.nextTry - nanoTime.getAsLong() <= 0
        && outage.compareAndSet(now, next(now.pause, true));
  }

  /** Returns true when this ends an outage. */
  boolean succeeded() {
    Outage now = outage.get();
    // An answer to a question asked before the outage says nothing.
    return now != null && now.trying && outage.compareAndSet(now, null);
  }

  /** Returns true when this begins an outage. */
  boolean failed() {
    Outage before =
        outage.getAndUpdate(
            now -> {
              if (now == null) {
                return next(times.firstPause(), false);
              }
              return now.trying ? next(times.longer(now.pause), false) : now;
            });
    return before == null;
  }

  /** Whether an outage is going on, as far as is known. */
  boolean isOpen() {
    return outage.get() != null;
  }

  private Outage next(Duration pause, boolean trying) {
    return new Outage(nanoTime.getAsLong() + pause.toNanos(), pause, trying);
  }
}
