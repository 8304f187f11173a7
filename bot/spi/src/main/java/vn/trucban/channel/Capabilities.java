package vn.trucban.channel;

import java.util.List;
import vn.trucban.ephemeral.RateLimit;

/**
 * What a channel can do, so that nobody calls a verb that does nothing.
 *
 * @param longestText code points of one message; the outbox splits what is longer
 * @param longestCaption code points of the text that goes with a {@link Outbound.Document}
 * @param canStartConversation whether a person can be written to who never wrote
 * @param overall limits on everything that is sent, all of them kept
 * @param perPrivateChat limits on one private chat
 * @param perGroup limits on one group
 */
public record Capabilities(
    int longestText,
    int longestCaption,
    boolean canStartConversation,
    List<RateLimit> overall,
    List<RateLimit> perPrivateChat,
    List<RateLimit> perGroup) {

  public Capabilities {
    if (longestText < 1 || longestCaption < 1) {
      throw new IllegalArgumentException("a channel carries at least one character");
    }
    overall = List.copyOf(overall);
    perPrivateChat = List.copyOf(perPrivateChat);
    perGroup = List.copyOf(perGroup);
  }

  /** A channel whose captions may be as long as its texts. */
  public Capabilities(
      int longestText,
      boolean canStartConversation,
      List<RateLimit> overall,
      List<RateLimit> perPrivateChat,
      List<RateLimit> perGroup) {
    this(longestText, longestText, canStartConversation, overall, perPrivateChat, perGroup);
  }
}
