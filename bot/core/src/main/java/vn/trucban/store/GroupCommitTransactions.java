package vn.trucban.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionException;

/**
 * Writes for SQLite, which has one writer: one thread runs all work, and what waits in line
 * together is committed together, so that many messages share one sync of the disk. If the work of
 * one fails, all are undone and each is done in a transaction of its own: a savepoint around each
 * would cost the many that succeed more than the few that fail are worth.
 */
final class GroupCommitTransactions implements Transactions, AutoCloseable {

  /** More in one commit than this gains nothing and makes the first one wait. */
  private static final int MOST_IN_ONE_COMMIT = 64;

  private static final Logger log = LoggerFactory.getLogger(GroupCommitTransactions.class);

  private final Transactions oneByOne;
  private final BlockingQueue<Job<?>> line = new LinkedBlockingQueue<>();
  private final Thread writer;
  private volatile boolean closed;

  /** Only the writer's thread reads and writes it. */
  private boolean together;

  /** Only the writer's thread reads and writes it. */
  private boolean partFailed;

  /**
   * @param oneByOne runs a transaction on the current thread
   * @param writing wraps the writer thread's whole life, to give it the writing connection
   */
  GroupCommitTransactions(Transactions oneByOne, Writing writing) {
    this.oneByOne = oneByOne;
    writer =
        Thread.ofPlatform().name("sqlite-writer").daemon().unstarted(() -> writing.run(this::run));
    writer.start();
  }

  /** Runs something as the one that writes. */
  interface Writing {
    void run(Runnable body);
  }

  /** Work in line and what became of it. */
  private static final class Job<T> {
    private final Supplier<T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable failure;

    Job(Supplier<T> work) {
      this.work = work;
    }

    void run() {
      failure = null;
      try {
        result = work.get();
      } catch (RuntimeException | Error e) {
        failure = e;
        throw e;
      }
    }

    /** The kind of what was thrown; its message may hold what people wrote. */
    String fault() {
      Throwable thrown = failure instanceof AgainAlone ? failure.getCause() : failure;
      return thrown == null ? "none" : thrown.getClass().getName();
    }

    void committed() {
      if (result != null) {
        done.complete(result);
      }
    }
  }

  @Override
  public <T> T write(Supplier<T> work) {
    if (Thread.currentThread() == writer) {
      return oneByOne.write(work);
    }
    Job<T> job = new Job<>(work);
    line.add(job);
    if (closed) {
      drainClosed();
    }
    try {
      return job.done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** In company a part that fails undoes all; its work comes again alone, with a savepoint then. */
  @Override
  public <T> T undoable(Supplier<T> work) {
    if (Thread.currentThread() != writer || !together) {
      return oneByOne.undoable(work);
    }
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      partFailed = true;
      throw new AgainAlone(e);
    }
  }

  /** Not the end of the work: it is about to be done again. */
  private static final class AgainAlone extends TransactionException {
    private static final long serialVersionUID = 1;

    AgainAlone(Throwable cause) {
      super("a part failed in company", cause);
    }
  }

  @Override
  public void afterCommit(Runnable action) {
    oneByOne.afterCommit(action);
  }

  /** How many pieces of work stand in line. */
  int waiting() {
    return line.size();
  }

  private void run() {
    List<Job<?>> group = new ArrayList<>();
    while (!closed) {
      try {
        group.add(line.take());
      } catch (InterruptedException e) {
        break;
      }
      line.drainTo(group, MOST_IN_ONE_COMMIT - 1);
      commit(group);
      group.clear();
    }
    drainClosed();
  }

  /** All in one transaction; if the work of one fails, each in one of its own. */
  private void commit(List<Job<?>> group) {
    together = group.size() > 1;
    partFailed = false;
    try {
      oneByOne.write(() -> run(group));
    } catch (RuntimeException | Error e) {
      if (together && (partFailed || group.stream().anyMatch(job -> job.failure != null))) {
        apart(group);
      } else {
        // Nothing of the group is stored; every one in it must hear so.
        group.forEach(job -> job.done.completeExceptionally(e));
      }
      return;
    }
    group.forEach(Job::committed);
  }

  /** Those whose work failed alone, and the others together again, if it is known who they are. */
  private void apart(List<Job<?>> group) {
    List<Job<?>> failed = group.stream().filter(job -> job.failure != null).toList();
    List<Job<?>> others = group.stream().filter(job -> job.failure == null).toList();
    if (failed.isEmpty()) {
      others.forEach(job -> commit(List.of(job)));
    } else {
      // It may fail in company only, and then nobody else would say so.
      log.atWarn()
          .setMessage("Work failed in a group commit and is done again alone")
          .addKeyValue("fault", failed.getFirst().fault())
          .log();
      if (!others.isEmpty()) {
        commit(others);
      }
      failed.forEach(job -> commit(List.of(job)));
    }
  }

  private void run(List<Job<?>> group) {
    group.forEach(Job::run);
    if (partFailed) {
      throw new IllegalStateException("somebody kept the failure of a part to themselves");
    }
  }

  private void drainClosed() {
    List<Job<?>> left = new ArrayList<>();
    line.drainTo(left);
    left.forEach(
        job -> job.done.completeExceptionally(new IllegalStateException("the store is closed")));
  }

  @Override
  public void close() {
    closed = true;
    // Wakes the writer; an interrupt could hit a commit that is under way.
    line.add(new Job<>(() -> Boolean.TRUE));
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
