package vn.trucban.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.trucban.ephemeral.RateLimit;

/**
 * What this node has sent lately, counted as the provider counts. A message arrives at some moment
 * between its departure and the end of its send: until that end it counts, and from then on for one
 * window more. So no window of the provider ever holds one too many, however long messages are held
 * up on their way. Thread-safe.
 */
final class SentLately {

  /** Only chats that were written to within their longest window are worth remembering. */
  private static final int MANY = 1_000;

  /** Until one of those that are on their way has arrived nobody knows how long it takes. */
  private static final Duration MOMENT = Duration.ofMillis(5);

  /** A clock that was set back by more than this makes what was sent "later than now" sent now. */
  private static final Duration SET_BACK = Duration.ofSeconds(1);

  private final Map<Window, Count> counts = new HashMap<>();
  private final Map<String, Instant> pausedUntil = new HashMap<>();
  private int sweepAbove = MANY;

  private record Window(String key, RateLimit limit) {}

  private static final class Count {
    private final Deque<Instant> arrived = new ArrayDeque<>();
    private int onTheirWay;

    boolean isOver(RateLimit limit, Instant now) {
      Instant last = arrived.peekLast();
      if (last != null && last.isAfter(now.plus(SET_BACK))) {
        List<Instant> all = List.copyOf(arrived);
        arrived.clear();
        all.forEach(each -> arrived.addLast(each.isAfter(now) ? now : each));
      }
      while (!arrived.isEmpty() && !arrived.getFirst().plus(limit.window()).isAfter(now)) {
        arrived.removeFirst();
      }
      return onTheirWay == 0 && arrived.isEmpty();
    }
  }

  /** Zero if one more may leave under all limits, otherwise when it is worth asking again. */
  synchronized Duration waitFor(String key, List<RateLimit> limits, Instant now) {
    Duration longest = pause(key, now);
    for (RateLimit limit : limits) {
      Count count = counts.get(new Window(key, limit));
      if (count != null
          && !count.isOver(limit, now)
          && count.onTheirWay + count.arrived.size() >= limit.permits()) {
        Duration wait =
            count.arrived.isEmpty()
                ? MOMENT
                : Duration.between(now, count.arrived.getFirst().plus(limit.window()));
        longest = wait.compareTo(longest) > 0 ? wait : longest;
      }
    }
    return longest;
  }

  /** Nothing leaves for that long; also while the store that all nodes share cannot be asked. */
  synchronized void pause(String key, Instant now, Duration howLong) {
    pausedUntil.values().removeIf(until -> !until.isAfter(now));
    pausedUntil.put(key, now.plus(howLong));
  }

  private Duration pause(String key, Instant now) {
    Instant until = pausedUntil.getOrDefault(key, now);
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }

  /** One is on its way. */
  synchronized void departs(String key, List<RateLimit> limits, Instant now) {
    if (counts.size() > sweepAbove) {
      counts.entrySet().removeIf(each -> each.getValue().isOver(each.getKey().limit, now));
      sweepAbove = Math.max(MANY, 2 * counts.size());
    }
    for (RateLimit limit : limits) {
      counts.computeIfAbsent(new Window(key, limit), window -> new Count()).onTheirWay++;
    }
  }

  /** One that was on its way has arrived, at the given time at the latest. */
  synchronized void arrives(String key, List<RateLimit> limits, Instant latest) {
    for (RateLimit limit : limits) {
      Count count = counts.computeIfAbsent(new Window(key, limit), window -> new Count());
      count.onTheirWay = Math.max(0, count.onTheirWay - 1);
      Instant last = count.arrived.peekLast();
      count.arrived.addLast(last != null && last.isAfter(latest) ? last : latest);
    }
  }

  /** How many windows are remembered. */
  synchronized int size() {
    return counts.size();
  }
}
