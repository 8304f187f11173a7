package vn.trucban.telegram;

import java.time.Duration;
import java.util.function.LongSupplier;
import vn.trucban.channel.Leases;

/** The right to poll, which one node at a time has. Used by the polling thread alone. */
final class PollLease {

  static final String NAME = "telegram-poller";

  /** A renewal costs a database write, so not before each update of a batch. */
  private static final int FRESH_SHARE = 4;

  private final Leases leases;
  private final Duration life;
  private final LongSupplier nanoTime;
  private long renewedAt;

  PollLease(Leases leases, Duration life, LongSupplier nanoTime) {
    this.leases = leases;
    this.life = life;
    this.nanoTime = nanoTime;
  }

  /** Takes or renews the lease. */
  Leases.Holder hold() {
    Leases.Holder holder = leases.hold(NAME, life);
    renewedAt = nanoTime.getAsLong();
    return holder;
  }

  /** Whether the lease, held before, is ours still; renews it when a good part of it is used. */
  boolean isStillHeld() {
    boolean fresh = nanoTime.getAsLong() - renewedAt < life.toNanos() / FRESH_SHARE;
    return fresh || hold() == Leases.Holder.HELD;
  }

  void release() {
    leases.release(NAME);
  }
}
