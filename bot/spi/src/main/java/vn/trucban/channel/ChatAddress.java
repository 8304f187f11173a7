package vn.trucban.channel;

import java.util.Objects;

/**
 * Where a message came from or goes to: one chat on one channel.
 *
 * @param channel the channel
 * @param chat the channel's own id of the chat, kept as text
 * @param kind private chats may hear personal data, groups never
 */
public record ChatAddress(ChannelId channel, String chat, Kind kind) {

  /** Who can read what is sent to the chat. */
  public enum Kind {
    /** One person alone. */
    PRIVATE,
    /** Several people. */
    GROUP
  }

  public ChatAddress {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(kind, "kind");
    Checks.text(chat, "chat", 200);
  }

  public boolean isPrivate() {
    return kind == Kind.PRIVATE;
  }
}
