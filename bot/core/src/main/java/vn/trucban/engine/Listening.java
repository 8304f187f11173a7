package vn.trucban.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Who speaks, and what the message means. */
@Component
class Listening {

  /** "2", "2.", "số 2", in a group beside the bot's name. */
  private static final Pattern NUMBER =
      Pattern.compile("(?:@\\w+\\s+)?(?:số\\s+|so\\s+)?([1-9])[.)]?(?:\\s+@\\w+)?");

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

  /** Notes as well that the account is in use: the person is written to where they last were. */
  Turn turn(Origin origin, Instant now) {
    Speaker speaker =
        directory
            .speaking(origin.chat(), origin.sender(), now)
            .<Speaker>map(Speaker.Known::new)
            .orElseGet(Speaker.Stranger::new);
    return new Turn(speaker, origin.chat(), origin.sender(), origin.sentAt(), zone, messages);
  }

  /** What a person hears whose message could not be answered. */
  RichText apology(@Nullable Turn turn, String incident) {
    return messages.text(
        turn == null ? Messages.VIETNAMESE : turn.language(), "engine.incident", incident);
  }

  /** The words of a message, empty where it has none. */
  static String typed(Inbound.FromChat inbound) {
    return inbound instanceof Inbound.Text text ? Folding.storable(text.text()) : "";
  }

  /**
   * What a message means.
   *
   * @param open what waits for an answer: where it is a choice, a number is one
   */
  Reading read(Inbound.FromChat inbound, Turn turn, Optional<Question> open) {
    return switch (inbound) {
      case Inbound.Text text ->
          open.flatMap(question -> number(text.text(), question))
              .orElseGet(() -> words(text.text(), turn));
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

  private static Optional<Reading> number(String typed, Question open) {
    Matcher number = NUMBER.matcher(typed.strip());
    return open instanceof Question.OneOf && number.matches()
        ? Optional.of(sure("yes", Map.of(Reply.NUMBER, number.group(1))))
        : Optional.empty();
  }

  private Reading words(String typed, Turn turn) {
    LocalDateTime now = LocalDateTime.of(turn.today(), turn.time());
    return interpreter.read(Folding.storable(typed), now, likelier(turn.speaker()));
  }

  private static Interpreter.Role likelier(Speaker speaker) {
    return switch (speaker) {
      case Speaker.Known known ->
          known.person().role().manages() ? Interpreter.Role.MANAGER : Interpreter.Role.STAFF;
      case Speaker.Stranger stranger -> Interpreter.Role.STAFF;
    };
  }

  private static Reading sure(String intent, Map<String, String> slots) {
    return new Reading(intent, slots, Match.EXACT);
  }
}
