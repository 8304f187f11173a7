package vn.trucban.telegram.fake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the bot has not confirmed yet, and the one long poll that waits for it.
 *
 * @see <a href="https://core.telegram.org/bots/api#getupdates">getUpdates</a>
 */
final class UpdateQueue {

  private static final int FUTURE = 10;
  private static final Duration HASTE = Duration.ofMillis(500);

  private final LongSupplier nanoTime;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final TreeMap<Long, PendingUpdate> waiting = new TreeMap<>();
  private long nextId;
  private long pollNumber;
  private @Nullable String pollEnded;
  private boolean closed;
  private long lastOffset = Long.MIN_VALUE;
  private long lastPollAt;

  /**
   * @param nanoTime tells a client that asks again too soon
   */
  UpdateQueue(InstantSource clock, long firstId, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.clock = clock;
    this.nextId = firstId;
  }

  /** Adds the update that {@code make} builds from its id. */
  PendingUpdate add(LongFunction<PendingUpdate> make) {
    lock.lock();
    try {
      PendingUpdate update = make.apply(nextId++);
      waiting.put(update.id(), update);
      changed.signalAll();
      return update;
    } finally {
      lock.unlock();
    }
  }

  void remove(long id) {
    lock.lock();
    try {
      waiting.remove(id);
    } finally {
      lock.unlock();
    }
  }

  /** What waits and has not expired, lowest id first. */
  List<PendingUpdate> waiting() {
    lock.lock();
    try {
      forgetExpired();
      return List.copyOf(waiting.values());
    } finally {
      lock.unlock();
    }
  }

  boolean isWaiting(PendingUpdate update) {
    lock.lock();
    try {
      forgetExpired();
      return update.equals(waiting.get(update.id()));
    } finally {
      lock.unlock();
    }
  }

  void clear() {
    lock.lock();
    try {
      waiting.clear();
    } finally {
      lock.unlock();
    }
  }

  /** Goes on with other ids, as Telegram does after a week without updates. */
  void continueFrom(long id) {
    lock.lock();
    try {
      nextId = id;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the long poll that waits, if there is one, with these words. */
  void endPoll(String words) {
    lock.lock();
    try {
      pollEnded = words;
      pollNumber++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Confirms what is below {@code offset} and returns what waits, after some time perhaps. */
  List<PendingUpdate> poll(long offset, int limit, Duration timeout)
      throws ApiRefusal, InterruptedException {
    lock.lock();
    try {
      endPoll(
          "terminated by other getUpdates request; make sure that only one bot instance is "
              + "running");
      long mine = pollNumber;
      confirm(offset);
      int most = limit(offset, limit);
      long left = timeout.toNanos();
      forgetExpired();
      while (waiting.isEmpty() && left > 0 && mine == pollNumber && !closed) {
        left = changed.awaitNanos(left);
      }
      if (mine != pollNumber && pollEnded != null) {
        throw ApiRefusal.conflict(pollEnded);
      }
      return waiting.values().stream().limit(most).toList();
    } finally {
      lock.unlock();
    }
  }

  boolean isPolled() {
    lock.lock();
    try {
      return lock.hasWaiters(changed);
    } finally {
      lock.unlock();
    }
  }

  private void confirm(long offset) {
    if (offset < 0) {
      while (waiting.size() > -offset) {
        waiting.pollFirstEntry();
      }
    } else if (offset <= nextId - 1 + FUTURE) {
      waiting.headMap(offset).clear();
    }
    // An offset further in the future is ignored: reading starts at the head again.
  }

  /** A client that asks for the same again at once gets its updates one at a time. */
  private int limit(long offset, int limit) {
    long now = nanoTime.getAsLong();
    boolean hasty = offset == lastOffset && now - lastPollAt < HASTE.toNanos();
    lastOffset = offset;
    lastPollAt = now;
    return hasty ? 1 : Math.clamp(limit, 1, 100);
  }

  private void forgetExpired() {
    var now = clock.instant();
    waiting.values().removeIf(update -> !update.expires().isAfter(now));
  }
}
