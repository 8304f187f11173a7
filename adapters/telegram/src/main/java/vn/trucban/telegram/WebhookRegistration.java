package vn.trucban.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.Secret;

/**
 * Tells Telegram where the webhook is, as often as it takes, without holding up the start. Whoever
 * polls with the same token removes it without a word, so it looks now and then whether it is still
 * there.
 *
 * @see <a href="https://core.telegram.org/bots/api#setwebhook">setWebhook</a>
 */
final class WebhookRegistration implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WebhookRegistration.class);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  /** Between two looks: so many of the longest pauses between two tries. */
  private static final int LOOK_EVERY = 5;

  private final BotServer server;
  private final TelegramAlarms alarms;
  private final @Nullable URI url;
  private final Secret secret;
  private final Closing closing = new Closing();
  private final Thread thread =
      Thread.ofPlatform().name("telegram-webhook-registration").daemon().unstarted(this::run);
  private volatile boolean refused;

  /**
   * @param publicUrl where Telegram reaches this bot; null when somebody else sets the webhook
   */
  WebhookRegistration(
      BotServer server, TelegramAlarms alarms, @Nullable URI publicUrl, Secret secret) {
    this.server = server;
    this.alarms = alarms;
    this.url =
        publicUrl == null
            ? null
            : URI.create(publicUrl.toString().replaceAll("/+$", "") + TelegramWebhook.PATH);
    this.secret = secret;
  }

  void start() {
    thread.start();
  }

  boolean isRefused() {
    return refused;
  }

  private void run() {
    while (register() && url != null && isLost(url)) {
      log.atError()
          .addKeyValue("channel", "telegram")
          .log("Somebody else removed or moved the webhook; it is set again");
    }
  }

  /** Waits until Telegram says that it sends updates elsewhere; false when this bot ends. */
  private boolean isLost(URI ours) {
    String found;
    do {
      closing.pause(server.timing().longestPause().multipliedBy(LOOK_EVERY));
      found = closing.isClosed() ? null : server.webhook();
    } while (!closing.isClosed() && (found == null || found.equals(ours.toString())));
    return !closing.isClosed();
  }

  /** Whether it is set; if not, Telegram refused it for good or this bot ends. */
  private boolean register() {
    Timing timing = server.timing();
    Backoff backoff =
        new Backoff(timing.firstPause(), timing.longestPause(), RandomGenerator.getDefault());
    boolean done = false;
    while (!done && !closing.isClosed()) {
      Answer<byte[]> answer = step();
      done = server.isIntroduced() && answer instanceof Answer.Done<byte[]>;
      if (answer instanceof Answer.Refusal<byte[]> refusal && isFinal(refusal)) {
        return false;
      }
      if (!done) {
        closing.pause(
            answer instanceof Answer.Refusal<byte[]> refusal && refusal.code() == 429
                ? TelegramFaults.patience(refusal)
                : backoff.next());
      }
    }
    if (done) {
      alarms.clear(TelegramAlarms.WEBHOOK_REFUSED);
      log.atInfo().addKeyValue("channel", "telegram").log("The webhook is ready");
    }
    return done;
  }

  private Answer<byte[]> step() {
    if (!server.isIntroduced()) {
      Answer<byte[]> answer = server.introduce();
      if (!(answer instanceof Answer.Done<byte[]>)) {
        return answer;
      }
    }
    return url == null ? new Answer.Done<>(new byte[0]) : server.setWebhook(url, secret);
  }

  private boolean isFinal(Answer.Refusal<byte[]> refusal) {
    if (refusal.tokenRefused()) {
      alarms.tokenRefused();
      refused = true;
    } else if (refusal.code() == 400) {
      alarms.webhookRefused();
      refused = true;
    }
    return refused;
  }

  @Override
  public void close() {
    closing.close();
    server.cancel();
    try {
      thread.join(FAREWELL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
