package vn.trucban.zalo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.NotAccepted;
import vn.trucban.channel.Receipt;

/** Stores in memory, knows duplicates, and fails on demand. */
final class RecordingSink implements InboundSink {

  private final List<Inbound> stored = new ArrayList<>();
  private final Set<String> seen = new ConcurrentSkipListSet<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicInteger crashes = new AtomicInteger();
  private final AtomicInteger attempts = new AtomicInteger();
  private Runnable before = () -> {};

  /** Stores nothing of the next so many attempts. */
  void refuse(int times) {
    refusals.set(times);
  }

  /** Throws what no sink should throw at the next so many attempts. */
  void crash(int times) {
    crashes.set(times);
  }

  /** Runs this before each attempt. */
  synchronized void before(Runnable action) {
    before = action;
  }

  @Override
  public synchronized Receipt accept(Inbound inbound) {
    attempts.incrementAndGet();
    before.run();
    if (crashes.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("a fault of the sink");
    }
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new NotAccepted(
          inbound.channel(), inbound.event(), new IllegalStateException("database is away"));
    }
    if (!seen.add(inbound.event().value())) {
      return new Receipt.Duplicate();
    }
    stored.add(inbound);
    return new Receipt.Accepted();
  }

  int attempts() {
    return attempts.get();
  }

  /** The texts that were stored, in order. */
  synchronized List<String> texts() {
    return stored.stream()
        .map(inbound -> inbound instanceof Inbound.Text text ? text.text() : null)
        .filter(Objects::nonNull)
        .toList();
  }

  synchronized List<Inbound> stored() {
    return List.copyOf(stored);
  }
}
