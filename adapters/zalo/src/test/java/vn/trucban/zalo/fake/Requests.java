package vn.trucban.zalo.fake;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The limit by the minute, what goes wrong on demand, and the count of requests. Thread-safe. */
final class Requests {

  private final InstantSource clock;
  private final int perMinute;
  private final Map<String, Deque<Fault>> faults = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private long minute;
  private int inMinute;
  private int refusals;
  private int ignored;

  Requests(InstantSource clock, int perMinute) {
    this.clock = clock;
    this.perMinute = perMinute;
  }

  synchronized void failNext(String path, Fault fault) {
    faults.computeIfAbsent(path, p -> new ArrayDeque<>()).addLast(fault);
  }

  synchronized @Nullable Fault next(String path) {
    counts.merge(path, 1, Integer::sum);
    Deque<Fault> waiting = faults.get(path);
    return waiting == null ? null : waiting.pollFirst();
  }

  synchronized int count(String path) {
    return counts.getOrDefault(path, 0);
  }

  /** Lets one request through in this minute. */
  synchronized void pass() throws Refusal {
    long now = clock.instant().getEpochSecond() / 60;
    if (now != minute) {
      minute = now;
      inMinute = 0;
    }
    if (++inMinute > perMinute) {
      refusals++;
      throw new Refusal(-32, "OA reached the limit of requests per minute");
    }
  }

  /** A request was read, and done or not, and will not be answered. */
  synchronized void ignored() {
    ignored++;
  }

  synchronized int ignoredSoFar() {
    return ignored;
  }

  synchronized int refusals() {
    return refusals;
  }
}
