package vn.trucban.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes for SQLite, which has one writer: one thread runs all work, and what waits in line
 * together is committed together, so that many messages share one sync of the disk. If the work of
 * one fails, all are undone and each is done in a transaction of its own: a savepoint around each
 * would cost the many that succeed more than the few that fail are worth.
 */
final class GroupCommitTransactions implements Transactions, AutoCloseable {

  /** More in one commit than this gains nothing and makes the first one wait. */
  private static final int MOST_IN_ONE_COMMIT = 64;

  private final Transactions oneByOne;
  private final BlockingQueue<Job<?>> line = new LinkedBlockingQueue<>();
  private final Thread writer;
  private volatile boolean closed;

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

  @Override
  public <T> T undoable(Supplier<T> work) {
    return oneByOne.undoable(work);
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
    try {
      oneByOne.write(() -> group.forEach(Job::run));
    } catch (RuntimeException | Error e) {
      if (group.size() > 1 && group.stream().anyMatch(job -> job.failure != null)) {
        group.forEach(job -> commit(List.of(job)));
      } else {
        // Nothing of the group is stored; every one in it must hear so.
        group.forEach(job -> job.done.completeExceptionally(e));
      }
      return;
    }
    group.forEach(Job::committed);
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
