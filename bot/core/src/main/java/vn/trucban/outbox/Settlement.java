package vn.trucban.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.Delivery;

/** What a delivery means for the stored message. Runs inside a write. */
final class Settlement {

  private static final Logger log = LoggerFactory.getLogger(Settlement.class);
  private static final int MOST_ATTEMPTS = 12;
  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(10);

  private final OutboxStore store;
  private final ChatStore chats;
  private final Clock clock;

  Settlement(OutboxStore store, ChatStore chats, Clock clock) {
    this.store = store;
    this.chats = chats;
    this.clock = clock;
  }

  void settle(Outcome outcome) {
    Instant now = clock.instant();
    switch (outcome) {
      case Outcome.Tried tried -> tried(tried.row(), tried.delivery(), now);
      case Outcome.HeldBack held ->
          store.putBack(held.row(), now.plus(held.after()), false, false, "held back");
      case Outcome.Unreadable unreadable -> unreadable(unreadable.row(), now);
    }
  }

  private void tried(OutboxRow row, Delivery delivery, Instant now) {
    switch (delivery) {
      case Delivery.Sent sent -> {
        store.settle(row, "sent", sent.providerId(), null, now);
        chats.reachable(row.to());
      }
      case Delivery.TryLater later ->
          store.putBack(row, now.plus(later.after()), true, false, later.reason());
      case Delivery.Unreachable unreachable -> {
        store.settle(row, "unreachable", null, unreachable.reason(), now);
        chats.unreachable(row.to(), unreachable.reason(), now);
      }
      case Delivery.Refused refused -> {
        store.settle(row, "refused", null, refused.reason(), now);
        log.atError()
            .setMessage("A message was refused for good")
            .addKeyValue("channel", row.to().channel())
            .addKeyValue("message", row.id())
            .addKeyValue("reason", refused.reason())
            .log();
      }
      case Delivery.Moved moved -> moved(row, moved, now);
      case Delivery.Unsure unsure -> unsure(row, unsure.reason(), now);
    }
  }

  /** The process that claimed the message died before it settled it. */
  void senderIsGone(OutboxRow row) {
    unsure(row, "the sender is gone", clock.instant());
  }

  /**
   * Kept for the newer version that wrote it and that may be back soon, after a failed upgrade for
   * instance. It does not hold up its chat: who waits for an answer must not wait for that.
   */
  private void unreadable(OutboxRow row, Instant now) {
    if (row.attempts() == 1) {
      log.atError()
          .setMessage("A message is of a newer version and waits for it until it expires")
          .addKeyValue("channel", row.to().channel())
          .addKeyValue("message", row.id())
          .log();
    }
    store.putBack(row, now.plus(backOff(row.attempts())), true, false, OutboxStore.UNREADABLE);
  }

  private void moved(OutboxRow row, Delivery.Moved moved, Instant now) {
    if (row.attempts() >= MOST_ATTEMPTS) {
      store.settle(row, "given-up", null, "moved", now);
    } else {
      store.putBack(row, now, true, false, "moved");
    }
    int unused = chats.readdress(row.to(), moved.to());
  }

  private void unsure(OutboxRow row, String reason, Instant now) {
    if (!row.kind().againWhenUnsure()) {
      store.settle(row, "unsure", null, reason, now);
    } else if (row.attempts() >= MOST_ATTEMPTS) {
      store.settle(row, "given-up", null, reason, now);
    } else {
      store.putBack(row, now.plus(backOff(row.attempts())), true, true, reason);
    }
  }

  private static Duration backOff(int attempts) {
    Duration wait = Duration.ofSeconds(1L << Math.min(attempts - 1, 10));
    return wait.compareTo(LONGEST_BACK_OFF) < 0 ? wait : LONGEST_BACK_OFF;
  }
}
