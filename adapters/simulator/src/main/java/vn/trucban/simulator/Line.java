package vn.trucban.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Outbound;

/** One line of a visible chat. */
sealed interface Line {

  /** Unique within the channel and never used again, also after a restart. */
  String id();

  ChatAddress chat();

  /** Something the bot sent; {@code id} is the provider id that the bot knows. */
  record Answered(String id, ChatAddress chat, Instant at, Outbound content, boolean edited)
      implements Line {}

  /**
   * Something a person did.
   *
   * @param label of the pressed button, empty for everything else
   */
  record Said(
      String id,
      Inbound.FromChat inbound,
      String label,
      Fate fate,
      Stage.@Nullable Understood understood)
      implements Line {

    @Override
    public ChatAddress chat() {
      return inbound.origin().chat();
    }
  }

  /** How far a person's message got. */
  enum Fate {
    /** Handed in, no answer yet. */
    UNDERWAY,
    /** The bot has stored it. */
    STORED,
    /** The bot could not store it; it has to be delivered again. */
    NOT_STORED,
    /** Said among people, not to the bot. */
    NOT_FOR_THE_BOT
  }
}
