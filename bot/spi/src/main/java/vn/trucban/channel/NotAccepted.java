package vn.trucban.channel;

/** The event could not be stored and must not be acknowledged. Carries no message text. */
public final class NotAccepted extends RuntimeException {

  public NotAccepted(ChannelId channel, EventId event, Throwable cause) {
    super("event " + event + " of " + channel + " was not stored", cause);
  }
}
