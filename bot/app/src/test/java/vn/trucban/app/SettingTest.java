package vn.trucban.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the settings in three places is the same, and half of a channel is refused. */
class SettingTest {

  private static final Path ROOT = Path.of(System.getProperty("repository.root", "../.."));

  @TempDir private Path folder = Path.of("");

  @Test
  void exampleFileHoldsExactlyTheSettingsWithTheirMeaningsAndDefaults() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Setting setting : Setting.values()) {
      lines.append("# ").append(setting.meaning()).append('\n');
      lines.append(setting).append('=').append(setting.fallback()).append('\n');
    }
    String example = Files.readString(ROOT.resolve(".env.example"));
    assertThat(example.substring(example.indexOf("\n\n") + 2)).isEqualTo(lines.toString());
  }

  @Test
  void readmeTableHoldsExactlyTheSettings() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    var rows =
        readme
            .lines()
            .dropWhile(line -> !line.startsWith("| variable | meaning | default |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();
    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(Setting.values()).map(SettingTest::readmeRow).toList());
  }

  private static String readmeRow(Setting setting) {
    String fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
    return "| `%s` | %s | %s |".formatted(setting, setting.meaning(), fallback);
  }

  @Test
  void environmentWinsOverTheFileAndTheFileOverTheDefault() throws IOException {
    Files.writeString(
        folder.resolve(".env"), "# a comment\nAGENCY_NAME=\"Sở Mẫu\"\nSERVER_PORT=9000\n");
    Settings settings = Settings.read(Map.of("SERVER_PORT", "9001"), folder);
    assertThat(settings.text(Setting.AGENCY_NAME)).isEqualTo("Sở Mẫu");
    assertThat(settings.number(Setting.SERVER_PORT)).isEqualTo(9001);
    assertThat(settings.text(Setting.TELEGRAM_MODE)).isEqualTo("polling");
  }

  @Test
  void halfOfTelegramIsRefusedWithTheMissingVariable() {
    assertRefused(
        Map.of("TELEGRAM_PROXY", "socks5://127.0.0.1:1080"),
        "TELEGRAM_BOT_TOKEN is missing, but TELEGRAM_PROXY is set");
    assertRefused(
        Map.of("TELEGRAM_BOT_TOKEN", "1:abc", "TELEGRAM_MODE", "webhook"),
        "TELEGRAM_WEBHOOK_SECRET is missing: it is compulsory when TELEGRAM_MODE is webhook");
    assertRefused(
        Map.of("TELEGRAM_BOT_TOKEN", "1:abc", "TELEGRAM_MODE", "pigeon"),
        "TELEGRAM_MODE must be polling or webhook");
  }

  @Test
  void aCopyOfTheExampleWithOneChannelFilledInIsGood() throws IOException {
    String example = Files.readString(ROOT.resolve(".env.example"));
    Files.writeString(
        folder.resolve(".env"),
        example.replace("TELEGRAM_BOT_TOKEN=\n", "TELEGRAM_BOT_TOKEN=1:abc\n"));
    Configured telegram = new Configured(Settings.read(Map.of(), folder));
    assertThat(telegram.telegram()).isPresent();
    assertThat(telegram.zalo()).isEmpty();
    Files.writeString(
        folder.resolve(".env"),
        example
            .replace("ZALO_APP_ID=\n", "ZALO_APP_ID=12345678\n")
            .replace("ZALO_APP_SECRET=\n", "ZALO_APP_SECRET=madeUpSecretOfTheApp\n")
            .replace("ZALO_OA_ID=\n", "ZALO_OA_ID=87654321\n")
            .replace("ZALO_OA_SECRET=\n", "ZALO_OA_SECRET=madeUpSecretOfTheOa\n"));
    Configured zalo = new Configured(Settings.read(Map.of(), folder));
    assertThat(zalo.telegram()).isEmpty();
    assertThat(zalo.zalo()).isPresent();
  }

  @Test
  void halfOfZaloIsRefusedWithTheMissingVariable() {
    assertThatThrownBy(() -> new Configured(new Settings(Map.of("ZALO_OA_ID", "123456789"))).zalo())
        .hasMessage("ZALO_APP_SECRET is missing, but ZALO_OA_ID is set");
    Map<String, String> set = new HashMap<>(Map.of("ZALO_APP_SECRET", "madeUpSecretOfTheApp"));
    for (String next :
        List.of(
            "ZALO_APP_ID=12345678", "ZALO_OA_ID=87654321", "ZALO_OA_SECRET=madeUpSecretOfTheOa")) {
      String name = next.substring(0, next.indexOf('='));
      assertThatThrownBy(() -> new Configured(new Settings(set)).zalo())
          .hasMessage(name + " is missing, but ZALO_APP_SECRET is set");
      set.put(name, next.substring(next.indexOf('=') + 1));
    }
    assertThat(new Configured(new Settings(set)).zalo()).isPresent();
    set.put("ZALO_OA_SECRET", "madeUpSecretOfTheApp");
    assertThatThrownBy(() -> new Configured(new Settings(set)).zalo())
        .hasMessageStartingWith("Zalo cannot be set up: ZALO_OA_SECRET and ZALO_APP_SECRET are");
  }

  @Test
  void wordsThatAreNoTimesAreRefused() {
    Settings settings = new Settings(Map.of("WORKDAY_START", "half past seven"));
    assertThatThrownBy(() -> settings.time(Setting.WORKDAY_START))
        .hasMessage("WORKDAY_START must be a time such as 07:30");
  }

  @Test
  void secretsPrintNothing() {
    Settings settings = new Settings(Map.of("TELEGRAM_BOT_TOKEN", "1:canary"));
    assertThat(settings.secret(Setting.TELEGRAM_BOT_TOKEN).orElseThrow().toString())
        .doesNotContain("canary");
    assertThat(new Configured(settings).telegram().orElseThrow().toString())
        .doesNotContain("canary");
  }

  private static void assertRefused(Map<String, String> values, String sentence) {
    assertThatThrownBy(() -> new Configured(new Settings(values)).telegram()).hasMessage(sentence);
  }
}
