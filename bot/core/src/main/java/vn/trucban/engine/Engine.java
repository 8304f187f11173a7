package vn.trucban.engine;

import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionSystemException;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.NotAccepted;
import vn.trucban.channel.Receipt;
import vn.trucban.secrecy.Verdict;
import vn.trucban.store.Transactions;

/**
 * The inbound transaction: one for each event, and nothing in it touches the network. Whatever the
 * event, it is either stored with all its effects or not accepted at all.
 */
@Service
class Engine implements InboundSink {

  private static final int MOST_TRIES = 3;

  private final Transactions transactions;
  private final InboundLedger ledger;
  private final Next next;
  private final Clock clock;

  Engine(Transactions transactions, InboundLedger ledger, Next next, Clock clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.next = next;
    this.clock = clock;
  }

  /** Where an event goes from here. */
  @Component
  record Next(
      StoppedMessages stoppedMessages, Conversations conversations, Reachability reachability) {}

  @Override
  public Receipt accept(Inbound inbound) {
    Verdict verdict = next.stoppedMessages.judge(inbound);
    for (int tries = 1; ; tries++) {
      try {
        return transactions.write(() -> store(inbound, verdict));
      } catch (RuntimeException e) {
        if (tries == MOST_TRIES || !mayBeOverAtOnce(e)) {
          throw new NotAccepted(inbound.channel(), inbound.event(), e);
        }
      }
    }
  }

  /** A deadlock or a lost connection may; a database that does not answer does not. */
  private static boolean mayBeOverAtOnce(RuntimeException fault) {
    return fault instanceof TransientDataAccessException
        || fault instanceof DataAccessResourceFailureException
        || fault instanceof TransactionSystemException;
  }

  private Receipt store(Inbound inbound, Verdict verdict) {
    Instant now = clock.instant();
    if (!ledger.enter(inbound, inbound.getClass().getSimpleName(), now)) {
      return new Receipt.Duplicate();
    }
    if (verdict instanceof Verdict.Stopped why && inbound instanceof Inbound.FromChat said) {
      next.stoppedMessages.answer(said, why, now);
      return new Receipt.Accepted();
    }
    Conversations conversations = next.conversations;
    Reachability reachability = next.reachability;
    switch (inbound) {
      case Inbound.Joined joined -> reachability.joined(joined.origin().chat());
      case Inbound.Left left -> reachability.left(left.origin().chat());
      case Inbound.Moved moved -> reachability.moved(moved.origin().chat(), moved.to());
      case Inbound.Text text -> conversations.answer(text, now);
      case Inbound.Choice choice -> conversations.answer(choice, now);
      case Inbound.Contact contact -> conversations.answer(contact, now);
      case Inbound.Location location -> conversations.answer(location, now);
      case Inbound.Attachment attachment -> conversations.answer(attachment, now);
      case Inbound.Unsupported unsupported -> conversations.answer(unsupported, now);
      case Inbound.Unknown unknown -> {
        // the ledger's row is all that becomes of it
      }
    }
    return new Receipt.Accepted();
  }
}
