package vn.trucban.ephemeral;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;

/** The default store, for one node: everything in this process, and the reference for others. */
public final class InProcessEphemeralStore implements EphemeralStore {

  private static final int SWEEP_EVERY = 10_000;

  private final LongSupplier nanoTime;
  private final Map<String, Kept> kept = new HashMap<>();
  private final Map<String, Deque<Long>> grants = new HashMap<>();
  private final Map<String, Long> pausedUntil = new HashMap<>();
  private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
  private final ExecutorService callers =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("ephemeral-topics").daemon().factory());
  private int untilSweep = SWEEP_EVERY;

  /** Keeps time by the machine's monotonic clock, which no one moves. */
  public InProcessEphemeralStore() {
    this(System::nanoTime);
  }

  /** Keeps time by {@code nanoTime}, in nanoseconds from any origin. */
  public InProcessEphemeralStore(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  private record Kept(String value, long until) {}

  @Override
  public synchronized long add(String key, long amount, Duration life) {
    long now = now();
    Kept old = kept.get(key);
    if (old == null || old.until <= now) {
      old = new Kept("0", now + life.toNanos());
    }
    long sum = Long.parseLong(old.value) + amount;
    kept.put(key, new Kept(Long.toString(sum), old.until));
    return sum;
  }

  @Override
  public synchronized void put(String key, String value, Duration life) {
    kept.put(key, new Kept(value, now() + life.toNanos()));
  }

  @Override
  public synchronized Optional<String> get(String key) {
    Kept found = kept.get(key);
    return found == null || found.until <= now() ? Optional.empty() : Optional.of(found.value);
  }

  @Override
  public synchronized void remove(String key) {
    kept.remove(key);
  }

  @Override
  public synchronized Duration acquire(String key, RateLimit limit) {
    long now = now();
    long pause = pausedUntil.getOrDefault(key, now) - now;
    if (pause > 0) {
      return Duration.ofNanos(pause);
    }
    Deque<Long> times = grants.computeIfAbsent(grantsKey(key, limit), k -> new ArrayDeque<>());
    if (times.size() >= limit.permits()) {
      long wait = times.getFirst() + limit.window().toNanos() - now;
      if (wait > 0) {
        return Duration.ofNanos(wait);
      }
      times.removeFirst();
    }
    times.addLast(now);
    return Duration.ZERO;
  }

  @Override
  public synchronized void pause(String key, Duration howLong) {
    pausedUntil.merge(key, now() + howLong.toNanos(), Math::max);
  }

  @Override
  public void publish(String topic) {
    for (Runnable listener : listeners.getOrDefault(topic, List.of())) {
      callers.execute(listener);
    }
  }

  @Override
  public void subscribe(String topic, Runnable listener) {
    listeners.computeIfAbsent(topic, t -> new CopyOnWriteArrayList<>()).add(listener);
  }

  @Override
  public boolean isAvailable() {
    return true;
  }

  @Override
  public void close() {
    callers.shutdownNow();
  }

  private static String grantsKey(String key, RateLimit limit) {
    return key + '/' + limit.name();
  }

  /** The time now; every so often it also sweeps out what has expired. */
  private long now() {
    long now = nanoTime.getAsLong();
    if (--untilSweep <= 0) {
      untilSweep = SWEEP_EVERY;
      kept.values().removeIf(k -> k.until <= now);
      pausedUntil.values().removeIf(until -> until <= now);
      // A limit with a longer window than this does not exist: the longest is one minute.
      long longAgo = now - Duration.ofHours(1).toNanos();
      grants.values().removeIf(times -> times.getLast() < longAgo);
    }
    return now;
  }
}
