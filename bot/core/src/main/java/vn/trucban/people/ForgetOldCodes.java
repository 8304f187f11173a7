package vn.trucban.people;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.trucban.jobs.RecurringJob;
import vn.trucban.store.Transactions;

/** Removes, once a day, the enrolment codes that are used up or too old, and old wrong tries. */
@Component
final class ForgetOldCodes implements RecurringJob {

  /** Small enough that nobody's message waits for it. */
  private static final int AT_ONCE = 1_000;

  /** So long that forgetting gives nobody more tries than waiting out the locks does. */
  private static final Duration KEEP_TRIES = Duration.ofDays(1);

  private final EnrolStore codes;
  private final Transactions transactions;

  ForgetOldCodes(EnrolStore codes, Transactions transactions) {
    this.codes = codes;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "forget-old-codes";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run(Instant now) {
    while (transactions.write(() -> codes.purge(now, AT_ONCE)) == AT_ONCE) {
      // in small writes, so that messages go between
    }
    Instant before = now.minus(KEEP_TRIES);
    while (transactions.write(() -> codes.purgeAttempts(before, now, AT_ONCE)) == AT_ONCE) {
      // likewise
    }
  }
}
