package vn.trucban.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction of the caller's thread for each write; PostgreSQL groups the commits itself. */
final class SpringTransactions implements Transactions {

  private static final Logger log = LoggerFactory.getLogger(SpringTransactions.class);

  private final TransactionTemplate write;
  private final TransactionTemplate nested;

  SpringTransactions(PlatformTransactionManager transactions) {
    write = new TransactionTemplate(transactions);
    nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public <T> T write(Supplier<T> work) {
    return result(write.execute(status -> work.get()));
  }

  @Override
  public <T> T undoable(Supplier<T> work) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("there is no write to undo a part of");
    }
    return result(nested.execute(status -> work.get()));
  }

  @Override
  public void afterCommit(Runnable action) {
    AfterCommit once = new AfterCommit(action);
    if (!TransactionSynchronizationManager.getSynchronizations().contains(once)) {
      TransactionSynchronizationManager.registerSynchronization(once);
    }
  }

  private record AfterCommit(Runnable action) implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      try {
        action.run();
      } catch (RuntimeException e) {
        // What is stored is stored: to throw would tell the writer the opposite.
        log.atWarn().setMessage("A nudge after a commit failed").setCause(e).log();
      }
    }
  }

  private static <T> T result(@Nullable T result) {
    if (result == null) {
      throw new IllegalStateException("work in a transaction returns a value");
    }
    return result;
  }
}
