package vn.trucban.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.EventId;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Inbound.Unsupported.Kind;
import vn.trucban.channel.Origin;
import vn.trucban.channel.SenderId;

/** Reads a message; null means that nobody waits for an answer to it. */
final class MessageReader {

  private static final List<String> FILES =
      List.of("document", "photo", "video", "audio", "animation");

  /** What people send and the bot does not take; everything else is a notice of Telegram's. */
  private static final List<String> OTHERS =
      List.of("poll", "dice", "game", "story", "venue", "checklist", "paid_media", "invoice");

  private static final List<String> FORWARDS =
      List.of("forward_origin", "forward_date", "forward_from", "forward_sender_name");

  private final OriginReader origins;
  private final Addressed addressed;

  MessageReader(OriginReader origins, Addressed addressed) {
    this.origins = origins;
    this.addressed = addressed;
  }

  @Nullable Inbound read(EventId event, JsonNode message) {
    if (message.has("migrate_to_chat_id") || message.has("migrate_from_chat_id")) {
      return readMove(event, message);
    }
    Origin origin = origin(event, message, message.path("date"));
    if (origin == null) {
      return null;
    }
    boolean passedOn =
        message.has("via_bot") || FORWARDS.stream().anyMatch(field -> message.has(field));
    String text = Json.text(message.path("text"));
    if (text != null) {
      return readText(origin, message, text, passedOn);
    }
    // In a group only what speaks to the bot is read, and only text can.
    return origin.chat().isPrivate() ? readPrivate(origin, message, passedOn) : null;
  }

  /** A corrected text deserves a word; a live location that moves on does not. */
  @Nullable Inbound readEdited(EventId event, JsonNode message) {
    JsonNode date = message.has("edit_date") ? message.path("edit_date") : message.path("date");
    Origin origin = origin(event, message, date);
    return origin == null || !origin.chat().isPrivate() || message.has("location")
        ? null
        : new Inbound.Unsupported(origin, Kind.EDITED);
  }

  /** The origin, or null for bots, channels and those who write in the name of a group. */
  private @Nullable Origin origin(EventId event, JsonNode message, JsonNode date) {
    boolean person =
        !Json.isTrue(message.path("from").path("is_bot")) && !message.has("sender_chat");
    return person ? origins.read(event, message.path("chat"), message.path("from"), date) : null;
  }

  private @Nullable Inbound readText(
      Origin origin, JsonNode message, String text, boolean passedOn) {
    String own = addressed.text(message, text, !origin.chat().isPrivate());
    if (own == null) {
      return null;
    }
    return passedOn
        ? new Inbound.Unsupported(origin, Kind.FORWARDED)
        : new Inbound.Text(origin, own);
  }

  private @Nullable Inbound readPrivate(Origin origin, JsonNode message, boolean passedOn) {
    if (message.has("contact")) {
      return readContact(origin, message, passedOn);
    }
    if (message.has("location")) {
      return readLocation(origin, message.path("location"), passedOn);
    }
    if (passedOn) {
      return new Inbound.Unsupported(origin, Kind.FORWARDED);
    }
    if (FILES.stream().anyMatch(message::has)) {
      return new Inbound.Attachment(
          origin, fileName(message), Json.textOrEmpty(message.path("caption")));
    }
    if (message.has("sticker")) {
      return new Inbound.Unsupported(origin, Kind.STICKER);
    }
    if (message.has("voice") || message.has("video_note")) {
      return new Inbound.Unsupported(origin, Kind.VOICE);
    }
    return OTHERS.stream().anyMatch(message::has)
        ? new Inbound.Unsupported(origin, Kind.OTHER)
        : null;
  }

  private static @Nullable Inbound readContact(Origin origin, JsonNode message, boolean passedOn) {
    JsonNode contact = message.path("contact");
    String phone = Json.text(contact.path("phone_number"));
    Long user = Json.number(contact.path("user_id"));
    if (phone == null) {
      return null;
    }
    boolean own = user != null && origin.sender().value().equals(Long.toString(user)) && !passedOn;
    return new Inbound.Contact(origin, phone, own);
  }

  private static @Nullable Inbound readLocation(Origin origin, JsonNode pin, boolean passedOn) {
    double latitude = pin.path("latitude").asDouble(Double.NaN);
    double longitude = pin.path("longitude").asDouble(Double.NaN);
    boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return onEarth ? new Inbound.Location(origin, latitude, longitude, passedOn) : null;
  }

  private static String fileName(JsonNode message) {
    return FILES.stream()
        .map(kind -> Json.textOrEmpty(message.path(kind).path("file_name")))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A group became a supergroup: said in the old chat and again in the new one. */
  private @Nullable Inbound readMove(EventId event, JsonNode message) {
    Long chat = Json.number(message.path("chat").path("id"));
    Long to = Json.number(message.path("migrate_to_chat_id"));
    Long from = Json.number(message.path("migrate_from_chat_id"));
    Long old = to == null ? from : chat;
    Long now = to == null ? chat : to;
    if (old == null || now == null) {
      return null;
    }
    Long sender = Json.number(message.path("from").path("id"));
    ChatAddress oldAddress = OriginReader.address(old, ChatAddress.Kind.GROUP);
    Origin origin =
        new Origin(
            event,
            oldAddress,
            new SenderId(Long.toString(sender == null ? old : sender)),
            origins.time(message.path("date")));
    return new Inbound.Moved(origin, OriginReader.address(now, ChatAddress.Kind.GROUP));
  }
}
