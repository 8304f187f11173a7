package vn.trucban.zalo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.EventId;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Origin;
import vn.trucban.channel.SenderId;

/**
 * Reads the bytes of one event. What is not known becomes {@link Inbound.Unknown}; no bytes make it
 * throw. Thread-safe.
 */
final class ZaloEvents {

  private static final String NAME = "[a-z_]{1,60}";

  /** Ids are digits, those of groups hexadecimal. */
  private static final String ID = "[0-9A-Za-z_-]{1,64}";

  private static final int LONGEST_ID = 200;

  /** The year 2100: what is later is no date in milliseconds. */
  private static final long LATEST = 4_102_444_800_000L;

  private final String oaId;
  private final MessageReader messages;
  private final Clock clock;

  ZaloEvents(String oaId, Clock clock) {
    this.oaId = oaId;
    this.messages = new MessageReader(oaId);
    this.clock = clock;
  }

  ReadEvent read(byte[] raw) {
    JsonNode event = Json.parse(raw);
    String name = Json.textOrEmpty(event.path("event_name"));
    if (!name.matches(NAME)) {
      EventId id = new EventId("raw-" + UUID.nameUUIDFromBytes(raw));
      return new ReadEvent(unknown(id, event.isObject() ? "nameless" : "undecodable"));
    }
    if (name.startsWith("oa_send_")) {
      return new ReadEvent(null);
    }
    EventId id = id(raw, name, event);
    Inbound inbound = isForAnother(event) ? null : read(name, id, event);
    return new ReadEvent(inbound == null ? unknown(id, name) : inbound);
  }

  /**
   * Whether the event belongs to another OA of the same app. An event without any OA is taken: not
   * every kind names it.
   */
  boolean isForAnother(JsonNode event) {
    String oa = Json.text(event.path("oa_id"));
    if (oa != null) {
      return !oa.equals(oaId);
    }
    String name = Json.textOrEmpty(event.path("event_name"));
    boolean toTheOa = name.startsWith("user_send_") && !name.startsWith("user_send_group_");
    return toTheOa && !oaId.equals(Json.text(event.path("recipient").path("id")));
  }

  private @Nullable Inbound read(String name, EventId id, JsonNode event) {
    if (name.startsWith("user_send_group_")) {
      String group = Json.text(event.path("recipient").path("id"));
      Origin origin = origin(id, event, group, ChatAddress.Kind.GROUP, sender(event));
      return origin == null ? null : messages.readGroup(name, origin, event.path("message"));
    }
    if (name.startsWith("user_send_")) {
      Origin origin = fromPerson(id, event, sender(event));
      return origin == null ? null : messages.read(name, origin, event.path("message"));
    }
    return switch (name) {
      case "follow" -> joined(fromPerson(id, event, follower(event)));
      case "user_click_chatnow" -> joined(fromPerson(id, event, Json.text(event.path("user_id"))));
      case "unfollow" -> left(fromPerson(id, event, follower(event)));
      case "create_group" -> joined(fromGroup(id, event));
      case "delete_group" -> left(fromGroup(id, event));
      case "user_submit_info" -> readInfo(id, event);
      // Seen, received, reactions, withdrawal of consent and the rest: the ledger's row tells.
      default -> null;
    };
  }

  /**
   * The phone number that a person shared. Sources disagree on which side is the person, so it is
   * the one that is not the OA. Zalo does not say that it is the account's own number.
   */
  private @Nullable Inbound readInfo(EventId id, JsonNode event) {
    String sender = sender(event);
    String person = oaId.equals(sender) ? Json.text(event.path("recipient").path("id")) : sender;
    JsonNode info = event.path("info");
    String phone = Json.text(info.has("phone") ? info.path("phone") : event.path("phone"));
    Origin origin = fromPerson(id, event, person);
    return origin == null || phone == null || phone.isBlank()
        ? null
        : new Inbound.Contact(origin, phone, false);
  }

  private static @Nullable Inbound joined(@Nullable Origin origin) {
    return origin == null ? null : new Inbound.Joined(origin);
  }

  private static @Nullable Inbound left(@Nullable Origin origin) {
    return origin == null ? null : new Inbound.Left(origin);
  }

  private @Nullable Origin fromPerson(EventId id, JsonNode event, @Nullable String person) {
    // The OA writing to itself would be a loop.
    return oaId.equals(person) ? null : origin(id, event, person, ChatAddress.Kind.PRIVATE, person);
  }

  private @Nullable Origin fromGroup(EventId id, JsonNode event) {
    String group = Json.text(event.path("group_id"));
    return origin(id, event, group, ChatAddress.Kind.GROUP, oaId);
  }

  private @Nullable Origin origin(
      EventId id,
      JsonNode event,
      @Nullable String chat,
      ChatAddress.Kind kind,
      @Nullable String sender) {
    if (chat == null || sender == null || !chat.matches(ID) || !sender.matches(ID)) {
      return null;
    }
    ChatAddress address = new ChatAddress(ZaloConnection.CHANNEL, chat, kind);
    return new Origin(id, address, new SenderId(sender), time(event.path("timestamp")));
  }

  private static @Nullable String sender(JsonNode event) {
    return Json.text(event.path("sender").path("id"));
  }

  private static @Nullable String follower(JsonNode event) {
    return Json.text(event.path("follower").path("id"));
  }

  private Instant time(JsonNode timestamp) {
    Long milliseconds = Json.number(timestamp);
    return milliseconds == null || milliseconds <= 0 || milliseconds > LATEST
        ? clock.instant()
        : Instant.ofEpochMilli(milliseconds);
  }

  private static Inbound unknown(EventId id, String kind) {
    return new Inbound.Unknown(ZaloConnection.CHANNEL, id, kind);
  }

  /**
   * What a redelivery repeats: the id of a message that somebody sent, else name, time and subject.
   * A receipt or a reaction carries the id of another message, so that alone would not do.
   */
  private static EventId id(byte[] raw, String name, JsonNode event) {
    String message = Json.textOrEmpty(event.path("message").path("msg_id"));
    boolean sent = name.startsWith("user_send_") || name.startsWith("anonymous_send_");
    String id =
        sent && !message.isBlank()
            ? message
            : String.join(
                "/",
                name,
                Json.textOrEmpty(event.path("timestamp")),
                subject(event),
                message,
                event.path("message").path("msg_ids").isArray()
                    ? UUID.nameUUIDFromBytes(raw).toString()
                    : "");
    return new EventId(id.length() <= LONGEST_ID ? id : "raw-" + UUID.nameUUIDFromBytes(raw));
  }

  private static String subject(JsonNode event) {
    for (String field : new String[] {"follower", "sender", "recipient"}) {
      String id = Json.textOrEmpty(event.path(field).path("id"));
      if (!id.isBlank()) {
        return field.equals("sender")
            ? id + '/' + Json.textOrEmpty(event.path("recipient").path("id"))
            : id;
      }
    }
    String user = Json.textOrEmpty(event.path("user_id"));
    return user.isBlank() ? Json.textOrEmpty(event.path("group_id")) : user;
  }
}
