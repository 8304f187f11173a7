package vn.trucban.simulator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the page asks for, read from JSON by its {@code kind}. Nothing in it is trusted: {@link
 * Play} checks that people, chats and lines exist.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Act.Say.class, name = "say"),
  @JsonSubTypes.Type(value = Act.Press.class, name = "press"),
  @JsonSubTypes.Type(value = Act.Pin.class, name = "pin"),
  @JsonSubTypes.Type(value = Act.ShareContact.class, name = "contact"),
  @JsonSubTypes.Type(value = Act.Sticker.class, name = "sticker"),
  @JsonSubTypes.Type(value = Act.SendFile.class, name = "file"),
  @JsonSubTypes.Type(value = Act.Block.class, name = "block"),
  @JsonSubTypes.Type(value = Act.Redeliver.class, name = "redeliver"),
  @JsonSubTypes.Type(value = Act.MoveClock.class, name = "clock"),
  @JsonSubTypes.Type(value = Act.CutLine.class, name = "offline")
})
sealed interface Act {

  /** Something that one person does in one chat. */
  sealed interface InChat extends Act {

    /** Key of the person. */
    @Nullable String actor();

    /** Key of the group, absent in the private chat with the bot. */
    @Nullable String group();
  }

  record Say(@Nullable String actor, @Nullable String group, @Nullable String text)
      implements InChat {}

  /** A button of the line of that id. */
  record Press(
      @Nullable String actor,
      @Nullable String group,
      @Nullable String line,
      @Nullable String payload)
      implements InChat {}

  /** A place on the map, in degrees. */
  record Pin(
      @Nullable String actor,
      @Nullable String group,
      double latitude,
      double longitude,
      boolean forwarded)
      implements InChat {}

  /** A phone number, the person's own or another's. */
  record ShareContact(
      @Nullable String actor, @Nullable String group, @Nullable String phone, boolean own)
      implements InChat {}

  record Sticker(@Nullable String actor, @Nullable String group) implements InChat {}

  /** A file, of which the bot learns the name alone. */
  record SendFile(@Nullable String actor, @Nullable String group, @Nullable String name)
      implements InChat {}

  /** Blocks the bot (in a group: removes it), or lets it in again. */
  record Block(@Nullable String actor, @Nullable String group, boolean blocked) implements InChat {}

  /** The very same event once more. */
  record Redeliver(@Nullable String event) implements Act {}

  /** The clock, to a time in the agency's zone. */
  record MoveClock(@Nullable LocalDateTime to) implements Act {}

  /** The line between bot and provider. */
  record CutLine(boolean offline) implements Act {}
}
