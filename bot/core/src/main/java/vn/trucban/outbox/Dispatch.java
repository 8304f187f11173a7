package vn.trucban.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.Channel;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.store.Transactions;

/**
 * Runs a dispatcher for each channel on a thread of its own, woken whenever a message was put in
 * line. Thread-safe.
 */
public final class Dispatch implements AutoCloseable {

  /** The topic that tells other nodes of new messages. */
  private static final String NUDGE = "outbox";

  private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
  private static final Duration LONGEST_NAP = Duration.ofSeconds(1);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Line> lines;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private volatile boolean running;

  Dispatch(List<Channel> channels, OutboxStore store, ChatStore chats, Outbox outbox, Needs needs) {
    Dispatcher.Context context =
        new Dispatcher.Context(needs.transactions(), senders, needs.clock(), needs.properties());
    lines =
        channels.stream()
            .map(
                channel ->
                    new Line(
                        channel.id().value(),
                        new Dispatcher(channel, store, chats, needs.ephemeral(), context)))
            .toList();
    outbox.onPut(
        () -> {
          wake();
          needs.ephemeral().publish(NUDGE);
        });
    needs.ephemeral().subscribe(NUDGE, this::wake);
  }

  /** What the dispatchers need from around them. */
  record Needs(
      Transactions transactions,
      EphemeralStore ephemeral,
      Clock clock,
      OutboxProperties properties) {}

  /** One channel's dispatcher and the bell that wakes it. */
  private record Line(String name, Dispatcher dispatcher, Semaphore bell) {
    Line(String name, Dispatcher dispatcher) {
      this(name, dispatcher, new Semaphore(0));
    }
  }

  /** Sends on the calling thread until nothing is due; for tests and for the moved clock. */
  public void drain() {
    for (Line line : lines) {
      while (line.dispatcher.round().sent() > 0) {
        // each round sends what was due when it began
      }
    }
  }

  /** Looks at once for what is due. */
  public void wake() {
    for (Line line : lines) {
      if (line.bell.availablePermits() == 0) {
        line.bell.release();
      }
    }
  }

  /** Starts the threads; without it nothing is sent but by {@link #drain}. */
  public void start() {
    running = true;
    for (Line line : lines) {
      threads.add(
          Thread.ofPlatform().name("dispatch-" + line.name).daemon().start(() -> run(line)));
    }
  }

  private void run(Line line) {
    while (running) {
      Duration nap = AFTER_A_FAULT;
      try {
        Dispatcher.Round round = line.dispatcher.round();
        nap = round.sent() > 0 && round.waitAtMost().isZero() ? Duration.ZERO : round.waitAtMost();
      } catch (RuntimeException e) {
        log.atError()
            .setMessage("A dispatcher failed and goes on in a second")
            .setCause(e)
            .addKeyValue("channel", line.name)
            .log();
      }
      try {
        Duration shorter = nap.compareTo(LONGEST_NAP) < 0 ? nap : LONGEST_NAP;
        if (line.bell.tryAcquire(shorter.toNanos(), TimeUnit.NANOSECONDS)) {
          int unused = line.bell.drainPermits();
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Finishes the sends that are under way and settles them; what was not claimed yet waits. */
  @Override
  public void close() {
    running = false;
    wake();
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    senders.close();
  }
}
