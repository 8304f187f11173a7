package vn.trucban.app;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every variable that an agency may set, in the order of {@code .env.example}. The names are a
 * promise to the outside and never change.
 */
enum Setting {
  AGENCY_NAME("", "Name of the agency, shown in reports"),
  AGENCY_TIME_ZONE("Asia/Ho_Chi_Minh", "Time zone of all days and hours"),
  WORKDAY_START("07:30", "When people are expected to arrive"),
  WORKDAY_END("17:00", "When people may leave"),
  SUMMARY_TIMES("08:15,17:15", "When managers get the attendance summary"),
  PUBLIC_URL("", "Where the outside reaches this server, for instance https://trucban.example"),
  SERVER_PORT("8080", "Port of the web server"),
  DATABASE_URL("jdbc:sqlite:data/trucban.db", "jdbc:sqlite:… or jdbc:postgresql://…"),
  DATABASE_USER("", "User of PostgreSQL"),
  DATABASE_PASSWORD("", "Password of PostgreSQL"),
  REDIS_URL("", "Short-lived state shared by several nodes; unset: kept in the process"),
  TELEGRAM_BOT_TOKEN("", "Token from BotFather; the channel is on when it is set"),
  TELEGRAM_API_URL("https://api.telegram.org", "Another Bot API server"),
  TELEGRAM_PROXY("", "http://… or socks5://…, for Telegram only"),
  TELEGRAM_MODE("polling", "polling or webhook"),
  TELEGRAM_WEBHOOK_SECRET("", "Compulsory in webhook mode: 1 to 256 of A-Z a-z 0-9 _ -"),
  TELEGRAM_MESSAGES_PER_SECOND("30", "Overall sending limit"),
  ZALO_APP_ID("", "Number of the Zalo app; the channel is on when its secret is set"),
  ZALO_APP_SECRET("", "App Secret Key, from the app's settings page"),
  ZALO_OA_ID("", "Number of the Official Account"),
  ZALO_OA_SECRET("", "OA Secret Key, from the app's Webhook page"),
  ZALO_REFRESH_TOKEN("", "The first one; later ones live in the database. Unset: see zalo-consent"),
  ZALO_API_URL("https://openapi.zalo.me", "Another Open API server"),
  ZALO_OAUTH_URL("https://oauth.zaloapp.com", "Another server for consent and tokens"),
  ZALO_TEMPLATE_URL("https://business.openapi.zalo.me", "Another server for templates by phone"),
  ZALO_REQUESTS_PER_MINUTE("100", "Limit of the Official Account's package");

  private final String fallback;
  private final String meaning;

  Setting(String fallback, String meaning) {
    this.fallback = fallback;
    this.meaning = meaning;
  }

  /** What holds where nothing is set; empty for nothing. */
  String fallback() {
    return fallback;
  }

  /** One line for people. */
  String meaning() {
    return meaning;
  }

  /** The setting of that name. */
  static Optional<Setting> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
