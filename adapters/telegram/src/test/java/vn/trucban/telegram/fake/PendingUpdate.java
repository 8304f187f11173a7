package vn.trucban.telegram.fake;

import java.time.Instant;
import okio.ByteString;

/**
 * An update that waits for the bot.
 *
 * @param id its place in the queue
 * @param lane updates of one lane reach a webhook one after the other
 * @param expires when the server forgets it
 * @param json the update as it goes over the wire; may be garbage on purpose
 */
record PendingUpdate(long id, String lane, Instant expires, ByteString json) {}
