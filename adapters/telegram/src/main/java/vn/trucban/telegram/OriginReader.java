package vn.trucban.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.EventId;
import vn.trucban.channel.Origin;
import vn.trucban.channel.SenderId;

/** Reads where an update came from. */
final class OriginReader {

  /** The year 2100: what is later is no date in seconds. */
  private static final long LATEST = 4_102_444_800L;

  private final Clock clock;

  OriginReader(Clock clock) {
    this.clock = clock;
  }

  /**
   * The origin, or null when chat or sender cannot be read.
   *
   * @param date seconds since 1970; null, 0 and nonsense mean now by our own clock
   */
  @Nullable Origin read(EventId event, JsonNode chat, JsonNode from, @Nullable JsonNode date) {
    ChatAddress address = address(chat);
    Long sender = Json.number(from.path("id"));
    return address == null || sender == null
        ? null
        : new Origin(event, address, new SenderId(Long.toString(sender)), time(date));
  }

  /** The chat, or null when it is a channel or cannot be read. */
  static @Nullable ChatAddress address(JsonNode chat) {
    Long id = Json.number(chat.path("id"));
    if (id == null) {
      return null;
    }
    return switch (chat.path("type").asText("")) {
      case "private" -> address(id, ChatAddress.Kind.PRIVATE);
      case "group", "supergroup" -> address(id, ChatAddress.Kind.GROUP);
      default -> null;
    };
  }

  static ChatAddress address(long id, ChatAddress.Kind kind) {
    return new ChatAddress(TelegramConnection.CHANNEL, Long.toString(id), kind);
  }

  Instant time(@Nullable JsonNode date) {
    Long seconds = date == null ? null : Json.number(date);
    return seconds == null || seconds <= 0 || seconds > LATEST
        ? clock.instant()
        : Instant.ofEpochSecond(seconds);
  }
}
