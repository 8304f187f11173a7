package vn.trucban.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The claimed messages of one channel that wait for their permits. A permit is taken right before
 * the send, for whatever is the most urgent then, and no send waits for another. One thread at a
 * time calls {@link #letGo}; the other methods are thread-safe.
 */
final class Departures {

  /**
   * Every limit of a second frees a permit within it. What waits longer goes back in line: it may
   * be withdrawn or expire meanwhile, and its lease must not run out here.
   */
  private static final Duration LONG = Duration.ofSeconds(2);

  private static final Duration UNTIL_THE_BELL = Duration.ofMinutes(1);

  private final PriorityBlockingQueue<Waiting> waiting =
      new PriorityBlockingQueue<>(
          64,
          Comparator.comparingInt((Waiting one) -> one.row.kind().lane())
              .thenComparingLong(one -> one.row.id()));

  private final Bell bell = new Bell();
  private final RateGate gate;
  private final Sending sending;
  private final Executor senders;
  private final Clock clock;
  private final Consumer<Outcome> back;
  private volatile Closed closed = new Closed(Instant.EPOCH, 0);

  private record Waiting(OutboxRow row, Instant since) {}

  /** From this lane on nothing leaves before that time. */
  private record Closed(Instant until, int lane) {}

  /**
   * @param back gets one outcome of each message that was added, on any thread
   */
  Departures(
      RateGate gate, Sending sending, Executor senders, Clock clock, Consumer<Outcome> back) {
    this.gate = gate;
    this.sending = sending;
    this.senders = senders;
    this.clock = clock;
    this.back = back;
  }

  /** Rings when there is something to let go. */
  Bell bell() {
    return bell;
  }

  void add(Collection<OutboxRow> claimed) {
    if (!claimed.isEmpty()) {
      Instant now = clock.instant();
      claimed.forEach(row -> waiting.add(new Waiting(row, now)));
      bell.ring();
    }
  }

  int size() {
    return waiting.size();
  }

  /** The most urgent one. */
  @Nullable OutboxRow first() {
    Waiting first = waiting.peek();
    return first == null ? null : first.row;
  }

  /** Only lanes below may leave before long. */
  int openBelow(Instant now) {
    Closed last = closed;
    return now.isBefore(last.until) ? last.lane : Integer.MAX_VALUE;
  }

  /**
   * Lets go what has a permit now.
   *
   * @param waits whether messages wait here for their permits; else, and when it takes long, they
   *     are held back
   * @return when to call again, if the bell does not ring before
   */
  Duration letGo(boolean waits) {
    holdBackOld();
    for (Waiting next = waiting.peek(); next != null; next = waiting.peek()) {
      Instant permitted = clock.instant();
      Duration chat = gate.waitFor(next.row.to(), permitted);
      if (!chat.isZero()) {
        holdBack(next, chat);
        continue;
      }
      Duration wait = gate.acquireOverall(next.row, permitted);
      boolean isLong = wait.compareTo(LONG) > 0;
      if (wait.isZero()) {
        letGo(next, permitted);
      } else if (waits && !isLong) {
        return wait;
      } else {
        if (isLong) {
          closed = new Closed(permitted.plus(wait), next.row.kind().lane());
        }
        holdBack(wait);
      }
    }
    return UNTIL_THE_BELL;
  }

  private void holdBackOld() {
    Instant before = clock.instant().minus(LONG);
    for (Waiting one : waiting) {
      if (one.since.isBefore(before)) {
        holdBack(one, Duration.ZERO);
      }
    }
  }

  /** This very one, and not what has become the most urgent meanwhile: its chat was looked at. */
  private void letGo(Waiting next, Instant permitted) {
    OutboxRow row = next.row;
    Duration wait = gate.acquireFor(row.to());
    if (!wait.isZero()) {
      holdBack(next, wait);
    } else if (waiting.remove(next)) {
      gate.departs(row.to(), permitted);
      senders.execute(() -> back.accept(sending.send(row, permitted)));
    }
  }

  private void holdBack(Waiting one, Duration after) {
    if (waiting.remove(one)) {
      back.accept(new Outcome.HeldBack(one.row, after));
    }
  }

  /** Lets none of those go that wait now. */
  void holdBack(Duration after) {
    List<Waiting> held = new ArrayList<>();
    int unused = waiting.drainTo(held);
    held.forEach(one -> back.accept(new Outcome.HeldBack(one.row, after)));
  }
}
