package vn.trucban.telegram.fake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Delivers updates to the bot's webhook: one at a time within a lane, lanes side by side, again and
 * again until a 2xx or until the update expires.
 *
 * @see <a href="https://core.telegram.org/bots/api#setwebhook">setWebhook</a>
 */
final class WebhookSender implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_BACKOFF_SECONDS = 60;

  private record Target(URI url, String secret, Semaphore connections, CountDownLatch gone) {}

  private final UpdateQueue queue;
  private final double haste;
  private final Map<String, Deque<PendingUpdate>> lanes = new HashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(threads)
          .build();
  private final AtomicLong deliveries = new AtomicLong();
  private volatile @Nullable Target target;
  private volatile @Nullable String lastError;

  /**
   * @param haste what every pause is divided by, so that tests need not wait
   */
  WebhookSender(UpdateQueue queue, double haste) {
    this.queue = queue;
    this.haste = haste;
  }

  synchronized void activate(URI url, String secret, int connections) {
    deactivate();
    target = new Target(url, secret, new Semaphore(connections), new CountDownLatch(1));
  }

  synchronized void deactivate() {
    Target old = target;
    if (old != null) {
      old.gone.countDown();
    }
    target = null;
    lanes.clear();
  }

  boolean isActive() {
    return target != null;
  }

  URI url() {
    Target now = target;
    return now == null ? URI.create("") : now.url;
  }

  Optional<String> lastError() {
    return Optional.ofNullable(lastError);
  }

  /** How many requests reached the webhook, whatever it answered. */
  long deliveries() {
    return deliveries.get();
  }

  /** Puts the update at the end of its lane, if a webhook is set. */
  synchronized void offer(PendingUpdate update) {
    Target to = target;
    if (to == null) {
      return;
    }
    Deque<PendingUpdate> lane = lanes.get(update.lane());
    if (lane != null) {
      lane.addLast(update);
      return;
    }
    Deque<PendingUpdate> fresh = new ArrayDeque<>();
    fresh.addLast(update);
    lanes.put(update.lane(), fresh);
    threads.execute(() -> run(update.lane(), to));
  }

  private void run(String lane, Target to) {
    try {
      for (PendingUpdate update = next(lane, to); update != null; update = next(lane, to)) {
        deliver(update, to);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable PendingUpdate next(String lane, Target to) {
    Deque<PendingUpdate> waiting = to.equals(target) ? lanes.get(lane) : null;
    PendingUpdate update = waiting == null ? null : waiting.pollFirst();
    if (update == null && waiting != null) {
      lanes.remove(lane);
    }
    return update;
  }

  private void deliver(PendingUpdate update, Target to) throws InterruptedException {
    int failures = 0;
    while (queue.isWaiting(update)) {
      OptionalLong again = post(update, to);
      if (again.isEmpty()) {
        queue.remove(update.id());
        return;
      }
      // Without a wish: at once, then 2, 4, 8 and so on seconds.
      long backoff =
          failures == 0 ? 0 : Math.min(MOST_BACKOFF_SECONDS, 1L << Math.min(failures, 6));
      failures++;
      long seconds = again.getAsLong() >= 0 ? again.getAsLong() : backoff;
      if (to.gone.await((long) (seconds * 1_000_000_000L / haste), TimeUnit.NANOSECONDS)) {
        return;
      }
    }
  }

  /** Empty when delivered; otherwise the seconds that Retry-After asks for, or -1. */
  private OptionalLong post(PendingUpdate update, Target to) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to.url)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(update.json().toByteArray()));
    if (!to.secret.isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", to.secret);
    }
    to.connections.acquire();
    try {
      var response = http.send(request.build(), HttpResponse.BodyHandlers.discarding());
      deliveries.incrementAndGet();
      if (response.statusCode() / 100 == 2) {
        return OptionalLong.empty();
      }
      lastError = "Wrong response from the webhook: " + response.statusCode();
      String wish = response.headers().firstValue("Retry-After").orElse("");
      return OptionalLong.of(
          wish.matches("[0-9]{1,4}") ? Math.min(3600, Long.parseLong(wish)) : -1);
    } catch (IOException e) {
      lastError = "Connection failed";
      return OptionalLong.of(-1);
    } finally {
      to.connections.release();
    }
  }

  @Override
  public void close() {
    deactivate();
    threads.shutdownNow();
    http.shutdownNow();
  }
}
