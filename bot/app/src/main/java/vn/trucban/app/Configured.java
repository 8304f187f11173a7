package vn.trucban.app;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.trucban.channel.Secret;
import vn.trucban.telegram.TelegramSettings;
import vn.trucban.zalo.ZaloSettings;

/** What the settings amount to, checked before anything starts. */
final class Configured {

  private final Settings settings;

  Configured(Settings settings) {
    this.settings = settings;
  }

  /** The same settings under the names that Spring binds to the rooms' properties. */
  Map<String, Object> springProperties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("trucban.database.url", settings.text(Setting.DATABASE_URL));
    settings.get(Setting.DATABASE_USER).ifPresent(v -> properties.put("trucban.database.user", v));
    settings
        .get(Setting.DATABASE_PASSWORD)
        .ifPresent(v -> properties.put("trucban.database.password", v));
    settings
        .get(Setting.AGENCY_NAME)
        .ifPresent(v -> properties.put("trucban.summary.agency-name", v));
    properties.put("trucban.attendance.workday-start", settings.time(Setting.WORKDAY_START));
    properties.put("trucban.attendance.workday-end", settings.time(Setting.WORKDAY_END));
    properties.put("trucban.summary.times", settings.times(Setting.SUMMARY_TIMES));
    properties.put("server.port", settings.number(Setting.SERVER_PORT));
    return properties;
  }

  /** Telegram, if it is set up. */
  Optional<TelegramSettings> telegram() {
    if (!settings.isSet(Setting.TELEGRAM_BOT_TOKEN)) {
      refuseOrphans(Setting.TELEGRAM_BOT_TOKEN, "TELEGRAM_");
      return Optional.empty();
    }
    TelegramSettings.Mode mode = mode();
    if (mode == TelegramSettings.Mode.WEBHOOK && !settings.isSet(Setting.TELEGRAM_WEBHOOK_SECRET)) {
      throw new SettingFault(
          "TELEGRAM_WEBHOOK_SECRET is missing: it is compulsory when TELEGRAM_MODE is webhook");
    }
    try {
      return Optional.of(
          new TelegramSettings(
              settings.secret(Setting.TELEGRAM_BOT_TOKEN).orElseThrow(),
              URI.create(settings.text(Setting.TELEGRAM_API_URL)),
              settings.get(Setting.TELEGRAM_PROXY).map(URI::create).orElse(null),
              mode,
              settings.secret(Setting.TELEGRAM_WEBHOOK_SECRET).orElse(null),
              settings.number(Setting.TELEGRAM_MESSAGES_PER_SECOND),
              publicUrl().orElse(null)));
    } catch (IllegalArgumentException e) {
      throw new SettingFault("Telegram cannot be set up: " + e.getMessage());
    }
  }

  /** Zalo, if it is set up. */
  Optional<ZaloSettings> zalo() {
    Optional<Secret> appSecret = settings.secret(Setting.ZALO_APP_SECRET);
    if (appSecret.isEmpty()) {
      refuseOrphans(Setting.ZALO_APP_SECRET, "ZALO_");
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ZaloSettings(
              needed(Setting.ZALO_APP_ID),
              appSecret.get(),
              needed(Setting.ZALO_OA_ID),
              Secret.of(needed(Setting.ZALO_OA_SECRET)),
              settings.secret(Setting.ZALO_REFRESH_TOKEN).orElse(null),
              new ZaloSettings.Hosts(
                  URI.create(settings.text(Setting.ZALO_API_URL)),
                  URI.create(settings.text(Setting.ZALO_OAUTH_URL)),
                  URI.create(settings.text(Setting.ZALO_TEMPLATE_URL))),
              settings.number(Setting.ZALO_REQUESTS_PER_MINUTE),
              publicUrl().orElse(null)));
    } catch (IllegalArgumentException e) {
      throw new SettingFault("Zalo cannot be set up: " + e.getMessage());
    }
  }

  private String needed(Setting setting) {
    return settings
        .get(setting)
        .orElseThrow(() -> new SettingFault(setting + " is missing, but ZALO_APP_SECRET is set"));
  }

  Optional<URI> publicUrl() {
    try {
      return settings.get(Setting.PUBLIC_URL).map(URI::create);
    } catch (IllegalArgumentException e) {
      throw new SettingFault("PUBLIC_URL must be an address such as https://trucban.example");
    }
  }

  Settings settings() {
    return settings;
  }

  /**
   * A channel that is half set up must not be silently off. What stands at its default says
   * nothing: {@code .env.example}, which is there to be copied, has all of them.
   */
  private void refuseOrphans(Setting missing, String prefix) {
    Arrays.stream(Setting.values())
        .filter(setting -> setting.name().startsWith(prefix))
        .filter(setting -> !settings.get(setting).orElse("").equals(setting.fallback()))
        .findFirst()
        .ifPresent(
            orphan -> {
              throw new SettingFault(missing + " is missing, but " + orphan + " is set");
            });
  }

  private TelegramSettings.Mode mode() {
    String mode = settings.text(Setting.TELEGRAM_MODE).toUpperCase(Locale.ROOT);
    return Arrays.stream(TelegramSettings.Mode.values())
        .filter(each -> each.name().equals(mode))
        .findFirst()
        .orElseThrow(() -> new SettingFault("TELEGRAM_MODE must be polling or webhook"));
  }
}
