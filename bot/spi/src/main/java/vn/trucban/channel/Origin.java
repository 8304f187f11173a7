package vn.trucban.channel;

import java.time.Instant;
import java.util.Objects;

/**
 * What every message from a chat carries.
 *
 * @param event the delivery, for the ledger of seen events
 * @param chat where it was written and where an answer goes
 * @param sender the account that wrote it
 * @param sentAt when the person sent it by the channel's own clock; where the channel tells no time
 *     (a Telegram button press), when it reached us. An arrival is credited with this time, so that
 *     an outage of ours makes nobody late
 */
public record Origin(EventId event, ChatAddress chat, SenderId sender, Instant sentAt) {

  public Origin {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(chat, "chat");
    Objects.requireNonNull(sender, "sender");
    Objects.requireNonNull(sentAt, "sentAt");
  }
}
