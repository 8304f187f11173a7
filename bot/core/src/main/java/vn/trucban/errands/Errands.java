package vn.trucban.errands;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Service;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Outbound;
import vn.trucban.outbox.MessageKind;
import vn.trucban.outbox.Outbox;
import vn.trucban.store.Transactions;

/**
 * Where errands are asked for; what is asked for is done soon after, at least once. Thread-safe.
 */
@Service
public class Errands {

  /** Far longer than drawing takes; after a crash the person waits this long. */
  static final Duration CLAIM = Duration.ofMinutes(1);

  private final ErrandStore store;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Clock clock;
  private final Runnable nudge = this::nudge;
  private final List<Runnable> bells = new CopyOnWriteArrayList<>();

  Errands(ErrandStore store, Outbox outbox, Transactions transactions, Clock clock) {
    this.store = store;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Asks for an errand; inside a write. It is dropped when an answer would come too late anyway.
   */
  public void ask(Errand errand) {
    Instant now = clock.instant();
    store.insert(errand, now, now.plus(MessageKind.ANSWER.life()));
    transactions.afterCommit(nudge);
  }

  /**
   * Drops what was asked for in a chat and is not done yet, also what somebody is at; inside a
   * write.
   */
  public void forget(ChatAddress chat) {
    int unused = store.forget(chat);
  }

  /** Takes the oldest errand that nobody is at, in a write of its own. */
  Optional<ErrandRow> claim() {
    Instant now = clock.instant();
    if (!store.hasDue(now)) {
      return Optional.empty();
    }
    return transactions.write(
        () -> {
          int unused = store.expire(now);
          return store.claim(now, now.plus(CLAIM));
        });
  }

  /** Sends what was made and ends the errand, in one write; nothing if it is no longer ours. */
  void finish(ErrandRow claimed, List<Outbound> made) {
    transactions.write(
        () -> {
          if (store.finish(claimed)) {
            made.forEach(message -> outbox.put(claimed.to(), MessageKind.ANSWER, message));
          }
        });
  }

  void onAsked(Runnable bell) {
    bells.add(bell);
  }

  private void nudge() {
    bells.forEach(Runnable::run);
  }
}
