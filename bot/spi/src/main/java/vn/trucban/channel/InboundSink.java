package vn.trucban.channel;

/** Where channels hand in what they received. Thread-safe. */
public interface InboundSink {

  /**
   * Stores the event and all its effects in one transaction, then returns. Only after the return
   * may the channel acknowledge the event to its provider.
   *
   * @throws NotAccepted the event was not stored and must not be acknowledged, so that the provider
   *     delivers it again. Nothing else is thrown
   */
  Receipt accept(Inbound inbound);
}
