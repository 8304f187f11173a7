package vn.trucban.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.trucban.channel.Secret;

/**
 * The values of all settings: environment variables, then the {@code .env} file beside the start
 * command, then the defaults. The only place that reads either.
 */
final class Settings {

  private final Map<Setting, String> set = new EnumMap<>(Setting.class);

  Settings(Map<String, String> values) {
    for (Setting setting : Setting.values()) {
      String value = values.getOrDefault(setting.name(), "").strip();
      if (!value.isEmpty()) {
        set.put(setting, value);
      }
    }
  }

  /** What this process was started with. */
  static Settings read(Map<String, String> environment, Path folder) {
    Map<String, String> values = new HashMap<>(file(folder.resolve(".env")));
    values.putAll(environment);
    return new Settings(values);
  }

  /** These settings with one of them changed. */
  Settings with(Setting setting, String value) {
    Map<String, String> values = new HashMap<>();
    set.forEach((key, old) -> values.put(key.name(), old));
    values.put(setting.name(), value);
    return new Settings(values);
  }

  boolean isSet(Setting setting) {
    return set.containsKey(setting);
  }

  /** The value, or the default; empty where neither is. */
  Optional<String> get(Setting setting) {
    String value = set.getOrDefault(setting, setting.fallback());
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** The value or the default of a setting that has a default. */
  String text(Setting setting) {
    return get(setting)
        .orElseThrow(() -> new SettingFault(setting + " is missing: " + setting.meaning()));
  }

  Optional<Secret> secret(Setting setting) {
    return get(setting).map(Secret::of);
  }

  int number(Setting setting) {
    return parsed(setting, Integer::valueOf, "a whole number");
  }

  LocalTime time(Setting setting) {
    return parsed(setting, LocalTime::parse, "a time such as 07:30");
  }

  List<LocalTime> times(Setting setting) {
    return parsed(
        setting,
        text ->
            Arrays.stream(text.split(",", -1)).map(String::strip).map(LocalTime::parse).toList(),
        "times such as 08:15,17:15");
  }

  ZoneId zone(Setting setting) {
    return parsed(setting, ZoneId::of, "a time zone such as Asia/Ho_Chi_Minh");
  }

  private <T> T parsed(Setting setting, Function<String, T> parser, String shape) {
    try {
      return parser.apply(text(setting));
    } catch (DateTimeException | NumberFormatException e) {
      throw new SettingFault(setting + " must be " + shape);
    }
  }

  private static Map<String, String> file(Path path) {
    if (!Files.exists(path)) {
      return Map.of();
    }
    Map<String, String> values = new HashMap<>();
    try {
      for (String line : Files.readAllLines(path)) {
        int equals = line.indexOf('=');
        if (!line.isBlank() && !line.stripLeading().startsWith("#") && equals > 0) {
          values.put(
              line.substring(0, equals).strip(), unquoted(line.substring(equals + 1).strip()));
        }
      }
    } catch (IOException e) {
      throw new SettingFault("The file .env cannot be read as UTF-8 text");
    }
    return values;
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && "\"'".indexOf(value.charAt(0)) >= 0
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
