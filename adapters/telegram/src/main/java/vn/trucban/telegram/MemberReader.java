package vn.trucban.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.EventId;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Origin;

/**
 * Reads {@code my_chat_member}: blocked and unblocked in private, added to and removed from groups.
 *
 * @see <a href="https://core.telegram.org/bots/api#chatmember">ChatMember</a>
 */
final class MemberReader {

  private final OriginReader origins;

  MemberReader(OriginReader origins) {
    this.origins = origins;
  }

  @Nullable Inbound read(EventId event, JsonNode change) {
    Origin origin =
        origins.read(event, change.path("chat"), change.path("from"), change.path("date"));
    Boolean now = reachable(change.path("new_chat_member"));
    Boolean before = reachable(change.path("old_chat_member"));
    // From member to administrator, for instance, nothing changes for us.
    if (origin == null || now == null || now.equals(before)) {
      return null;
    }
    return now ? new Inbound.Joined(origin) : new Inbound.Left(origin);
  }

  private static @Nullable Boolean reachable(JsonNode member) {
    return switch (member.path("status").asText("")) {
      case "creator", "administrator", "member" -> true;
      case "restricted" -> Json.isTrue(member.path("is_member"));
      case "left", "kicked" -> false;
      default -> null;
    };
  }
}
