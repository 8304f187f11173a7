package vn.trucban.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one job on a thread of its own whenever its bell rings. Thread-safe. */
final class Waking implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Waking.class);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final WokenJob job;
  private final Clock clock;
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  Waking(WokenJob job, Clock clock) {
    this.job = job;
    this.clock = clock;
    thread = Thread.ofPlatform().name("woken-" + job.name()).daemon().unstarted(this::work);
  }

  void start() {
    job.takeBell(this::ring);
    thread.start();
  }

  private void ring() {
    if (bell.availablePermits() == 0) {
      bell.release();
    }
  }

  private void work() {
    while (true) {
      bell.acquireUninterruptibly();
      int unused = bell.drainPermits();
      if (closed) {
        return;
      }
      guardedRun();
    }
  }

  /** The job's catch-all: what failed comes again in the job's turn, and the bell goes on. */
  private void guardedRun() {
    try {
      job.run(clock.instant());
    } catch (Throwable t) {
      log.atError()
          .setMessage("A woken job failed and comes again in its turn")
          .setCause(t)
          .addKeyValue("job", job.name())
          .log();
    }
  }

  /** Waits for the run that is under way. */
  @Override
  public void close() {
    closed = true;
    bell.release();
    try {
      thread.join(FAREWELL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
