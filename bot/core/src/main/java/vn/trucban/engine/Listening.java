package vn.trucban.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Origin;
import vn.trucban.channel.RichText;
import vn.trucban.language.Folding;
import vn.trucban.language.Interpreter;
import vn.trucban.language.Match;
import vn.trucban.language.Messages;
import vn.trucban.language.Reading;
import vn.trucban.people.Directory;
import vn.trucban.people.Role;

/** Who speaks, and what the message means. */
@Component
class Listening {

  private final Directory directory;
  private final Interpreter interpreter;
  private final Messages messages;
  private final ZoneId zone;

  Listening(Directory directory, Interpreter interpreter, Messages messages, ZoneId zone) {
    this.directory = directory;
    this.interpreter = interpreter;
    this.messages = messages;
    this.zone = zone;
  }

  Turn turn(Origin origin) {
    Speaker speaker =
        directory
            .bySender(origin.chat(), origin.sender())
            .<Speaker>map(Speaker.Known::new)
            .orElseGet(Speaker.Stranger::new);
    return new Turn(speaker, origin.chat(), origin.sender(), origin.sentAt(), zone, messages);
  }

  /** What a person hears whose message could not be answered. */
  RichText apology(@Nullable Turn turn, String incident) {
    return messages.text(
        turn == null ? Messages.VIETNAMESE : turn.language(), "engine.incident", incident);
  }

  /** Notes that the account is in use, so that the person is written to where they last were. */
  void heardFrom(Origin origin, Instant now) {
    directory.heardFrom(origin.chat(), origin.sender(), now);
  }

  Reading read(Inbound.FromChat inbound, Turn turn) {
    return switch (inbound) {
      case Inbound.Text text -> words(text.text(), turn);
      case Inbound.Choice choice -> words(choice.payload(), turn);
      case Inbound.Contact contact ->
          sure(
              CommandSpec.NOT_WORDS + "contact",
              Map.of("phone", contact.phone(), "own", Boolean.toString(contact.own())));
      case Inbound.Location location ->
          sure(
              CommandSpec.NOT_WORDS + "location",
              Map.of(
                  "latitude", Double.toString(location.latitude()),
                  "longitude", Double.toString(location.longitude()),
                  "forwarded", Boolean.toString(location.forwarded())));
      case Inbound.Attachment attachment ->
          sure(CommandSpec.NOT_WORDS + "unsupported", Map.of("kind", "attachment"));
      case Inbound.Unsupported unsupported ->
          sure(
              CommandSpec.NOT_WORDS + "unsupported",
              Map.of("kind", unsupported.kind().name().toLowerCase(Locale.ROOT)));
      case Inbound.Joined joined -> Reading.none();
      case Inbound.Left left -> Reading.none();
      case Inbound.Moved moved -> Reading.none();
    };
  }

  private Reading words(String typed, Turn turn) {
    LocalDateTime now = LocalDateTime.of(turn.today(), turn.time());
    return interpreter.read(Folding.storable(typed), now, likelier(turn.speaker()));
  }

  private static Interpreter.Role likelier(Speaker speaker) {
    return switch (speaker) {
      case Speaker.Known known ->
          known.person().role() == Role.STAFF ? Interpreter.Role.STAFF : Interpreter.Role.MANAGER;
      case Speaker.Stranger stranger -> Interpreter.Role.STAFF;
    };
  }

  private static Reading sure(String intent, Map<String, String> slots) {
    return new Reading(intent, slots, Match.EXACT);
  }
}
