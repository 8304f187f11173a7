package vn.trucban.engine;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.trucban.jobs.RecurringJob;
import vn.trucban.store.Transactions;

/**
 * Forgets, once a day, the events that no channel delivers again and the conversations that nobody
 * goes on with, strangers' among them.
 */
@Component
final class ForgetOldEvents implements RecurringJob {

  /** Small enough that nobody's message waits for it. */
  private static final int AT_ONCE = 1_000;

  /** Telegram gives up after a day; a restored server may be a few weeks behind. */
  private static final Duration KEEP = Duration.ofDays(30);

  /** Far longer than a question waits for its answer. */
  private static final Duration KEEP_DIALOGUES = Duration.ofDays(7);

  private final InboundLedger ledger;
  private final Dialogues dialogues;
  private final Transactions transactions;

  ForgetOldEvents(InboundLedger ledger, Dialogues dialogues, Transactions transactions) {
    this.ledger = ledger;
    this.dialogues = dialogues;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "forget-old-events";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run(Instant now) {
    Instant before = now.minus(KEEP);
    while (transactions.write(() -> ledger.purge(before, AT_ONCE)) == AT_ONCE) {
      // in small writes, so that messages go between
    }
    Instant unused = now.minus(KEEP_DIALOGUES);
    while (transactions.write(() -> dialogues.purge(unused, now, AT_ONCE)) == AT_ONCE) {
      // likewise
    }
  }
}
