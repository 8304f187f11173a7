package vn.trucban.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The open pages, each with a thread that tells it what changes. Stops before the web server does,
 * which would otherwise wait for the pages to go.
 */
final class Streams implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private static final int MOST_PAGES = 32;
  private static final Pattern NUMBER = Pattern.compile("([0-9a-f]{8})-(\\d{1,18})");

  private final SimulatorChannel channel;
  private final Watch watch;
  private final JsonMapper json;
  private final AtomicInteger pages = new AtomicInteger();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("simulator-watch").daemon().factory());
  private @Nullable ScheduledFuture<?> looking;

  Streams(SimulatorChannel channel, Watch watch, JsonMapper json) {
    this.channel = channel;
    this.watch = watch;
    this.json = json;
  }

  /**
   * Opens a stream for a page that has seen everything up to {@code seen}.
   *
   * @param seen the number that the state or the last event bore; anything else makes the page
   *     begin again
   * @return empty when too many pages are open
   */
  Optional<SseEmitter> open(String seen) {
    if (pages.incrementAndGet() > MOST_PAGES) {
      pages.decrementAndGet();
      return Optional.empty();
    }
    SseEmitter emitter = new SseEmitter(0L);
    Thread.ofVirtual().name("simulator-page").start(() -> tell(emitter, seen));
    return Optional.of(emitter);
  }

  private void tell(SseEmitter emitter, String seen) {
    try {
      Matcher number = NUMBER.matcher(seen);
      boolean known = number.matches() && number.group(1).equals(channel.run());
      long last = known ? Long.parseLong(number.group(2)) : Long.MAX_VALUE;
      boolean open = true;
      while (open) {
        switch (channel.journal().after(last, HEARTBEAT)) {
          case Journal.Missed.Updates(var updates) -> {
            for (Journal.Update update : updates) {
              last = update.number();
              send(emitter, channel.run() + "-" + last, watch.event(update.change()));
            }
            if (updates.isEmpty()) {
              emitter.send(SseEmitter.event().comment("alive"));
            }
          }
          case Journal.Missed.Forgotten forgotten -> {
            send(emitter, "", new Watch.Event("again", true));
            open = false;
          }
          case Journal.Missed.Closed closed -> open = false;
        }
      }
      emitter.complete();
    } catch (IOException | IllegalStateException gone) {
      // The page was closed; it will ask again if it comes back.
      emitter.completeWithError(gone);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      emitter.complete();
    } finally {
      pages.decrementAndGet();
    }
  }

  private void send(SseEmitter emitter, String id, Watch.Event event) throws IOException {
    emitter.send(
        SseEmitter.event()
            .id(id)
            .name(event.kind())
            .data(json.writeValueAsString(event.content()), MediaType.TEXT_PLAIN));
  }

  @Override
  public void start() {
    looking = looks.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  private void look() {
    if (pages.get() == 0) {
      return;
    }
    try {
      watch.look();
    } catch (RuntimeException e) {
      // A job like any other: one bad look must not end all later ones.
      LOG.atWarn().setCause(e).addKeyValue("channel", SimulatorChannel.ID).log("a look failed");
    }
  }

  @Override
  public void stop() {
    if (looking != null) {
      looking.cancel(true);
      looking = null;
    }
    looks.shutdownNow();
    channel.journal().close();
  }

  @Override
  public boolean isRunning() {
    return looking != null;
  }
}
