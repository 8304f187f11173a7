package vn.trucban.telegram;

import java.time.Duration;
import vn.trucban.channel.Leases;

/** Leases of which this node may be deprived at any moment. */
final class FreeLeases implements Leases {

  private volatile Holder holder = Holder.HELD;
  private volatile boolean released;

  @Override
  public Holder hold(String name, Duration howLong) {
    return holder;
  }

  @Override
  public void release(String name) {
    released = true;
  }

  void grant(boolean now) {
    holder = now ? Holder.HELD : Holder.ANOTHER;
  }

  /** From now on nobody can tell who holds them. */
  void fail() {
    holder = Holder.UNKNOWN;
  }

  boolean isReleased() {
    return released;
  }
}
