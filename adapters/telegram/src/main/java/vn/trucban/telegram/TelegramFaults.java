package vn.trucban.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Delivery;

/**
 * Says what a failed call means for the message. Where Telegram refused, the message certainly is
 * not there; where it gave no answer, or one of 500 and above, it perhaps is.
 *
 * @see <a href="https://core.telegram.org/bots/api#making-requests">error_code and parameters</a>
 */
final class TelegramFaults {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration WITHOUT_CONNECTION = Duration.ofSeconds(5);
  private static final Duration WITHOUT_TOKEN = Duration.ofMinutes(1);

  /** Words of Telegram that are safe in a log; all else it says may quote the message. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "blocked by the user", "blocked",
          "user is deactivated", "deactivated",
          "can't initiate conversation", "never-started",
          "kicked", "kicked",
          "not a member", "not-a-member",
          "chat not found", "chat-not-found",
          "can't parse entities", "entities",
          "is too long", "too-long",
          "text is empty", "empty",
          "BUTTON_DATA_INVALID", "button-data");

  private static final List<String> GONE =
      List.of("chat not found", "user not found", "PEER_ID_INVALID");

  private final TelegramAlarms alarms;

  TelegramFaults(TelegramAlarms alarms) {
    this.alarms = alarms;
  }

  /** Telegram took the message, and so the token. */
  Delivery.Sent sent(int messageId) {
    alarms.clear(TelegramAlarms.TOKEN_REFUSED);
    return new Delivery.Sent(Integer.toString(messageId));
  }

  Delivery of(Answer.Silence<?> silence) {
    return silence.written()
        ? new Delivery.Unsure("telegram-" + silence.reason())
        : new Delivery.TryLater(WITHOUT_CONNECTION, true, "telegram-" + silence.reason());
  }

  Delivery of(Answer.Refusal<?> refusal, ChatAddress to) {
    Long newId = refusal.migrateTo();
    if (newId != null) {
      return new Delivery.Moved(
          new ChatAddress(to.channel(), Long.toString(newId), ChatAddress.Kind.GROUP));
    }
    if (refusal.tokenRefused()) {
      alarms.tokenRefused();
      // The messages are good and go out once the token is: their expiry says for how long.
      return new Delivery.TryLater(WITHOUT_TOKEN, true, reason(refusal));
    }
    if (refusal.code() == 429) {
      return new Delivery.TryLater(patience(refusal), everybody(to), reason(refusal));
    }
    if (refusal.code() >= 500) {
      // "Internal Server Error: restart" tells nothing about the message.
      return new Delivery.Unsure(reason(refusal));
    }
    boolean gone = refusal.code() == 400 && GONE.stream().anyMatch(refusal::says);
    return refusal.code() == 403 || gone
        ? new Delivery.Unreachable(reason(refusal))
        : new Delivery.Refused(reason(refusal));
  }

  /** What a 429 asks for, within reason: from one second to one day. */
  static Duration patience(Answer.Refusal<?> refusal) {
    Duration asked = refusal.retryAfter();
    if (asked == null || asked.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  /**
   * Whether everybody waits. Telegram does not say which limit was hit. In a private chat it cannot
   * be told from the overall one, so all wait; in a group it is nearly always the group's own 20 a
   * minute, and one refusal in a private chat will say so if it was not.
   */
  private static boolean everybody(ChatAddress to) {
    return to.isPrivate();
  }

  private static String reason(Answer.Refusal<?> refusal) {
    String detail =
        KNOWN.entrySet().stream()
            .filter(known -> refusal.says(known.getKey()))
            .map(known -> ":" + known.getValue())
            .sorted()
            .findFirst()
            .orElse("");
    return "telegram-" + refusal.code() + detail;
  }
}
