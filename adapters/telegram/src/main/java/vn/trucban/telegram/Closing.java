package vn.trucban.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses that end at once when this room closes. */
final class Closing {

  private final CountDownLatch closed = new CountDownLatch(1);

  void close() {
    closed.countDown();
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Waits; returns at once, and for ever after, when closed or interrupted. */
  void pause(Duration howLong) {
    try {
      var unused = closed.await(howLong.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      // Nobody but the end of the program interrupts these threads.
      closed.countDown();
      Thread.currentThread().interrupt();
    }
  }
}
