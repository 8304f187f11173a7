package vn.trucban.channel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing that a channel received, verified and parsed. What it does not know is Unknown. */
public sealed interface Inbound {

  /** The delivery, for the ledger of seen events. */
  EventId event();

  /** The channel that received it. */
  ChannelId channel();

  /** Everything that came from a chat and from somebody. */
  sealed interface FromChat extends Inbound {

    Origin origin();

    @Override
    default EventId event() {
      return origin().event();
    }

    @Override
    default ChannelId channel() {
      return origin().chat().channel();
    }
  }

  /** Typed text, as the channel delivered it. In groups only what is addressed to the bot. */
  record Text(Origin origin, String text) implements FromChat {
    public Text {
      Objects.requireNonNull(origin, "origin");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A pressed button.
   *
   * @param payload the payload that the button was sent with
   * @param pressed the provider's id of the message that holds the button, null where unknown
   */
  record Choice(Origin origin, String payload, @Nullable String pressed) implements FromChat {
    public Choice {
      Objects.requireNonNull(origin, "origin");
      Objects.requireNonNull(payload, "payload");
    }
  }

  /**
   * A shared phone number.
   *
   * @param phone digits with or without +, as the channel delivered it
   * @param own whether the channel vouches that it is the sender's own number
   */
  record Contact(Origin origin, String phone, boolean own) implements FromChat {
    public Contact {
      Objects.requireNonNull(origin, "origin");
      Objects.requireNonNull(phone, "phone");
    }
  }

  /**
   * A pin on the map.
   *
   * @param latitude degrees, -90 to 90
   * @param longitude degrees, -180 to 180
   * @param forwarded passed on from somebody else or made by another bot: proves nothing
   */
  record Location(Origin origin, double latitude, double longitude, boolean forwarded)
      implements FromChat {
    public Location {
      Objects.requireNonNull(origin, "origin");
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("no such place on earth");
      }
    }
  }

  /** A file or picture; the content is not fetched. The name may be empty. */
  record Attachment(Origin origin, String fileName, String caption) implements FromChat {
    public Attachment {
      Objects.requireNonNull(origin, "origin");
      Objects.requireNonNull(fileName, "fileName");
      Objects.requireNonNull(caption, "caption");
    }
  }

  /** The chat can be written to (again): followed, unblocked, bot added to the group. */
  record Joined(Origin origin) implements FromChat {
    public Joined {
      Objects.requireNonNull(origin, "origin");
    }
  }

  /** The chat can no longer be written to: unfollowed, blocked, bot removed from the group. */
  record Left(Origin origin) implements FromChat {
    public Left {
      Objects.requireNonNull(origin, "origin");
    }
  }

  /** The chat goes on under another id. */
  record Moved(Origin origin, ChatAddress to) implements FromChat {
    public Moved {
      Objects.requireNonNull(origin, "origin");
      Objects.requireNonNull(to, "to");
    }
  }

  /**
   * A kind that people send and the bot does not take (a sticker, a voice message, an edit, a
   * forward), to which a waiting person deserves a short answer.
   */
  record Unsupported(Origin origin, Kind kind) implements FromChat {

    /** What was sent instead of something the bot takes. */
    public enum Kind {
      STICKER,
      VOICE,
      EDITED,
      FORWARDED,
      OTHER
    }

    public Unsupported {
      Objects.requireNonNull(origin, "origin");
      Objects.requireNonNull(kind, "kind");
    }
  }

  /** Anything else from outside: counted, acknowledged, never answered. */
  record Unknown(ChannelId channel, EventId event, String kind) implements Inbound {
    public Unknown {
      Objects.requireNonNull(channel, "channel");
      Objects.requireNonNull(event, "event");
      Objects.requireNonNull(kind, "kind");
    }
  }
}
