package vn.trucban.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Outbound;

/**
 * A claimed message.
 *
 * @param content null where this version cannot read what is stored
 * @param attempts sends so far, this one included
 * @param resent whether an earlier attempt may have arrived
 * @param leaseUntil until when the claim holds; tells it from every other claim of the message
 */
record OutboxRow(
    long id,
    ChatAddress to,
    MessageKind kind,
    @Nullable Outbound content,
    @Nullable String replaces,
    int attempts,
    boolean resent,
    Instant leaseUntil) {}
