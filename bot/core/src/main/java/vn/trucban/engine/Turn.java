package vn.trucban.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.RichText;
import vn.trucban.channel.SenderId;
import vn.trucban.language.Messages;
import vn.trucban.people.Person;

/**
 * One message being answered: who, when, where, and nothing that can send.
 *
 * @param sentAt when the person sent it; everything is credited with this time
 * @param zone the agency's time zone
 */
public record Turn(
    Speaker speaker,
    ChatAddress chat,
    SenderId sender,
    Instant sentAt,
    ZoneId zone,
    Messages messages) {

  /**
   * The person who speaks.
   *
   * @throws IllegalStateException for a stranger, whom the gate lets through to open commands only
   */
  public Person person() {
    return switch (speaker) {
      case Speaker.Known known -> known.person();
      case Speaker.Stranger stranger ->
          throw new IllegalStateException("a stranger was let through to a command for staff");
    };
  }

  public String language() {
    return speaker.language();
  }

  /** The day on which it was sent, in the agency's time zone. */
  public LocalDate today() {
    return sentAt.atZone(zone).toLocalDate();
  }

  /** The time of day at which it was sent, in the agency's time zone. */
  public LocalTime time() {
    return sentAt.atZone(zone).toLocalTime();
  }

  /** A text of the catalogue in the speaker's language. */
  public RichText text(String key, Object... arguments) {
    return messages.text(language(), key, arguments);
  }

  /** A text of the catalogue without looks, for buttons. */
  public String plain(String key, Object... arguments) {
    return messages.plain(language(), key, arguments);
  }
}
