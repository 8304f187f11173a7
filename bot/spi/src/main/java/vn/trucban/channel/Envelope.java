package vn.trucban.channel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way out.
 *
 * @param to the chat
 * @param content what to show
 * @param replaces the provider's id of the message that this one takes the place of, null for a new
 *     message; a channel that cannot edit, or finds the old message gone, sends a new one
 */
public record Envelope(ChatAddress to, Outbound content, @Nullable String replaces) {

  public Envelope {
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(content, "content");
  }
}
