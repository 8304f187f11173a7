package vn.trucban.zalo.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A Zalo on loopback with one app and one Official Account: the token endpoint, the Open API and
 * the ZBS host. Strict where Zalo is documented. Deviations: plain HTTP, and events are handed to
 * the test, which delivers them when it likes. Thread-safe.
 */
public final class FakeZalo implements AutoCloseable {

  public static final String APP_ID = "1111111111111111111";
  public static final String APP_SECRET = "FakeAppSecretOfNoApp";
  public static final String OA_ID = "9999999999999999999";
  public static final String OA_SECRET = "FakeOaSecretOfNoHook";

  /** The callback as it is saved in the console. */
  public static final String CALLBACK = "https://bot.example.vn/zalo/callback";

  private final InstantSource clock;
  private final Tokens tokens;
  private final People people;
  private final Requests requests;
  private final Uploaded uploads;
  private final Messages messages;
  private final FakeServer server;
  private final AtomicLong messageIds = new AtomicLong();

  private FakeZalo(InstantSource clock, FakeLimits limits) {
    this.clock = clock;
    tokens = new Tokens(clock);
    people = new People(clock, limits.chargedMessages());
    requests = new Requests(clock, limits.requestsPerMinute());
    uploads = new Uploaded(clock, limits.onlyPdf());
    messages = new Messages(people, uploads, limits.lists());
    server = new FakeServer(new FakeServer.Parts(requests, tokens, messages, uploads));
  }

  /** Starts a server whose tokens, windows and limits go by {@code clock}. */
  public static FakeZalo start(InstantSource clock, FakeLimits limits) {
    return new FakeZalo(clock, limits);
  }

  /** Where it listens, to be used for all three hosts. */
  public URI url() {
    return server.url();
  }

  /** A new pair from the API Explorer: its refresh token. */
  public String refreshToken() {
    return tokens.newPair();
  }

  /** Ends the grant, as the OA does in its pages. */
  public void revoke() {
    tokens.revoke();
  }

  /** An administrator opens the consent link and agrees: the address they are sent back to. */
  public URI consent(URI link) {
    Map<String, String> query = FakeServer.form(link.getRawQuery());
    if (!link.getPath().equals("/v4/oa/permission")
        || !APP_ID.equals(query.get("app_id"))
        || !CALLBACK.equals(query.get("redirect_uri"))) {
      throw new IllegalArgumentException("-14003 or -14002: " + link);
    }
    String state = URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8);
    String code = tokens.newCode(query.get("code_challenge"));
    return URI.create(CALLBACK + "?code=" + code + "&oa_id=" + OA_ID + "&state=" + state);
  }

  /** A link of Zalo's own console, without state and challenge, was agreed to. */
  public URI consentInConsole() {
    return URI.create(CALLBACK + "?code=" + tokens.newCode(null) + "&oa_id=" + OA_ID);
  }

  public FakePerson person(String id) {
    return new FakePerson(this, id);
  }

  /** A GMF group of the OA. */
  public void group(String id, boolean enabled) {
    people.group(id, enabled);
  }

  /** Makes the server forget all uploads, as after a week. */
  public void forgetUploads() {
    uploads.forget();
  }

  /** Everything that the OA sent, in order. */
  public List<SentMessage> sent() {
    return messages.sent();
  }

  /** How often a pair was renewed. */
  public int renewals() {
    return tokens.renewals();
  }

  /** How often a refresh token came a second time. */
  public int doubleSpends() {
    return tokens.doubleSpends();
  }

  /** How often the limit by the minute refused a request. */
  public int rateRefusals() {
    return requests.refusals();
  }

  /** How many requests were read and are kept waiting in silence. */
  public int ignored() {
    return requests.ignoredSoFar();
  }

  /** How many requests came to a path. */
  public int requests(String path) {
    return requests.count(path);
  }

  /** Lets the next request to a path fail; several faults queue up. */
  public void failNext(String path, Fault fault) {
    requests.failNext(path, fault);
  }

  /** Dates and signs an event of any kind. */
  public FakeEvent event(ObjectNode event) {
    String timestamp = Long.toString(clock.millis());
    event.put("timestamp", timestamp);
    return FakeEvent.signed(event.toString(), timestamp);
  }

  People people() {
    return people;
  }

  String nextMessageId() {
    return "a1b2c3d4%08d".formatted(messageIds.incrementAndGet());
  }

  @Override
  public void close() {
    server.close();
  }
}
