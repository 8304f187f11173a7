package vn.trucban.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.Receipt;
import vn.trucban.channel.RichText;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.telegram.fake.FakeBotApi;
import vn.trucban.testkit.ChannelContract;

/** The channel contract for Telegram, with WireMock in Telegram's place. */
final class TelegramChannelContractTest extends ChannelContract {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String TAKEN =
      "{\"ok\":true,\"result\":{\"message_id\":17,\"date\":1795330800,"
          + "\"chat\":{\"id\":5001000001,\"type\":\"private\"},\"text\":\"x\"}}";

  private final WireMockServer telegram = new WireMockServer(options().dynamicPort());
  private final EphemeralStore ephemeral = new InProcessEphemeralStore();
  private final RecordingAlarms alarms = new RecordingAlarms();
  private TelegramConnection connection;

  TelegramChannelContractTest() {
    telegram.start();
    connection = connect(URI.create(telegram.baseUrl()));
  }

  private TelegramConnection connect(URI api) {
    return new TelegramConnection(
        TestSettings.polling(api),
        inbound -> new Receipt.Accepted(),
        ephemeral,
        new FreeLeases(),
        alarms,
        Clock.systemUTC(),
        TestSettings.TIMING);
  }

  @BeforeEach
  void takeEverything() {
    telegram.stubFor(any(anyUrl()).willReturn(aResponse().withBody(TAKEN)));
  }

  @AfterEach
  void close() {
    connection.close();
    ephemeral.close();
    telegram.stop();
  }

  @Override
  protected Channel channel() {
    return connection.channel();
  }

  @Override
  protected ChatAddress privateChat() {
    return new ChatAddress(TelegramConnection.CHANNEL, "5001000001", ChatAddress.Kind.PRIVATE);
  }

  @Override
  protected Optional<ChatAddress> group() {
    return Optional.of(
        new ChatAddress(TelegramConnection.CHANNEL, "-4726000001", ChatAddress.Kind.GROUP));
  }

  @Override
  protected List<String> secrets() {
    return List.of(FakeBotApi.TOKEN, TestSettings.WEBHOOK_SECRET);
  }

  @Override
  protected List<String> loggers() {
    return List.of("vn.trucban", "org.telegram", "okhttp3");
  }

  @Override
  protected Optional<Boolean> closeAndSeeClientClosed() {
    connection.close();
    return Optional.of(connection.isHttpClosed());
  }

  @Override
  protected boolean given(Given what) {
    switch (what) {
      case BLOCKED -> next(refusal(403, "Forbidden: bot was blocked by the user", ""));
      case CHAT_UNKNOWN -> next(refusal(400, "Bad Request: chat not found", ""));
      case SLOW_DOWN -> next(refusal(429, "Too Many Requests: retry after 7", "\"retry_after\":7"));
      case NOT_REACHABLE -> {
        connection.close();
        connection = connect(URI.create("http://127.0.0.1:1"));
      }
      case SECRET_REFUSED -> next(refusal(401, "Unauthorized", ""));
      case MESSAGE_REFUSED -> next(refusal(400, "Bad Request: BUTTON_DATA_INVALID", ""));
      case GROUP_MOVED ->
          next(
              refusal(
                  400,
                  "Bad Request: group chat was upgraded to a supergroup chat",
                  "\"migrate_to_chat_id\":-1002000000001"));
      case SERVER_ERROR -> next(refusal(500, "Internal Server Error: restart", ""));
      case GATEWAY_PAGE ->
          next(aResponse().withStatus(502).withBody("<html><h1>502 Bad Gateway</h1></html>"));
      case GARBAGE -> next(aResponse().withBody("{\"result\":{\"message_id\":17}}"));
      case NOTHING_IN_THE_ANSWER -> next(aResponse().withStatus(200));
      case NO_ANSWER -> next(aResponse().withBody(TAKEN).withFixedDelay(20_000));
      case CONNECTION_RESET -> next(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }
    return true;
  }

  /** Answers the next request so, and all later ones as taken. */
  private void next(ResponseDefinitionBuilder answer) {
    telegram.stubFor(
        any(anyUrl())
            .inScenario("fault")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(answer)
            .willSetStateTo("over"));
  }

  private static ResponseDefinitionBuilder refusal(int code, String words, String parameters) {
    String more = parameters.isEmpty() ? "" : ",\"parameters\":{" + parameters + "}";
    return aResponse()
        .withStatus(code)
        .withBody(
            "{\"ok\":false,\"error_code\":"
                + code
                + ",\"description\":\""
                + words
                + "\""
                + more
                + "}");
  }

  @Override
  protected List<String> shown() {
    return requests().stream().map(TelegramChannelContractTest::textOf).toList();
  }

  /** All requests, oldest first. */
  private List<LoggedRequest> requests() {
    return telegram.getAllServeEvents().reversed().stream()
        .map(event -> event.getRequest())
        .toList();
  }

  private static String textOf(LoggedRequest request) {
    if (request.isMultipart()) {
      return unescape(request.getPart("caption").getBody().asString());
    }
    JsonNode body = Json.parse(MAPPER, request.getBody());
    String text = body.path("text").asText();
    return body.path("parse_mode").asText().equals("HTML") ? unescape(text) : text;
  }

  private static String unescape(String html) {
    return html.replaceAll("</?b>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private Delivery sendPlain(String text) {
    return channel()
        .send(new Envelope(privateChat(), new Outbound.Plain(RichText.plain(text)), null));
  }

  @Test
  void aRequestThatDiesOnItsWayIsWrittenOnce() {
    assertThat(sendPlain("một")).isInstanceOf(Delivery.Sent.class);
    next(aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThat(sendPlain("hai")).isInstanceOf(Delivery.Unsure.class);
    assertThat(requests()).hasSize(2);
  }

  @Test
  void aServerThatIsAwayForNoTimeIsNotAskedTwiceByTheHttpClient() {
    next(aResponse().withStatus(503).withHeader("Retry-After", "0").withBody("<html>503</html>"));
    assertThat(sendPlain("một")).isInstanceOf(Delivery.Unsure.class);
    assertThat(requests()).hasSize(1);
  }

  @Test
  void markupThatTelegramCannotReadIsSentBareOnce() {
    next(refusal(400, "Bad Request: can't parse entities: Unsupported start tag", ""));
    assertThat(sendPlain("a < b")).isInstanceOf(Delivery.Sent.class);
    List<LoggedRequest> requests = requests();
    assertThat(requests).hasSize(2);
    assertThat(requests.getLast().getBodyAsString()).contains("a < b").doesNotContain("parse_mode");
  }

  @Test
  void aRefusedTokenRaisesAnAlarmAndKeepsTheMessagesUntilItIsTakenAgain() {
    for (int code : List.of(401, 404)) {
      next(refusal(code, "Unauthorized", ""));
      assertThat(sendPlain("một"))
          .isEqualTo(
              new Delivery.TryLater(java.time.Duration.ofMinutes(1), true, "telegram-" + code));
      assertThat(alarms.up()).containsExactly(TelegramAlarms.TOKEN_REFUSED);
      assertThat(sendPlain("một")).isInstanceOf(Delivery.Sent.class);
      assertThat(alarms.up()).isEmpty();
      telegram.resetScenarios();
    }
  }

  @Test
  void aFloodSaysHowLongAndWhoWaits() {
    assertThat(given(Given.SLOW_DOWN)).isTrue();
    assertThat(sendPlain("một"))
        .isEqualTo(new Delivery.TryLater(java.time.Duration.ofSeconds(7), true, "telegram-429"));
    telegram.resetScenarios();
    Envelope toGroup =
        new Envelope(group().orElseThrow(), new Outbound.Plain(RichText.plain("hai")), null);
    assertThat(channel().send(toGroup))
        .isEqualTo(new Delivery.TryLater(java.time.Duration.ofSeconds(7), false, "telegram-429"));
  }

  @Test
  void aConflictIsADefiniteNo() {
    next(refusal(409, "Conflict: terminated by other getUpdates request", ""));
    assertThat(sendPlain("một")).isEqualTo(new Delivery.Refused("telegram-409"));
  }

  @Test
  void anEmptyTextIsRefusedAndNotThrown() {
    assertThat(sendPlain("")).isInstanceOf(Delivery.Refused.class);
    assertThat(requests()).isEmpty();
  }
}
