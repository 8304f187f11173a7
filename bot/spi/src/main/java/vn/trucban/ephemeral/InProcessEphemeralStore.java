package vn.trucban.ephemeral;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The default store, for one node: everything in this process, and the reference for others. */
public final class InProcessEphemeralStore implements EphemeralStore {

  private static final int SWEEP_EVERY = 10_000;
  private static final Duration LONGEST = Duration.ofDays(36_500);

  private final LongSupplier nanoTime;
  private final long origin;
  private final Map<String, Kept> kept = new HashMap<>();
  private final Map<Limited, Grants> grants = new HashMap<>();
  private final Map<String, Long> pausedUntil = new HashMap<>();
  private final Topics topics = new Topics();
  private int untilSweep = SWEEP_EVERY;

  /** Keeps time by the machine's monotonic clock, which no one moves. */
  public InProcessEphemeralStore() {
    this(System::nanoTime);
  }

  /** Keeps time by {@code nanoTime}, in nanoseconds from any origin. */
  public InProcessEphemeralStore(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.origin = nanoTime.getAsLong();
  }

  private record Kept(String value, long until) {}

  private record Limited(String key, String limit) {}

  /** When the newest permits of one limit on one key were taken, oldest first. */
  private static final class Grants {
    final List<Long> times = new ArrayList<>();
    long matterUntil;

    long waitFor(RateLimit limit, long now) {
      while (times.size() > limit.permits()) {
        times.removeFirst(); // the limit was tightened: only the newest permits bind it
      }
      return times.size() < limit.permits() ? 0 : after(times.getFirst(), limit.window()) - now;
    }

    void take(RateLimit limit, long at) {
      times.add(at);
      if (times.size() > limit.permits()) {
        times.removeFirst();
      }
      matterUntil = Math.max(matterUntil, after(at, limit.window()));
    }
  }

  @Override
  public synchronized long add(String key, long amount, Duration life) {
    long now = now();
    Kept old = kept.get(key);
    if (old == null || old.until <= now) {
      old = new Kept("0", after(now, life));
    }
    long sum;
    try {
      sum = Math.addExact(Long.parseLong(old.value), amount);
    } catch (NumberFormatException | ArithmeticException notCountable) {
      throw new IllegalArgumentException("the value cannot be counted up", notCountable);
    }
    kept.put(key, new Kept(Long.toString(sum), old.until));
    return sum;
  }

  @Override
  public synchronized void put(String key, String value, Duration life) {
    kept.put(key, new Kept(value, after(now(), life)));
  }

  @Override
  public synchronized Optional<String> get(String key) {
    long now = now();
    Kept found = kept.get(key);
    return found == null || found.until <= now ? Optional.empty() : Optional.of(found.value);
  }

  @Override
  public synchronized void remove(String key) {
    kept.remove(key);
  }

  @Override
  public synchronized Duration acquire(String key, RateLimit limit) {
    long now = now();
    Grants taken = grants.computeIfAbsent(new Limited(key, limit.name()), k -> new Grants());
    long pause = pausedUntil.getOrDefault(key, now) - now;
    long wait = Math.max(pause, taken.waitFor(limit, now));
    if (wait > 0) {
      return Duration.ofNanos(wait);
    }
    taken.take(limit, now);
    return Duration.ZERO;
  }

  @Override
  public synchronized void pause(String key, Duration howLong) {
    pausedUntil.merge(key, after(now(), howLong), Math::max);
  }

  @Override
  public void publish(String topic) {
    topics.publish(topic);
  }

  @Override
  public void subscribe(String topic, Runnable listener) {
    topics.subscribe(topic, listener);
  }

  @Override
  public boolean isAvailable() {
    return true;
  }

  @Override
  public void close() {
    topics.close();
  }

  /** How many things are held in memory, expired ones included. */
  synchronized int size() {
    return kept.size() + grants.size() + pausedUntil.size();
  }

  private static long after(long time, Duration duration) {
    if (duration.isNegative()) {
      return time;
    }
    return time + (duration.compareTo(LONGEST) < 0 ? duration : LONGEST).toNanos();
  }

  /** Nanoseconds since this store was made; every so often it also sweeps out what has expired. */
  private long now() {
    long now = nanoTime.getAsLong() - origin;
    if (--untilSweep <= 0) {
      kept.values().removeIf(k -> k.until <= now);
      pausedUntil.values().removeIf(until -> until <= now);
      grants.values().removeIf(g -> g.matterUntil <= now);
      untilSweep = Math.max(SWEEP_EVERY, size()); // so that sweeping stays cheap per call
    }
    return now;
  }
}
