package vn.trucban.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import vn.trucban.channel.Channel;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.store.Transactions;

/**
 * The books of one channel: settles in one short write what has come back and claims what is due;
 * {@link Departures} sends it meanwhile, outside any transaction.
 */
final class Dispatcher {

  private final Channel channel;
  private final OutboxStore store;
  private final Settlement settlement;
  private final RateGate gate;
  private final Departures departures;
  private final Context context;
  private final Bell bell = new Bell();

  /** What came of claimed messages; the sending threads put it here. */
  private final BlockingQueue<Outcome> back = new LinkedBlockingQueue<>();

  /** Over, but not yet written down: what a failed write must not make us forget. */
  private final List<Outcome> unsettled = new ArrayList<>();

  /** Claimed and not yet come back. */
  private int away;

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
    this.settlement = new Settlement(store, chats, context.clock());
    this.departures =
        new Departures(
            gate,
            new Sending(channel, gate, context.clock()),
            context.senders(),
            context.clock(),
            this::comesBack);
    this.context = context;
  }

  /** Rings when something has come back. */
  Bell bell() {
    return bell;
  }

  Departures departures() {
    return departures;
  }

  /** Settles what has come back and claims what is due; returns when to look again. */
  synchronized Duration look() {
    Instant now = context.clock().instant();
    away -= back.drainTo(unsettled);
    int claimed = settleAndClaim(now, quota(now));
    return claimed > 0 ? Duration.ZERO : untilNextDue(now);
  }

  /**
   * Sends what is due and may leave now; waits for the end of each send but for no permit.
   *
   * @return how many sends were tried
   */
  synchronized int round() {
    Duration unused = look();
    unused = departures.letGo(false);
    return awaitAndSettle();
  }

  /** Holds back what is not sent yet, waits for what is on its way, and settles all. */
  synchronized void finish() {
    departures.holdBack(Duration.ZERO);
    int unused = awaitAndSettle();
  }

  private int awaitAndSettle() {
    try {
      for (; away > 0; away--) {
        unsettled.add(back.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (unsettled.isEmpty()) {
      return 0;
    }
    int tried = (int) unsettled.stream().filter(o -> !(o instanceof Outcome.HeldBack)).count();
    int unused = settleAndClaim(context.clock().instant(), Quota.NONE);
    return tried;
  }

  private void comesBack(Outcome outcome) {
    back.add(outcome);
    bell.ring();
  }

  /** What to claim: a moment's worth, and when there is that, only what is more urgent. */
  private Quota quota(Instant now) {
    int batch = context.properties().batch();
    int ahead = gate.ahead(batch) - departures.size();
    OutboxRow first = departures.first();
    int open = departures.openBelow(now);
    return ahead > 0 || first == null
        ? new Quota(Math.min(batch - away, ahead), open)
        : new Quota(Math.min(batch - away, 1), Math.min(first.kind().lane(), open));
  }

  private int settleAndClaim(Instant now, Quota quota) {
    boolean stale = store.hasOverdueOrExpired(channel.id(), now);
    if (unsettled.isEmpty() && !stale && !store.hasDue(channel.id(), now, quota)) {
      return 0;
    }
    Instant lease = now.plus(context.properties().lease());
    List<OutboxRow> claimed =
        context
            .transactions()
            .write(
                () -> {
                  unsettled.forEach(settlement::settle);
                  if (stale) {
                    store.overdue(channel.id(), now).forEach(settlement::senderIsGone);
                    int unused = store.expire(channel.id(), now);
                  }
                  return store.claim(channel.id(), now, lease, quota);
                });
    unsettled.clear();
    away += claimed.size();
    departures.add(claimed);
    return claimed.size();
  }

  /** What is due already and cannot be claimed waits for a send, whose end rings the bell. */
  private Duration untilNextDue(Instant now) {
    return store
        .nextDue(channel.id())
        .map(at -> Duration.between(now, at))
        .filter(Duration::isPositive)
        .orElse(Duration.ofSeconds(1));
  }
}
