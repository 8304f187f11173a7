package vn.trucban.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.RichText;
import vn.trucban.ephemeral.RateLimit;

/**
 * What Telegram takes at most.
 *
 * @see <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">
 *     the limits on sending</a>
 */
final class TelegramLimits {

  /** Code points of a text after its markup is read. */
  static final int LONGEST_TEXT = 4096;

  /** Code points of a caption after its markup is read. */
  static final int LONGEST_CAPTION = 1024;

  /**
   * The outbox counts a message that was held up on its way from when it arrived, as well as it can
   * tell. This share of the window covers what it cannot tell, at the price of as much of the rate.
   */
  private static final double PAD = 0.005;

  /** One request with one rendering of a text. */
  interface Post<T> {
    CompletableFuture<? extends T> start(Rendering rendering) throws TelegramApiException;
  }

  private TelegramLimits() {}

  /**
   * Telegram's figures: 30 a second overall, one a second in a private chat with short bursts, one
   * a second and 20 a minute in a group. The burst is three in three seconds, so that an answer and
   * the two files that belong to it go out together while the mean stays at one a second.
   */
  static Capabilities capabilities(int messagesPerSecond) {
    return new Capabilities(
        LONGEST_TEXT,
        LONGEST_CAPTION,
        false,
        List.of(limit("second", messagesPerSecond, Duration.ofSeconds(1))),
        List.of(limit("burst", 3, Duration.ofSeconds(3))),
        List.of(
            limit("second", 1, Duration.ofSeconds(1)), limit("minute", 20, Duration.ofMinutes(1))));
  }

  private static RateLimit limit(String name, int permits, Duration window) {
    return new RateLimit(name, permits, window.plusNanos((long) (window.toNanos() * PAD)), true);
  }

  /** Refuses a text that the outbox should have split. */
  static void refuseLonger(RichText text, int longest) {
    String plain = text.plainText();
    if (plain.codePointCount(0, plain.length()) > longest) {
      throw new IllegalArgumentException("a text of more than " + longest + " code points");
    }
  }

  /** Posts with markup and, if Telegram cannot read it, once more without. */
  static <T> Answer<T> bareIfMarkupRefused(RichText text, Post<T> post) {
    Answer<T> answer = LibraryCalls.wait(() -> post.start(Rendering.html(text)));
    return answer instanceof Answer.Refusal<T> refusal
            && refusal.code() == 400
            && refusal.says("can't parse entities")
        ? LibraryCalls.wait(() -> post.start(Rendering.bare(text)))
        : answer;
  }
}
