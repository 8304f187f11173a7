package vn.trucban.zalo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Grant;
import vn.trucban.channel.Secret;
import vn.trucban.testkit.ChannelContract;
import vn.trucban.testkit.MutableClock;
import vn.trucban.zalo.fake.FakeZalo;

/** The channel contract for Zalo, with WireMock in Zalo's place. */
final class ZaloChannelContractTest extends ChannelContract {

  private static final String ACCESS = "access-token-of-no-account-at-all";
  private static final String REFRESH = "refresh-token-of-no-account-at-all";
  private static final String MESSAGES = "/v3[.]0/oa/(message/cs|group/message)";
  private static final String TAKEN =
      "{\"error\":0,\"message\":\"Success\",\"data\":{\"message_id\":\"a1b2\",\"user_id\":\"22\","
          + "\"quota\":{\"quota_type\":\"reply\"}}}";

  private final MutableClock clock = new MutableClock("2026-11-23T07:10");
  private final WireMockServer zalo = new WireMockServer(options().dynamicPort());
  private final House house = new House(clock);
  private ZaloConnection connection;

  ZaloChannelContractTest() {
    zalo.start();
    Instant tomorrow = clock.instant().plus(Duration.ofHours(20));
    assertThat(
            house.grants.replace(
                "zalo/" + FakeZalo.APP_ID + '/' + FakeZalo.OA_ID,
                new Grant(
                    0, Secret.of(ACCESS), tomorrow, Secret.of(REFRESH), tomorrow, null, null, "")))
        .isTrue();
    connection = house.node(TestSettings.of(URI.create(zalo.baseUrl()), null));
  }

  @BeforeEach
  void takeEverything() {
    zalo.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
    zalo.stubFor(any(urlPathMatching(MESSAGES)).willReturn(aResponse().withBody(TAKEN)));
    zalo.stubFor(
        any(urlPathMatching("/v2[.]0/oa/upload/.*"))
            .willReturn(
                aResponse()
                    .withBody(
                        "{\"error\":0,\"data\":{\"attachment_id\":\"up1\",\"token\":\"up1\"}}")));
  }

  @AfterEach
  void close() {
    connection.close();
    house.close();
    zalo.stop();
  }

  @Override
  protected Channel channel() {
    return connection.channel();
  }

  @Override
  protected ChatAddress privateChat() {
    return House.person("2222222222222222222");
  }

  @Override
  protected Optional<ChatAddress> group() {
    return Optional.of(House.group("f00dfeedf00dfeed"));
  }

  @Override
  protected List<String> secrets() {
    return List.of(ACCESS, REFRESH, FakeZalo.APP_SECRET, FakeZalo.OA_SECRET);
  }

  @Override
  protected List<String> loggers() {
    return List.of("vn.trucban", "okhttp3");
  }

  @Override
  protected Optional<Boolean> closeAndSeeClientClosed() {
    connection.close();
    return Optional.of(connection.isHttpClosed());
  }

  @Override
  protected boolean given(Given what) {
    switch (what) {
      case BLOCKED -> next(refusal(-213));
      case CHAT_UNKNOWN -> next(refusal(-232));
      case SLOW_DOWN -> next(refusal(-32));
      case NOT_REACHABLE -> {
        connection.close();
        connection = house.node(TestSettings.of(URI.create("http://127.0.0.1:1"), null));
      }
      case SECRET_REFUSED -> next(refusal(-216));
      case MESSAGE_REFUSED -> next(refusal(-248));
      case GROUP_MOVED -> {
        return false;
      }
      case SERVER_ERROR -> next(aResponse().withStatus(500).withBody("{\"error\":-1}"));
      case GATEWAY_PAGE ->
          next(aResponse().withStatus(502).withBody("<html><h1>502 Bad Gateway</h1></html>"));
      case GARBAGE -> next(aResponse().withBody("{\"data\":{\"message_id\":\"a\"}}"));
      case NOTHING_IN_THE_ANSWER -> next(aResponse().withStatus(200));
      case NO_ANSWER -> next(aResponse().withBody(TAKEN).withFixedDelay(20_000));
      case CONNECTION_RESET -> next(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }
    return true;
  }

  /** Answers the next message so, and all later ones as taken. */
  private void next(ResponseDefinitionBuilder answer) {
    zalo.stubFor(
        any(urlPathMatching(MESSAGES))
            .inScenario("fault")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(answer)
            .willSetStateTo("over"));
  }

  private static ResponseDefinitionBuilder refusal(int code) {
    return aResponse().withBody("{\"error\":" + code + ",\"message\":\"refused\"}");
  }

  @Override
  protected List<String> shown() {
    return messages().stream().map(ZaloChannelContractTest::textOf).toList();
  }

  /** All messages, oldest first. */
  private List<LoggedRequest> messages() {
    return zalo.getAllServeEvents().reversed().stream()
        .map(event -> event.getRequest())
        .filter(request -> request.getUrl().matches(MESSAGES))
        .toList();
  }

  private static String textOf(LoggedRequest request) {
    JsonNode message = Json.parse(request.getBody()).path("message");
    JsonNode element = message.path("attachment").path("payload").path("elements").path(0);
    return element.has("title")
        ? element.path("title").asText() + " " + element.path("subtitle").asText()
        : message.path("text").asText();
  }

  private Delivery sendPlain(String text) {
    return House.send(connection, privateChat(), House.plain(text));
  }

  @Test
  void aRequestThatDiesOnItsWayIsWrittenOnce() {
    assertThat(sendPlain("một")).isInstanceOf(Delivery.Sent.class);
    next(aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThat(sendPlain("hai")).isInstanceOf(Delivery.Unsure.class);
    assertThat(messages()).hasSize(2);
  }

  @Test
  void aServerThatIsAwayForNoTimeIsNotAskedTwiceByTheHttpClient() {
    next(aResponse().withStatus(503).withHeader("Retry-After", "0").withBody("<html>503</html>"));
    assertThat(sendPlain("một")).isInstanceOf(Delivery.Unsure.class);
    assertThat(messages()).hasSize(1);
  }

  @Test
  void aDribblingAnswerEndsWithTheCall() {
    next(aResponse().withBody(TAKEN).withChunkedDribbleDelay(50, 20_000));
    assertThat(sendPlain("một")).isInstanceOf(Delivery.Unsure.class);
    assertThat(messages()).hasSize(1);
  }

  @Test
  void aLaterPageThanTwoHundredIsNoSuccess() {
    next(aResponse().withStatus(302).withHeader("Location", "/elsewhere").withBody(TAKEN));
    assertThat(sendPlain("một")).isInstanceOf(Delivery.Unsure.class);
    next(aResponse().withStatus(400).withBody("{\"error\":-201}"));
    zalo.resetScenarios();
    assertThat(sendPlain("hai")).isEqualTo(new Delivery.Refused("zalo-201"));
  }

  @Test
  void theTokenGoesInItsOwnHeader() {
    assertThat(sendPlain("một")).isInstanceOf(Delivery.Sent.class);
    LoggedRequest request = messages().getLast();
    assertThat(request.header("access_token").firstValue()).isEqualTo(ACCESS);
    assertThat(request.header("Authorization").isPresent()).isFalse();
    assertThat(request.header("Content-Type").firstValue()).startsWith("application/json");
  }

  @Test
  void anEmptyTextIsRefusedAndNotThrown() {
    assertThat(sendPlain(" \n")).isInstanceOf(Delivery.Refused.class);
    assertThat(messages()).isEmpty();
  }
}
