package vn.trucban.outbox;

import java.time.Duration;
import java.util.List;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChatAddress;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.ephemeral.RateLimit;

/** Keeps the limits of one channel, together with all other nodes. */
final class RateGate {

  private final EphemeralStore store;
  private final Capabilities capabilities;
  private final String key;

  RateGate(EphemeralStore store, Channel channel) {
    this.store = store;
    this.capabilities = channel.capabilities();
    this.key = "send/" + channel.id();
  }

  /** Zero if one more message may leave the bot now, otherwise how long to wait. */
  Duration acquireOverall() {
    return acquireAll(key, capabilities.overall());
  }

  /** Zero if one more message may go to the chat now, otherwise how long to wait. */
  Duration acquireFor(ChatAddress chat) {
    return acquireAll(
        key + '/' + chat.chat(),
        chat.isPrivate() ? capabilities.perPrivateChat() : capabilities.perGroup());
  }

  void pauseEverything(Duration howLong) {
    store.pause(key, howLong);
  }

  void pause(ChatAddress chat, Duration howLong) {
    store.pause(key + '/' + chat.chat(), howLong);
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
