package vn.trucban.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.telegram.fake.FakeBotApi;
import vn.trucban.telegram.fake.FakeLimits;

/** The whole program on a temporary SQLite file: HTTP in, HTTP out. */
class WholeBotIT {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String SECRET = "a-secret-of-the-tests";

  @TempDir private Path folder = Path.of("");
  private final FakeBotApi telegram = FakeBotApi.start(Clock.systemUTC(), FakeLimits.TELEGRAM);
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> settings = new HashMap<>();
  private @Nullable ConfigurableApplicationContext bot;

  @BeforeEach
  void configure() {
    settings.put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("whole.db"));
    settings.put("SERVER_PORT", "0");
    settings.put("TELEGRAM_BOT_TOKEN", FakeBotApi.TOKEN);
    settings.put("TELEGRAM_API_URL", telegram.url().toString());
  }

  @AfterEach
  void stop() {
    if (bot != null) {
      bot.close();
    }
    telegram.close();
    http.close();
  }

  @Test
  void answersByPolling() {
    bot = new Launch(new Settings(settings)).server();
    long unused = telegram.person(5_001_000_001L, "Lan").says("xin chào");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(telegram.sentTo(5_001_000_001L))
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.text()).contains("mã đăng ký")));
  }

  @Test
  void answersByWebhookOnceHoweverOftenTheUpdateComes() throws Exception {
    telegram.everybodyHasStarted();
    startWithWebhook();
    String update =
        """
        {"update_id": 77, "message": {"message_id": 5, "date": 1795330800, "text": "xin chào",
         "from": {"id": 5001000002, "is_bot": false, "first_name": "Lan"},
         "chat": {"id": 5001000002, "type": "private", "first_name": "Lan"}}}
        """;
    assertThat(post(update, SECRET).statusCode()).isEqualTo(200);
    assertThat(post(update, SECRET).statusCode()).isEqualTo(200);
    await().atMost(SOON).until(() -> telegram.sentTo(5_001_000_002L).size() == 1);
    assertThat(count("select count(*) from inbound")).isEqualTo(1);
    assertThat(count("select count(*) from outbox")).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNotSignedAndSurvivesWhatIsNoUpdate() throws Exception {
    startWithWebhook();
    assertThat(post("{}", "wrong").statusCode()).isEqualTo(401);
    assertThat(post("{\"update_id\":78,\"new_kind\":{}}", SECRET).statusCode()).isEqualTo(200);
    assertThat(post("no json at all", SECRET).statusCode()).isEqualTo(200);
    assertThat(post(" ".repeat(2_000_000), SECRET).statusCode()).isEqualTo(413);
    assertThat(count("select count(*) from outbox")).isZero();
  }

  @Test
  void isHealthyAndShowsNoDetails() throws Exception {
    startWithWebhook();
    HttpResponse<String> health =
        http.send(
            HttpRequest.newBuilder(address("/actuator/health")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"UP\"").doesNotContain("components");
  }

  private void startWithWebhook() {
    settings.put("TELEGRAM_MODE", "webhook");
    settings.put("TELEGRAM_WEBHOOK_SECRET", SECRET);
    bot = new Launch(new Settings(settings)).server();
  }

  private HttpResponse<String> post(String body, String secret)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address("/webhooks/telegram"))
            .header("Content-Type", "application/json")
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create(
        "http://localhost:" + running().getEnvironment().getProperty("local.server.port") + path);
  }

  private int count(String sql) {
    return running().getBean(JdbcClient.class).sql(sql).query(Integer.class).single();
  }

  private ConfigurableApplicationContext running() {
    if (bot == null) {
      throw new IllegalStateException("the bot was not started");
    }
    return bot;
  }
}
