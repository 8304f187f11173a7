package vn.trucban.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.Channel;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.store.Transactions;

/**
 * Sends the messages of one channel: claims what is due in a short write, sends outside any
 * transaction, settles in another short write. One thread at a time calls {@link #round()}.
 */
final class Dispatcher {

  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
  private static final RichText SENT_AGAIN = RichText.plain(Splitting.SENT_AGAIN);

  private final Channel channel;
  private final OutboxStore store;
  private final Settlement settlement;
  private final RateGate gate;
  private final Context context;

  /** Sent, but not yet written down: what a failed write must not make us forget. */
  private List<Attempt> unsettled = List.of();

  /** What dispatchers of all channels share. */
  record Context(
      Transactions transactions,
      ExecutorService senders,
      Clock clock,
      OutboxProperties properties) {}

  Dispatcher(
      Channel channel,
      OutboxStore store,
      ChatStore chats,
      EphemeralStore ephemeral,
      Context context) {
    this.channel = channel;
    this.store = store;
    this.gate = new RateGate(ephemeral, channel);
    this.settlement = new Settlement(store, chats, gate, context.clock());
    this.context = context;
  }

  /** What a round did and when the next one is worth while. */
  record Round(int sent, Duration waitAtMost) {}

  private record Attempt(OutboxRow row, Delivery delivery) {}

  /** Sends what is due and allowed now. */
  Round round() {
    settleAttempts();
    Instant now = context.clock().instant();
    recoverAndExpire(now);
    int due = store.dueUpTo(channel.id(), now, context.properties().batch());
    if (due == 0) {
      return new Round(0, untilNextDue(now));
    }
    int permits = 0;
    Duration wait = Duration.ZERO;
    while (permits < due && wait.isZero()) {
      wait = gate.acquireOverall();
      permits += wait.isZero() ? 1 : 0;
    }
    if (permits == 0) {
      return new Round(0, wait);
    }
    List<OutboxRow> claimed = claim(now, permits);
    if (claimed.isEmpty()) {
      return new Round(0, untilNextDue(now));
    }
    unsettled = sendAll(claimed);
    settleAttempts();
    return new Round(claimed.size(), wait);
  }

  private void settleAttempts() {
    if (!unsettled.isEmpty()) {
      List<Attempt> attempts = unsettled;
      context
          .transactions()
          .write(() -> attempts.forEach(each -> settlement.settle(each.row, each.delivery)));
      unsettled = List.of();
    }
  }

  private List<OutboxRow> claim(Instant now, int most) {
    Instant lease = now.plus(context.properties().lease());
    return context.transactions().write(() -> store.claim(channel.id(), now, lease, most));
  }

  private List<Attempt> sendAll(List<OutboxRow> claimed) {
    List<CompletableFuture<Attempt>> running = new ArrayList<>();
    for (OutboxRow row : claimed) {
      Duration wait = gate.acquireFor(row.to());
      running.add(
          wait.isZero()
              ? CompletableFuture.supplyAsync(() -> send(row), context.senders())
              : CompletableFuture.completedFuture(
                  new Attempt(row, new Delivery.TryLater(wait, false, Settlement.NOT_TRIED))));
    }
    return running.stream().map(CompletableFuture::join).toList();
  }

  private Attempt send(OutboxRow row) {
    Outbound stored = row.content();
    if (stored == null) {
      return new Attempt(row, new Delivery.Refused("unreadable"));
    }
    try {
      Outbound content = row.resent() ? marked(stored) : stored;
      return new Attempt(row, channel.send(new Envelope(row.to(), content, row.replaces())));
    } catch (RuntimeException e) {
      log.atError()
          .setMessage("A channel threw while sending")
          .setCause(e)
          .addKeyValue("channel", channel.id())
          .addKeyValue("message", row.id())
          .log();
      return new Attempt(row, new Delivery.Refused("exception"));
    }
  }

  private static Outbound marked(Outbound content) {
    RichText text = SENT_AGAIN.then(content.text());
    return switch (content) {
      case Outbound.Plain plain -> new Outbound.Plain(text);
      case Outbound.Choices choices -> new Outbound.Choices(text, choices.rows());
      case Outbound.Link link -> new Outbound.Link(text, link.label(), link.target());
      case Outbound.Document document -> new Outbound.Document(text, document.file());
    };
  }

  private void recoverAndExpire(Instant now) {
    if (store.hasOverdueOrExpired(channel.id(), now)) {
      context
          .transactions()
          .write(
              () -> {
                store.overdue(channel.id(), now).forEach(settlement::senderIsGone);
                int unused = store.expire(channel.id(), now);
              });
    }
  }

  private Duration untilNextDue(Instant now) {
    return store
        .nextDue(channel.id())
        .map(at -> Duration.between(now, at))
        .filter(wait -> !wait.isNegative())
        .orElse(Duration.ofSeconds(1));
  }
}
