package vn.trucban.store;

import java.util.function.Supplier;

/** The only way to write to the database. Thread-safe. */
public interface Transactions {

  /**
   * Runs the work in a write transaction and returns after the commit. Inside another write it
   * joins that one. The work may be run again if it shared its transaction with work that failed,
   * so it must have no effect but on the database and what it registers by {@link #afterCommit}.
   *
   * @throws RuntimeException what the work threw, after a rollback, or what the database said
   */
  <T> T write(Supplier<T> work);

  /** As {@link #write(Supplier)}, for work without a result. */
  default void write(Runnable work) {
    Boolean done =
        write(
            () -> {
              work.run();
              return Boolean.TRUE;
            });
    assert done;
  }

  /**
   * Runs work inside the current write that can be undone alone: when it throws, what it wrote is
   * rolled back, the exception comes out, and the write goes on.
   *
   * @throws org.springframework.transaction.TransactionException instead, if the whole write is
   *     about to be run again; the caller lets it pass
   */
  <T> T undoable(Supplier<T> work);

  /**
   * Runs once the current write has committed; the same action given again runs once. For nudges
   * only: a part that was undone may have registered it, and what it throws is logged and changes
   * nothing.
   *
   * @throws IllegalStateException outside a write
   */
  void afterCommit(Runnable action);
}
