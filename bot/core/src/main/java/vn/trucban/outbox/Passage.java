package vn.trucban.outbox;

import vn.trucban.channel.ChannelId;
import vn.trucban.channel.Outbound;

/** What a message goes through before it is stored for sending. */
@FunctionalInterface
interface Passage {

  /** The message, or what is said in its place; inside a write. */
  Outbound passed(ChannelId channel, Outbound message);
}
