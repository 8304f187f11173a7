package vn.trucban.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one call to the Bot API, as a value. */
sealed interface Answer<T> {

  /** Telegram did it. */
  record Done<T>(T value) implements Answer<T> {}

  /**
   * Telegram said no.
   *
   * @param code its error_code
   * @param description its words; may quote message text, so never for a log
   * @param retryAfter what it asks for with a 429, null without
   * @param migrateTo the new id of a group that moved, null without
   */
  record Refusal<T>(
      int code, String description, @Nullable Duration retryAfter, @Nullable Long migrateTo)
      implements Answer<T> {

    boolean says(String fragment) {
      return description.contains(fragment);
    }

    boolean tokenRefused() {
      return code == 401 || code == 404;
    }
  }

  /**
   * No answer that can be understood.
   *
   * @param written whether Telegram may have received the request
   * @param reason a constant word for the log
   */
  record Silence<T>(boolean written, String reason) implements Answer<T> {}
}
