package vn.trucban.telegram;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Secret;

/**
 * How this bot reaches Telegram and is reached by it; checked, so that a mistake stops the start
 * with one plain sentence.
 *
 * @param token the bot's token from BotFather, {@code 123456:letters}
 * @param apiUrl the Bot API server, scheme and host and at most a port, no path
 * @param proxy {@code http://host:port} or {@code socks5://host:port}, null for none; an HTTP proxy
 *     may carry {@code user:password@}
 * @param mode who asks whom
 * @param webhookSecret compulsory in webhook mode: 1 to 256 of A-Z, a-z, 0-9, _ and -
 * @param messagesPerSecond overall sending limit, 1 to 1000
 * @param publicUrl where Telegram reaches this bot, without the path of the webhook; in webhook
 *     mode null means that the webhook is set by hand
 */
public record TelegramSettings(
    Secret token,
    URI apiUrl,
    @Nullable URI proxy,
    Mode mode,
    @Nullable Secret webhookSecret,
    int messagesPerSecond,
    @Nullable URI publicUrl) {

  /** Who asks whom for updates. */
  public enum Mode {
    /** The bot asks Telegram. */
    POLLING,
    /** Telegram calls the bot. */
    WEBHOOK
  }

  private static final Pattern TOKEN = Pattern.compile("[0-9]{1,19}:[A-Za-z0-9_-]+");
  private static final Pattern WEBHOOK_SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  public TelegramSettings {
    Objects.requireNonNull(mode, "mode");
    refuseUnless(
        TOKEN.matcher(token.reveal()).matches(), "the Telegram token looks like 123456:letters");
    refuseUnless(isServer(apiUrl), "the Telegram API URL is http(s)://host[:port] without a path");
    refuseUnless(
        proxy == null || isProxy(proxy), "a proxy is http://host:port or socks5://host:port");
    refuseUnless(
        mode == Mode.POLLING || webhookSecret != null, "webhook mode needs a webhook secret");
    refuseUnless(
        webhookSecret == null || WEBHOOK_SECRET.matcher(webhookSecret.reveal()).matches(),
        "a webhook secret is 1 to 256 of A-Z, a-z, 0-9, _ and -");
    refuseUnless(
        messagesPerSecond >= 1 && messagesPerSecond <= 1000, "messages per second are 1 to 1000");
    refuseUnless(
        publicUrl == null || (publicUrl.getHost() != null && isHttp(publicUrl)),
        "the public URL is http(s)://host");
  }

  /** Without the proxy, whose address may hold a password. */
  @Override
  public String toString() {
    return "TelegramSettings[" + mode + ", " + apiUrl + ", " + messagesPerSecond + "/s]";
  }

  /** The bot's own account number: the first half of the token, no secret. */
  long botId() {
    return Long.parseLong(token.reveal().substring(0, token.reveal().indexOf(':')));
  }

  private static boolean isServer(URI uri) {
    String path = uri.getPath();
    return isHttp(uri) && uri.getHost() != null && (path == null || path.matches("/?"));
  }

  private static boolean isProxy(URI uri) {
    boolean socks = "socks5".equals(uri.getScheme()) && uri.getUserInfo() == null;
    return (socks || "http".equals(uri.getScheme())) && uri.getHost() != null && uri.getPort() > 0;
  }

  private static boolean isHttp(URI uri) {
    return "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
  }

  private static void refuseUnless(boolean fine, String sentence) {
    if (!fine) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
