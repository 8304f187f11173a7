package vn.trucban.app;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.trucban.telegram.TelegramSettings;

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
      refuseOrphans(Setting.TELEGRAM_BOT_TOKEN, telegramSettings());
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

  /** A channel that is half set up must not be silently off. */
  private void refuseOrphans(Setting missing, List<Setting> others) {
    others.stream()
        .filter(settings::isSet)
        .findFirst()
        .ifPresent(
            orphan -> {
              throw new SettingFault(missing + " is missing, but " + orphan + " is set");
            });
  }

  private static List<Setting> telegramSettings() {
    return Arrays.stream(Setting.values())
        .filter(setting -> setting.name().startsWith("TELEGRAM_"))
        .toList();
  }

  private TelegramSettings.Mode mode() {
    String mode = settings.text(Setting.TELEGRAM_MODE).toUpperCase(Locale.ROOT);
    return Arrays.stream(TelegramSettings.Mode.values())
        .filter(each -> each.name().equals(mode))
        .findFirst()
        .orElseThrow(() -> new SettingFault("TELEGRAM_MODE must be polling or webhook"));
  }
}
