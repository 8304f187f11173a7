package vn.trucban.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.trucban.channel.Leases;

/** Leases of several nodes, in memory, by a clock that the test moves. Thread-safe. */
final class SharedLeases {

  private record Lease(int holder, Instant until) {}

  private final Clock clock;
  private final Map<String, Lease> held = new HashMap<>();
  private int nodes;

  SharedLeases(Clock clock) {
    this.clock = clock;
  }

  /** The leases as one more node sees them. */
  synchronized Leases node() {
    int node = ++nodes;
    return new Leases() {
      @Override
      public Holder hold(String name, Duration howLong) {
        return take(node, name, howLong);
      }

      @Override
      public void release(String name) {
        giveBack(node, name);
      }
    };
  }

  private synchronized Leases.Holder take(int node, String name, Duration howLong) {
    Lease lease = held.get(name);
    Instant now = clock.instant();
    if (lease != null && lease.holder != node && lease.until.isAfter(now)) {
      return Leases.Holder.ANOTHER;
    }
    held.put(name, new Lease(node, now.plus(howLong)));
    return Leases.Holder.HELD;
  }

  private synchronized void giveBack(int node, String name) {
    Lease lease = held.get(name);
    if (lease != null && lease.holder == node) {
      held.remove(name);
    }
  }
}
