package vn.trucban.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Delivery;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.ephemeral.RateLimit;

/**
 * Keeps the limits of one channel: exactly for this node's messages, whenever they arrive, and
 * together with all other nodes as well as permits can that are counted when they are taken. One
 * thread at a time asks for permits; the other methods are thread-safe.
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

  private final EphemeralStore store;
  private final Capabilities capabilities;
  private final String key;
  private final UsualDelay usual = new UsualDelay();
  private final Optional<RateLimit> pace;
  private final SentLately lately = new SentLately();
  private boolean paced;

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
    Duration full = lately.waitFor(key, capabilities.overall(), now);
    if (!full.isZero()) {
      return full;
    }
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

  /** Zero if this node may write to the chat now, as far as it knows alone; takes no permit. */
  Duration waitFor(ChatAddress chat, Instant now) {
    return lately.waitFor(keyOf(chat), perChat(chat), now);
  }

  /** Zero if one more message may go to the chat now, otherwise how long to wait. */
  Duration acquireFor(ChatAddress chat) {
    return acquireAll(keyOf(chat), perChat(chat));
  }

  /** A message leaves with the permits that were taken for it; {@link #ended} must follow. */
  void departs(ChatAddress to, Instant permitted) {
    lately.departs(key, capabilities.overall(), permitted);
    lately.departs(keyOf(to), perChat(to), permitted);
  }

  /** A send has ended: the provider has counted the message by now, if it ever does. */
  void ended(ChatAddress to, Instant permitted, Instant now) {
    Instant latest = now.minus(usual.after(Duration.between(permitted, now)));
    lately.arrives(key, capabilities.overall(), latest);
    lately.arrives(keyOf(to), perChat(to), latest);
  }

  /** Keeps the patience that the provider asked for. */
  void pause(ChatAddress chat, Delivery.TryLater later, Instant now) {
    String who = later.everybody() ? key : keyOf(chat);
    lately.pause(who, now, later.after());
    store.pause(who, later.after());
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
