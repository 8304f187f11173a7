package vn.trucban.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.trucban.store.Database;

/**
 * Runs the recurring jobs on one node at a time, and those that can be woken also at once on the
 * node that wakes them. Thread-safe.
 */
@Service
public class Jobs implements AutoCloseable {

  private static final Duration POLL = Duration.ofSeconds(5);

  private final List<RecurringJob> jobs;
  private final Clock clock;
  private final Scheduler scheduler;
  private final List<Waking> woken;
  private volatile boolean started;

  Jobs(List<RecurringJob> jobs, Database database, Clock clock) {
    this.jobs = List.copyOf(jobs);
    this.clock = clock;
    List<RecurringTask<?>> tasks = this.jobs.stream().<RecurringTask<?>>map(this::task).toList();
    scheduler =
        Scheduler.create(database.jobs())
            .startTasks(tasks)
            .threads(2)
            .pollingInterval(POLL)
            .shutdownMaxWait(Duration.ofSeconds(10))
            .build();
    woken =
        this.jobs.stream()
            .filter(WokenJob.class::isInstance)
            .map(WokenJob.class::cast)
            .map(job -> new Waking(job, clock))
            .toList();
  }

  private RecurringTask<Void> task(RecurringJob job) {
    return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
        .execute((instance, context) -> job.run(clock.instant()));
  }

  /** Runs every job now on the calling thread; for tests and after the clock was moved. */
  public void runAll() {
    jobs.forEach(job -> job.run(clock.instant()));
  }

  /** Starts the scheduler's threads; without it nothing runs but {@link #runAll}. */
  public void start() {
    scheduler.start();
    woken.forEach(Waking::start);
    started = true;
  }

  /** Waits for the runs that are under way. Idempotent. */
  @Override
  public void close() {
    if (started) {
      started = false;
      woken.forEach(Waking::close);
      scheduler.stop();
    }
  }
}
