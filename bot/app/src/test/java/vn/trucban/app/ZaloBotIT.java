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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import vn.trucban.people.Enrolment;
import vn.trucban.people.Founding;
import vn.trucban.people.NewPerson;
import vn.trucban.people.Role;
import vn.trucban.store.Transactions;
import vn.trucban.zalo.fake.FakeEvent;
import vn.trucban.zalo.fake.FakeLimits;
import vn.trucban.zalo.fake.FakePerson;
import vn.trucban.zalo.fake.FakeZalo;
import vn.trucban.zalo.fake.SentMessage;

/** The whole program on Zalo, over a strict fake of it: signed events in, messages out. */
class ZaloBotIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir private Path folder = Path.of("");
  private final FakeZalo zalo = FakeZalo.start(Clock.systemUTC(), FakeLimits.GROWTH);
  private final FakePerson lan = zalo.person("2222222222222222222");
  private @Nullable ConfigurableApplicationContext bot;

  @BeforeEach
  void start() {
    Map<String, String> settings = new HashMap<>();
    settings.put("DATABASE_URL", "jdbc:sqlite:" + folder.resolve("zalo.db"));
    settings.put("SERVER_PORT", "0");
    settings.put("ZALO_APP_ID", FakeZalo.APP_ID);
    settings.put("ZALO_APP_SECRET", FakeZalo.APP_SECRET);
    settings.put("ZALO_OA_ID", FakeZalo.OA_ID);
    settings.put("ZALO_OA_SECRET", FakeZalo.OA_SECRET);
    settings.put("ZALO_REFRESH_TOKEN", zalo.refreshToken());
    for (String host : List.of("ZALO_API_URL", "ZALO_OAUTH_URL", "ZALO_TEMPLATE_URL")) {
      settings.put(host, zalo.url().toString());
    }
    bot = new Launch(new Settings(settings)).server();
  }

  @AfterEach
  void stop() {
    running().close();
    zalo.close();
  }

  @Test
  void aPersonEnrolsAndChecksInOnceHoweverOftenTheEventComes() throws Exception {
    assertThat(post(lan.writes("xin chào"))).isEqualTo(200);
    awaitSent(1);
    assertThat(zalo.sent().getFirst().text()).contains("mã đăng ký");
    assertThat(post(lan.writes(code()))).isEqualTo(200);
    awaitSent(2);
    FakeEvent checkIn = lan.writes("diem danh nha");
    assertThat(post(checkIn)).isEqualTo(200);
    assertThat(post(checkIn)).isEqualTo(200);
    awaitSent(3);
    assertThat(zalo.sent().get(2))
        .satisfies(answer -> assertThat(answer.text()).startsWith("Đã ghi: Làm việc tại nhà"))
        .extracting(SentMessage::to, SentMessage::charged)
        .containsExactly(lan.id(), false);
  }

  @Test
  void whatIsNotSignedIsRefusedAndTheBotIsWell() throws Exception {
    FakeEvent forged = new FakeEvent(lan.writes("điểm danh").body(), "mac=" + "0".repeat(64));
    assertThat(post(forged)).isEqualTo(403);
    assertThat(get("/zalo/callback?code=x&oa_id=1&state=y").statusCode()).isEqualTo(400);
    await().atMost(SOON).until(() -> get("/actuator/health").statusCode() == 200);
    assertThat(zalo.sent()).isEmpty();
  }

  private void awaitSent(int messages) {
    await().atMost(SOON).until(() -> zalo.sent().size() == messages);
  }

  private String code() {
    Founding founding = running().getBean(Founding.class);
    Enrolment enrolment = running().getBean(Enrolment.class);
    return running()
        .getBean(Transactions.class)
        .write(
            () ->
                enrolment.issue(
                    founding.person(
                        new NewPerson(
                            "TT1",
                            "Lan Thử",
                            "Chuyên viên",
                            founding.unit(null, "Đơn vị Thử", 0),
                            false,
                            Role.STAFF,
                            null,
                            null))));
  }

  private int post(FakeEvent event) throws IOException {
    return event.post(address("/webhooks/zalo"));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private URI address(String path) {
    return URI.create(
        "http://localhost:" + running().getEnvironment().getProperty("local.server.port") + path);
  }

  private ConfigurableApplicationContext running() {
    if (bot == null) {
      throw new IllegalStateException("the bot was not started");
    }
    return bot;
  }
}
