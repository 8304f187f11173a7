package vn.trucban.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.trucban.channel.Grant;
import vn.trucban.channel.Grants;

/** Grants that live as long as the test, and that may be away. Thread-safe. */
public final class InMemoryGrants implements Grants {

  private final Map<String, Grant> kept = new ConcurrentHashMap<>();
  private volatile boolean away;

  /** From now on nothing is read or written, until it is called with {@code false}. */
  public void away(boolean now) {
    away = now;
  }

  @Override
  public Optional<Grant> read(String name) {
    refuseIfAway();
    return Optional.ofNullable(kept.get(name));
  }

  @Override
  public synchronized boolean replace(String name, Grant next) {
    refuseIfAway();
    Grant stored = kept.get(name);
    if ((stored == null ? 0 : stored.version()) != next.version()) {
      return false;
    }
    kept.put(name, next.withVersion(next.version() + 1));
    return true;
  }

  private void refuseIfAway() {
    if (away) {
      throw new Away(new IllegalStateException("away by order of the test"));
    }
  }
}
