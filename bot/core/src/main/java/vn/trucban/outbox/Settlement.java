package vn.trucban.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.Delivery;

/** What a delivery means for the stored message. Runs inside a write. */
final class Settlement {

  /** The chat's own limit held the message back before anything was sent. */
  static final String NOT_TRIED = "chat limit";

  private static final Logger log = LoggerFactory.getLogger(Settlement.class);
  private static final int MOST_ATTEMPTS = 12;
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(10);

  private final OutboxStore store;
  private final ChatStore chats;
  private final RateGate gate;
  private final Clock clock;

  Settlement(OutboxStore store, ChatStore chats, RateGate gate, Clock clock) {
    this.store = store;
    this.chats = chats;
    this.gate = gate;
    this.clock = clock;
  }

  void settle(OutboxRow row, Delivery delivery) {
    Instant now = clock.instant();
    switch (delivery) {
      case Delivery.Sent sent -> {
        store.settle(row, "sent", sent.providerId(), null, now);
        chats.reachable(row.to());
      }
      case Delivery.TryLater later -> tryLater(row, later, now);
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

  private void tryLater(OutboxRow row, Delivery.TryLater later, Instant now) {
    boolean tried = !later.reason().equals(NOT_TRIED);
    Duration after = later.after();
    if (tried) {
      // A provider that asks for no patience at all would be asked again and again.
      after = after.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : after;
      if (later.everybody()) {
        gate.pauseEverything(after);
      } else {
        gate.pause(row.to(), after);
      }
    }
    store.putBack(row, now.plus(after), tried, false, later.reason());
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
