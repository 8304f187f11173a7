package vn.trucban.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does what the page asks for once per key, however often the request comes. A browser sends a
 * request again by itself when a kept connection ends before the answer, and the page never hears
 * of it. Thread-safe.
 */
final class Once {

  /** Far more than pages can have under way. */
  static final int REMEMBERED = 1000;

  static final int LONGEST_KEY = 64;

  private final Map<String, CompletableFuture<Outcome>> asked =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Outcome>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * The outcome of the act, which is performed only if the key is new; a repeated request waits for
   * the first one.
   *
   * @param key chosen by the page; without a usable one the act is always performed
   */
  Outcome perform(@Nullable String key, Supplier<Outcome> act) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      return act.get();
    }
    CompletableFuture<Outcome> mine = new CompletableFuture<>();
    CompletableFuture<Outcome> earlier = earlier(key, mine);
    return earlier == null ? settle(key, mine, act) : earlier.join();
  }

  /** What the key was asked with before, null for a new key. */
  private synchronized @Nullable CompletableFuture<Outcome> earlier(
      String key, CompletableFuture<Outcome> mine) {
    return asked.putIfAbsent(key, mine);
  }

  private Outcome settle(String key, CompletableFuture<Outcome> mine, Supplier<Outcome> act) {
    try {
      Outcome outcome = act.get();
      mine.complete(outcome);
      return outcome;
    } catch (RuntimeException failed) {
      // Nothing is known to have been done, so the next request may try.
      forget(key);
      mine.completeExceptionally(failed);
      throw failed;
    }
  }

  private synchronized void forget(String key) {
    asked.remove(key);
  }
}
