package vn.trucban.telegram.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts messages in strict sliding windows; only those that are let through count. */
final class FloodGate {

  private record Window(String name, int most, Duration length) {}

  private final FakeLimits limits;
  private final Map<String, Deque<Long>> passed = new HashMap<>();
  private long refusals;

  FloodGate(FakeLimits limits) {
    this.limits = limits;
  }

  /**
   * Lets one message through at {@code now}, a monotonic time in nanoseconds.
   *
   * @throws ApiRefusal a window is full
   */
  synchronized void pass(long chat, long now) throws ApiRefusal {
    List<Window> windows = windows(chat);
    long wait = 0;
    for (Window window : windows) {
      wait = Math.max(wait, wait(window, now));
    }
    if (wait > 0) {
      refusals++;
      throw ApiRefusal.tooMany(Math.max(1, Duration.ofNanos(wait).plusMillis(999).toSeconds()));
    }
    for (Window window : windows) {
      passed.computeIfAbsent(window.name, name -> new ArrayDeque<>()).addLast(now);
    }
  }

  synchronized long refusals() {
    return refusals;
  }

  private long wait(Window window, long now) {
    Deque<Long> times = passed.getOrDefault(window.name, new ArrayDeque<>());
    while (!times.isEmpty() && now - times.getFirst() >= window.length.toNanos()) {
      times.removeFirst();
    }
    return times.size() < window.most ? 0 : times.getFirst() + window.length.toNanos() - now;
  }

  private List<Window> windows(long chat) {
    if (limits.equals(FakeLimits.NONE)) {
      return List.of();
    }
    Window overall = new Window("overall", limits.overallPerSecond(), Duration.ofSeconds(1));
    return chat > 0
        ? List.of(
            overall, new Window("p" + chat, limits.privatePerThreeSeconds(), Duration.ofSeconds(3)))
        : List.of(
            overall,
            new Window("s" + chat, limits.groupPerSecond(), Duration.ofSeconds(1)),
            new Window("m" + chat, limits.groupPerMinute(), Duration.ofMinutes(1)));
  }
}
