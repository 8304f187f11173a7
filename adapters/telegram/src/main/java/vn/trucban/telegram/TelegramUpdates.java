package vn.trucban.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Iterator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.EventId;
import vn.trucban.channel.Inbound;

/**
 * Reads the bytes of one update. What cannot be read becomes {@link Inbound.Unknown}; no bytes make
 * it throw. Thread-safe.
 */
final class TelegramUpdates {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int LONGEST_KIND = 40;

  private final MessageReader messages;
  private final MemberReader members;
  private final OriginReader origins;

  TelegramUpdates(BotIdentity identity, Clock clock) {
    origins = new OriginReader(clock);
    messages = new MessageReader(origins, new Addressed(identity));
    members = new MemberReader(origins);
  }

  ReadUpdate read(byte[] raw) {
    JsonNode update = Json.parse(MAPPER, raw);
    Long id = update.isObject() ? Json.number(update.path("update_id")) : firstId(raw);
    EventId event =
        new EventId(id == null ? "raw-" + UUID.nameUUIDFromBytes(raw) : Long.toString(id));
    Inbound inbound = read(update, event);
    JsonNode press = update.path("callback_query");
    return new ReadUpdate(
        inbound == null ? unknown(event, update) : inbound, id, Json.text(press.path("id")));
  }

  /** Whether who is addressed decides what the update means. */
  boolean isFromGroup(byte[] raw) {
    String type =
        Json.parse(MAPPER, raw).path("message").path("chat").path("type").asText("private");
    return !type.equals("private");
  }

  private @Nullable Inbound read(JsonNode update, EventId event) {
    if (update.has("message")) {
      return messages.read(event, update.path("message"));
    }
    if (update.has("edited_message")) {
      return messages.readEdited(event, update.path("edited_message"));
    }
    if (update.has("callback_query")) {
      return readPress(event, update.path("callback_query"));
    }
    if (update.has("my_chat_member")) {
      return members.read(event, update.path("my_chat_member"));
    }
    return null;
  }

  /** A press has no time of its own: the date inside is that of the bot's message. */
  private @Nullable Inbound readPress(EventId event, JsonNode press) {
    JsonNode message = press.path("message");
    String payload = Json.text(press.path("data"));
    Long pressed = Json.number(message.path("message_id"));
    var origin = origins.read(event, message.path("chat"), press.path("from"), null);
    if (origin == null || payload == null || Json.isTrue(press.path("from").path("is_bot"))) {
      return null;
    }
    return new Inbound.Choice(origin, payload, pressed == null ? null : Long.toString(pressed));
  }

  private static Inbound unknown(EventId event, JsonNode update) {
    return new Inbound.Unknown(TelegramConnection.CHANNEL, event, kind(update));
  }

  /** The name of the update's member beside update_id, which says the kind. */
  private static String kind(JsonNode update) {
    for (Iterator<String> names = update.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!name.equals("update_id") && name.matches("[a-z_]{1," + LONGEST_KIND + "}")) {
        return name;
      }
    }
    return update.isObject() ? "nameless" : "undecodable";
  }

  /** The update_id of something that as a whole is no JSON, as far as it can be read. */
  private static @Nullable Long firstId(byte[] raw) {
    try (JsonParser parser = MAPPER.createParser(new String(raw, StandardCharsets.UTF_8))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals("update_id");
        JsonToken value = parser.nextToken();
        if (wanted) {
          return value == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : null;
        }
        parser.skipChildren();
      }
      return null;
    } catch (IOException e) {
      // Broken before its id, or an id beyond 64 bits: there is none to read.
      return null;
    }
  }
}
