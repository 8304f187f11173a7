package vn.trucban.outbox;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.trucban.jobs.RecurringJob;
import vn.trucban.store.Transactions;

/** Ends, once a day, what has expired, and removes what was settled long ago and unused files. */
@Component
final class ForgetOldMessages implements RecurringJob {

  /** Small enough that nobody's message waits for it. */
  private static final int AT_ONCE = 1_000;

  private final SettledStore store;
  private final Transactions transactions;
  private final OutboxProperties properties;

  ForgetOldMessages(SettledStore store, Transactions transactions, OutboxProperties properties) {
    this.store = store;
    this.transactions = transactions;
    this.properties = properties;
  }

  @Override
  public String name() {
    return "forget-old-messages";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run(Instant now) {
    while (transactions.write(() -> store.expire(now, AT_ONCE)) == AT_ONCE) {
      // in small writes, so that messages go between
    }
    Instant before = now.minus(properties.keep());
    while (transactions.write(() -> store.purge(before, AT_ONCE)) == AT_ONCE) {
      // likewise
    }
    while (transactions.write(() -> store.purgeFiles(before, AT_ONCE)) == AT_ONCE) {
      // likewise
    }
  }
}
