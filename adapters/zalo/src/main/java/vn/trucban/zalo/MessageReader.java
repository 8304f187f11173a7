package vn.trucban.zalo;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Inbound.Unsupported.Kind;
import vn.trucban.channel.Origin;

/** Reads what a person sent; null means that nobody waits for an answer to it. Thread-safe. */
final class MessageReader {

  private final String mention;

  MessageReader(String oaId) {
    this.mention = "[@" + oaId + "]";
  }

  @Nullable Inbound read(String name, Origin origin, JsonNode message) {
    String text = Json.textOrEmpty(message.path("text"));
    return switch (name) {
      case "user_send_text" -> text.isEmpty() ? null : textOrChoice(origin, text);
      // What is typed with a link in it comes so.
      case "user_send_link" ->
          text.isBlank()
              ? new Inbound.Unsupported(origin, Kind.OTHER)
              : new Inbound.Text(origin, text);
      case "user_send_location" -> readLocation(origin, payload(message).path("coordinates"));
      case "user_send_image", "user_send_file", "user_send_video", "user_send_gif" ->
          new Inbound.Attachment(origin, Json.textOrEmpty(payload(message).path("name")), text);
      case "user_send_sticker" -> new Inbound.Unsupported(origin, Kind.STICKER);
      case "user_send_audio" -> new Inbound.Unsupported(origin, Kind.VOICE);
      case "user_send_business_card" -> new Inbound.Unsupported(origin, Kind.OTHER);
      default -> null;
    };
  }

  /** In a group only what speaks to the bot is read, and only text can. */
  @Nullable Inbound readGroup(String name, Origin origin, JsonNode message) {
    String text = Json.textOrEmpty(message.path("text"));
    boolean spokenTo = name.equals("user_send_group_text") && text.contains(mention);
    return spokenTo ? textOrChoice(origin, text.replace(mention, " ").strip()) : null;
  }

  /** A pressed button comes as if it had been typed, so whoever types the same has pressed it. */
  private static Inbound textOrChoice(Origin origin, String text) {
    return Payloads.isOne(text)
        ? new Inbound.Choice(origin, text, null)
        : new Inbound.Text(origin, text);
  }

  private static @Nullable Inbound readLocation(Origin origin, JsonNode coordinates) {
    double latitude = Json.decimal(coordinates.path("latitude"));
    double longitude = Json.decimal(coordinates.path("longitude"));
    boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return onEarth ? new Inbound.Location(origin, latitude, longitude, false) : null;
  }

  private static JsonNode payload(JsonNode message) {
    return message.path("attachments").path(0).path("payload");
  }
}
