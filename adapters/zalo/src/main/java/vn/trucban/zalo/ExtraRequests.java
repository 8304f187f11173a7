package vn.trucban.zalo;

import java.time.Duration;
import java.util.List;
import vn.trucban.channel.Capabilities;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.ephemeral.RateLimit;

/**
 * The limits of this channel, and the requests beside the one for each message that the outbox
 * counts itself: uploads, further parts, second tries. They take permits of the same limit, so the
 * next messages wait the longer; where none is left they go all the same and the reserve pays.
 */
final class ExtraRequests {

  /** Code points; the rest is room for characters that Zalo may count twice. */
  static final int LONGEST_TEXT = 1900;

  /** Of a hundred requests, so many are kept back for what cannot be counted before. */
  private static final int RESERVE_PERCENT = 5;

  /** The outbox counts when a message left; Zalo counts when it arrived. */
  private static final Duration WINDOW = Duration.ofSeconds(61);

  private static final String KEY = "send/" + ZaloConnection.CHANNEL;

  private final EphemeralStore store;
  private final RateLimit perMinute;

  ExtraRequests(EphemeralStore store, int requestsPerMinute) {
    this.store = store;
    int reserve = Math.max(1, requestsPerMinute * RESERVE_PERCENT / 100);
    this.perMinute = new RateLimit("minute", requestsPerMinute - reserve, WINDOW, true);
  }

  /** What the outbox must keep to. */
  Capabilities capabilities() {
    return new Capabilities(LONGEST_TEXT, false, List.of(perMinute), List.of(), List.of());
  }

  /** One request more than the outbox knows of. */
  void take() {
    Duration unused = store.acquire(KEY, perMinute);
  }
}
