package vn.trucban.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a message in a group speaks to this bot, and takes the bot's name out of it.
 *
 * @see <a href="https://core.telegram.org/bots/api#messageentity">MessageEntity</a>
 */
final class Addressed {

  /** A part of the text: from the first char to before the last, in UTF-16 units as Telegram's. */
  private record Span(int from, int to) {}

  private final BotIdentity identity;

  Addressed(BotIdentity identity) {
    this.identity = identity;
  }

  /** The text without the bot's name, or null when a message in a group speaks to others. */
  @Nullable String text(JsonNode message, String text, boolean inGroup) {
    List<Span> names = new ArrayList<>();
    boolean toMe = !inGroup || isReplyToMe(message);
    boolean toAnother = false;
    for (JsonNode entity : message.path("entities")) {
      Span span = span(entity, text);
      if (span != null) {
        String part = text.substring(span.from, span.to);
        switch (entity.path("type").asText("")) {
          case "mention" -> {
            if (identity.isMe(part.substring(1))) {
              names.add(span);
            }
          }
          case "text_mention" -> {
            Long user = Json.number(entity.path("user").path("id"));
            if (user != null && identity.isMe(user)) {
              names.add(span);
            }
          }
          case "bot_command" -> {
            int at = part.indexOf('@');
            boolean mine = at < 0 || identity.isMe(part.substring(at + 1));
            toAnother |= span.from == 0 && !mine;
            toMe |= span.from == 0 && mine;
            if (at >= 0 && mine) {
              names.add(new Span(span.from + at, span.to));
            }
          }
          default -> {}
        }
      }
    }
    boolean mine = (toMe && !toAnother) || !names.isEmpty();
    return mine || !inGroup ? without(text, names) : null;
  }

  private boolean isReplyToMe(JsonNode message) {
    Long author = Json.number(message.path("reply_to_message").path("from").path("id"));
    return author != null && identity.isMe(author);
  }

  private static @Nullable Span span(JsonNode entity, String text) {
    Long offset = Json.number(entity.path("offset"));
    Long length = Json.number(entity.path("length"));
    if (offset == null || length == null || offset < 0 || length <= 0) {
      return null;
    }
    boolean inside = offset <= text.length() && length <= text.length() - offset;
    return inside ? new Span(offset.intValue(), (int) (offset + length)) : null;
  }

  private static String without(String text, List<Span> names) {
    if (names.isEmpty()) {
      return text;
    }
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (Span name : names) {
      if (name.from >= from) {
        rest.append(text, from, name.from);
        from = name.to;
      }
    }
    rest.append(text, from, text.length());
    return rest.toString().replaceAll("[ \\t]{2,}", " ").strip();
  }
}
