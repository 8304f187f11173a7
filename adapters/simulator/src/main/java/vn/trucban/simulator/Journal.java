package vn.trucban.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The last changes of everything the page shows, numbered, so that a page that lost its connection
 * can catch up. Thread-safe.
 */
final class Journal {

  private final int capacity;
  private final Deque<Update> updates = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private long last;
  private boolean closed;

  Journal(int capacity) {
    this.capacity = capacity;
  }

  /**
   * One change.
   *
   * @param number one more than that of the change before
   */
  record Update(long number, Change change) {}

  /** What somebody who has seen everything up to a number has missed. */
  sealed interface Missed {
    record Updates(List<Update> updates) implements Missed {}

    /** Some of it is forgotten: start again from the whole state. */
    record Forgotten() implements Missed {}

    /** The simulator shuts down. */
    record Closed() implements Missed {}
  }

  void add(Change change) {
    lock.lock();
    try {
      last++;
      updates.addLast(new Update(last, change));
      if (updates.size() > capacity) {
        updates.removeFirst();
      }
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Number of the latest change; zero when there was none. */
  long last() {
    lock.lock();
    try {
      return last;
    } finally {
      lock.unlock();
    }
  }

  /** What came after a number; waits for it, and answers an empty list when the time is over. */
  Missed after(long number, Duration patience) throws InterruptedException {
    long nanos = patience.toNanos();
    lock.lockInterruptibly();
    try {
      while (!closed && number == last && nanos > 0) {
        nanos = more.awaitNanos(nanos);
      }
      if (closed) {
        return new Missed.Closed();
      }
      if (number > last || number < last - updates.size()) {
        return new Missed.Forgotten();
      }
      return new Missed.Updates(updates.stream().filter(u -> u.number() > number).toList());
    } finally {
      lock.unlock();
    }
  }

  /** Lets everybody who waits go. */
  void close() {
    lock.lock();
    try {
      closed = true;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
