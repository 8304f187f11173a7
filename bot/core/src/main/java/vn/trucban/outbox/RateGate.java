package vn.trucban.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Delivery;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.ephemeral.RateLimit;

/**
 * Keeps the limits of one channel, together with all other nodes. One thread at a time asks for
 * permits; the other methods are thread-safe.
 */
final class RateGate {

  /** As many at least go at once of what nobody waits for. */
  private static final int FEWEST = 3;

  /** As much as leaves within this time may go at once. */
  private static final Duration AT_ONCE = Duration.ofMillis(100);

  /** Claimed ahead is what leaves while a slow disk settles and claims: that many times as much. */
  private static final int AHEAD = 3;

  /** A little faster than the limit itself, so that what was late is caught up. */
  private static final double SPACING = 0.9;

  /** Shorter than any window, so that no permit runs out before its message has arrived. */
  private static final Duration LONG_ON_ITS_WAY = Duration.ofMillis(500);

  private final EphemeralStore store;
  private final Capabilities capabilities;
  private final String key;
  private final UsualDelay usual = new UsualDelay();
  private final Optional<RateLimit> pace;
  private final Map<Long, OnItsWay> onTheirWay = new ConcurrentHashMap<>();
  private boolean paced;

  /** A message between its permit and the end of its send, and since when it counts. */
  private record OnItsWay(ChatAddress to, Instant permitted, Instant counted) {}

  RateGate(EphemeralStore store, Channel channel) {
    this.store = store;
    this.capabilities = channel.capabilities();
    this.key = "send/" + channel.id();
    this.pace =
        capabilities.overall().stream()
            .max(Comparator.comparing(RateGate::spacing))
            .map(RateGate::pace);
  }

  private static Duration spacing(RateLimit limit) {
    return limit.window().dividedBy(limit.permits());
  }

  private static RateLimit pace(RateLimit limit) {
    Duration spacing = spacing(limit);
    int atOnce = Math.max(FEWEST, (int) AT_ONCE.dividedBy(spacing));
    Duration window = Duration.ofNanos((long) (spacing.toNanos() * SPACING * atOnce));
    return new RateLimit("pace", atOnce, window, limit.failOpen());
  }

  /** How many messages to claim ahead of their permits, at most so many. */
  int ahead(int most) {
    return pace.map(limit -> Math.min(most, AHEAD * limit.permits())).orElse(most);
  }

  /**
   * Zero if this message may leave the bot now, otherwise how long to wait. What nobody waits for
   * leaves evenly: it never takes all permits of a window at once, so an answer soon finds one.
   */
  Duration acquireOverall(OutboxRow row, Instant now) {
    onTheirWay.replaceAll((id, message) -> stillCounted(message, now));
    boolean evenly = row.kind().lane() > 0 && pace.isPresent();
    if (evenly && !paced) {
      Duration wait = store.acquire(key, pace.get());
      if (!wait.isZero()) {
        return wait;
      }
      paced = true;
    }
    Duration wait = acquireAll(key, capabilities.overall());
    paced &= !(evenly && wait.isZero());
    return wait;
  }

  /** Zero if one more message may go to the chat now, otherwise how long to wait. */
  Duration acquireFor(ChatAddress chat) {
    return acquireAll(keyOf(chat), perChat(chat));
  }

  /** The message leaves with the permits that were taken for it. */
  void departs(OutboxRow row, Instant permitted) {
    onTheirWay.put(row.id(), new OnItsWay(row.to(), permitted, permitted));
  }

  /**
   * A send has ended. The permit counted when it was given, the provider counted the message when
   * it arrived: if it was held up on its way, the permit counts so much later.
   */
  void ended(OutboxRow row, Instant now) {
    OnItsWay message = onTheirWay.remove(row.id());
    if (message != null) {
      Duration late = usual.beyond(Duration.between(message.permitted, now));
      postpone(message, now, Duration.between(message.counted, message.permitted.plus(late)));
    }
  }

  /** What is long on its way arrives perhaps only now. */
  private OnItsWay stillCounted(OnItsWay message, Instant now) {
    Duration ago = Duration.between(message.counted, now);
    if (ago.compareTo(LONG_ON_ITS_WAY) < 0) {
      return message;
    }
    postpone(message, now, ago);
    return new OnItsWay(message.to, message.permitted, now);
  }

  private void postpone(OnItsWay message, Instant now, Duration late) {
    Duration ago = Duration.between(message.counted, now);
    capabilities.overall().forEach(limit -> store.postpone(key, limit, ago, late));
    perChat(message.to).forEach(limit -> store.postpone(keyOf(message.to), limit, ago, late));
  }

  /** Keeps the patience that the provider asked for. */
  void pause(ChatAddress chat, Delivery.TryLater later) {
    store.pause(later.everybody() ? key : keyOf(chat), later.after());
  }

  private String keyOf(ChatAddress chat) {
    return key + '/' + chat.chat();
  }

  private List<RateLimit> perChat(ChatAddress chat) {
    return chat.isPrivate() ? capabilities.perPrivateChat() : capabilities.perGroup();
  }

  private Duration acquireAll(String of, List<RateLimit> limits) {
    for (RateLimit limit : limits) {
      Duration wait = store.acquire(of, limit);
      if (!wait.isZero()) {
        return wait;
      }
    }
    return Duration.ZERO;
  }
}
