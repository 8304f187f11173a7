package vn.trucban.channel;

/** Names a channel, for instance {@code telegram}; it is stored, so it never changes. */
public record ChannelId(String value) {

  public ChannelId {
    Checks.text(value, "channel id", 32);
  }

  @Override
  public String toString() {
    return value;
  }
}
