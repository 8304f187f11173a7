package vn.trucban.channel;

/** One way to reach people. Thread-safe; several threads send at once. */
public interface Channel {

  ChannelId id();

  Capabilities capabilities();

  /**
   * Sends one message and waits for the provider's answer, at most as long as the channel's own
   * deadline. Never called inside a transaction. Keeps no rate limit itself: the caller does, from
   * {@link #capabilities()}.
   *
   * @return what became of it; an exception means a programming error, never a fault outside
   */
  Delivery send(Envelope envelope);
}
