package vn.trucban.telegram;

import java.time.Duration;
import vn.trucban.channel.Leases;

/** Leases of which this node may be deprived at any moment. */
final class FreeLeases implements Leases {

  private volatile boolean granted = true;
  private volatile boolean released;

  @Override
  public boolean hold(String name, Duration howLong) {
    return granted;
  }

  @Override
  public void release(String name) {
    released = true;
  }

  void grant(boolean now) {
    granted = now;
  }

  boolean isReleased() {
    return released;
  }
}
