package vn.trucban.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.trucban.testkit.MutableClock;
import vn.trucban.zalo.Consent.Outcome;
import vn.trucban.zalo.fake.FakeLimits;
import vn.trucban.zalo.fake.FakeZalo;
import vn.trucban.zalo.fake.Fault;

final class ConsentTest {

  private final MutableClock clock = new MutableClock("2026-11-23T07:00");
  private final FakeZalo zalo = FakeZalo.start(clock, FakeLimits.GROWTH);
  private final House house = new House(clock);
  private final ZaloConnection bot = house.node(TestSettings.of(zalo.url(), null));

  @AfterEach
  void close() {
    bot.close();
    house.close();
    zalo.close();
  }

  @Test
  void theCallbackPageStoresThePair() throws Exception {
    bot.keeper().round();
    assertThat(house.alarms.up()).containsExactly(ZaloAlarms.NO_GRANT);
    MockHttpServletResponse page = visit(bot, zalo.consent(link()));
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("Đã lưu quyền");
    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(bot.isHealthy()).isTrue();
    assertThat(house.alarms.up()).isEmpty();
  }

  @Test
  void theLinkIsNewEachTimeAndHoldsNoSecret() {
    assertThat(link())
        .isNotEqualTo(link())
        .asString()
        .startsWith(zalo.url() + "/v4/oa/permission?app_id=" + FakeZalo.APP_ID)
        .contains("redirect_uri=https%3A%2F%2Fbot.example.vn%2Fzalo%2Fcallback")
        .containsPattern("code_challenge=[A-Za-z0-9_-]{43}&state=[A-Za-z0-9_-]+$")
        .doesNotContain(FakeZalo.APP_SECRET);
  }

  @Test
  void anotherNodeAndTheCommandLineTakeTheCallbackToo() {
    URI callback = zalo.consent(link());
    try (ZaloConnection other = house.node(TestSettings.of(zalo.url(), null))) {
      assertThat(other.consent().pasted("  " + callback + "#_=_\n")).isEqualTo(Outcome.STORED);
    }
    assertThat(bot.isHealthy()).isTrue();
  }

  @Test
  void aLinkOfZalosConsoleIsTakenByHandOnly() throws Exception {
    URI callback = zalo.consentInConsole();
    assertThat(visit(bot, callback).getStatus()).isEqualTo(400);
    assertThat(bot.consent().pasted(callback.toString())).isEqualTo(Outcome.STORED);
  }

  @Test
  void aForgedOrOldStateIsRefused() throws Exception {
    String callback = zalo.consent(link()).toString();
    String forged = callback.substring(0, callback.length() - 3) + "AAA";
    assertThat(bot.consent().pasted(forged)).isEqualTo(Outcome.UNKNOWN_LINK);
    assertThat(bot.consent().pasted(callback.replaceAll("state=.*", "state=%%")))
        .isEqualTo(Outcome.UNKNOWN_LINK);
    clock.advance(Duration.ofMinutes(31));
    MockHttpServletResponse page = visit(bot, URI.create(callback));
    assertThat(page.getStatus()).isEqualTo(400);
    assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("quá hạn");
    assertThat(zalo.requests(TokenEndpoint.PATH)).isZero();
  }

  @Test
  void theConsentOfAnotherOaIsRefused() {
    String callback = zalo.consent(link()).toString().replace(FakeZalo.OA_ID, "88888888");
    assertThat(bot.consent().pasted(callback)).isEqualTo(Outcome.ANOTHER_OA);
    assertThat(zalo.requests(TokenEndpoint.PATH)).isZero();
  }

  @Test
  void whoDeclinesSendsNoCode() {
    String callback = zalo.consent(link()).toString().replaceAll("code=[^&]*&", "");
    assertThat(bot.consent().pasted(callback)).isEqualTo(Outcome.NO_CODE);
    assertThat(bot.consent().pasted("no address at all")).isEqualTo(Outcome.NO_CODE);
  }

  @Test
  void aCodeWorksOnceAndForTenMinutes() {
    String callback = zalo.consent(link()).toString();
    assertThat(bot.consent().pasted(callback)).isEqualTo(Outcome.STORED);
    assertThat(bot.consent().pasted(callback)).isEqualTo(Outcome.REFUSED);
    String late = zalo.consent(link()).toString();
    clock.advance(Duration.ofMinutes(11));
    assertThat(bot.consent().pasted(late)).isEqualTo(Outcome.REFUSED);
    assertThat(bot.isHealthy()).as("the pair before is kept").isTrue();
  }

  @Test
  void anOutageOfZaloAsksForPatience() throws Exception {
    URI callback = zalo.consent(link());
    zalo.failNext(TokenEndpoint.PATH, Fault.badGateway());
    assertThat(visit(bot, callback).getStatus()).isEqualTo(503);
    assertThat(visit(bot, callback).getStatus()).isEqualTo(200);
  }

  @Test
  void withoutAPublicAddressThereIsNoLink() {
    ZaloSettings known = TestSettings.of(zalo.url(), null);
    ZaloSettings hidden =
        new ZaloSettings(
            known.appId(),
            known.appSecret(),
            known.oaId(),
            known.oaSecret(),
            null,
            known.hosts(),
            100,
            null);
    try (ZaloConnection other = house.node(hidden)) {
      assertThat(other.consent().link()).isEmpty();
    }
  }

  private URI link() {
    return bot.consent().link().orElseThrow();
  }

  private static MockHttpServletResponse visit(ZaloConnection bot, URI callback) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", callback.getPath());
    for (String pair : callback.getRawQuery().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      request.setParameter(parts[0], parts[1]);
    }
    MockHttpServletResponse response = new MockHttpServletResponse();
    bot.callback().service(request, response);
    return response;
  }
}
