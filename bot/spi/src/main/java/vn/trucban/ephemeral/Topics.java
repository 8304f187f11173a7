package vn.trucban.ephemeral;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Calls the listeners of topics one after another on one daemon thread of its own. A listener that
 * is still waiting for its turn is not queued again, so a slow one never makes the queue grow; one
 * that throws is reported to the thread's uncaught exception handler and keeps its subscription.
 */
final class Topics {

  private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();
  private final ExecutorService caller =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().name("ephemeral-topics").daemon().factory(),
          new ThreadPoolExecutor.DiscardPolicy()); // refuses only after close

  private record Listener(Runnable action, AtomicBoolean waiting) implements Runnable {
    @Override
    public void run() {
      waiting.set(false);
      action.run();
    }
  }

  void publish(String topic) {
    for (Listener listener : listeners.getOrDefault(topic, List.of())) {
      if (listener.waiting.compareAndSet(false, true)) {
        caller.execute(listener);
      }
    }
  }

  void subscribe(String topic, Runnable listener) {
    listeners
        .computeIfAbsent(topic, t -> new CopyOnWriteArrayList<>())
        .add(new Listener(listener, new AtomicBoolean()));
  }

  void close() {
    caller.shutdownNow();
  }
}
