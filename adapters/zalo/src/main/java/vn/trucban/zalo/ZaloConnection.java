package vn.trucban.zalo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.trucban.channel.Alarms;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.Connection;
import vn.trucban.channel.Grants;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.Leases;
import vn.trucban.ephemeral.EphemeralStore;

/** Everything of Zalo, wired; the one way into this room. Thread-safe. */
public final class ZaloConnection implements Connection {

  /** The name of this channel, in addresses and in the ledger. */
  public static final ChannelId CHANNEL = new ChannelId("zalo");

  private final Timing timing;
  private final ZaloAlarms alarms;
  private final ZaloHttp http;
  private final TokenKeeper keeper;
  private final TokenRounds rounds;
  private final ZaloFaults faults;
  private final ZaloChannel channel;
  private final ZaloTemplates templates;
  private final Intake intake;
  private final ZaloWebhook webhook;
  private final Consent consent;

  /**
   * What the connection needs from the program.
   *
   * @param sink where events are stored
   * @param ephemeral remembers uploads and numbered lists, and counts requests; not closed here
   * @param leases decides which node renews the tokens
   * @param grants where the tokens are kept
   */
  public record House(
      InboundSink sink, EphemeralStore ephemeral, Leases leases, Grants grants, Alarms alarms) {}

  /** Builds the connection without calling Zalo. */
  public ZaloConnection(ZaloSettings settings, House house, Clock clock) {
    this(settings, house, clock, Timing.PRODUCTION);
  }

  ZaloConnection(ZaloSettings settings, House house, Clock clock, Timing timing) {
    this.timing = timing;
    alarms = new ZaloAlarms(house.alarms());
    http = new ZaloHttp(timing);
    ZaloSettings.Hosts hosts = settings.hosts();
    TokenEndpoint endpoint =
        new TokenEndpoint(http, hosts.oauth(), settings.appId(), settings.appSecret());
    keeper =
        new TokenKeeper(
            // Consent is an OA's for one app: another id in the settings is another grant.
            "zalo/" + settings.appId() + '/' + settings.oaId(),
            new FirstToken(settings.refreshToken()),
            endpoint,
            new TokenKeeper.Needs(house.grants(), house.leases(), alarms, clock, timing));
    rounds = new TokenRounds(keeper);
    faults = new ZaloFaults(alarms, clock, new SecureRandom());
    OaCalls calls = new OaCalls(http, keeper, alarms);
    ExtraRequests extra = new ExtraRequests(house.ephemeral(), settings.requestsPerMinute());
    Numbers numbers = new Numbers(house.ephemeral());
    channel =
        new ZaloChannel(
            hosts.api(),
            calls,
            new Uploads(calls, hosts.api(), house.ephemeral(), extra, settings.oaId()),
            numbers,
            new ZaloChannel.Tolls(faults, extra));
    templates = new ZaloTemplates(calls, hosts, faults);
    intake =
        new Intake(new ZaloEvents(settings.oaId(), clock), numbers, house.sink(), alarms, clock);
    webhook =
        new ZaloWebhook(
            intake,
            new ZaloSignature(settings.appId(), settings.oaSecret(), settings.appSecret(), clock),
            alarms);
    consent = new Consent(settings, endpoint, keeper, clock);
  }

  @Override
  public ChannelId id() {
    return CHANNEL;
  }

  /** The sending side; usable before {@link #start} and until {@link #close}. */
  public Channel channel() {
    return channel;
  }

  /** Approved templates, for those whom a message does not reach. */
  public ZaloTemplates templates() {
    return templates;
  }

  /** The servlet to register under {@link ZaloWebhook#PATH}. */
  public ZaloWebhook webhook() {
    return webhook;
  }

  /** The servlet to register under {@link Consent#CALLBACK_PATH}. */
  public ZaloCallback callback() {
    return new ZaloCallback(consent);
  }

  /** The consent of the OA's administrator: the link, and the callback that was pasted by hand. */
  public Consent consent() {
    return consent;
  }

  /** Events come to the webhook by themselves; this keeps the tokens alive. */
  @Override
  public void start() {
    rounds.start(timing.round());
  }

  /** When the last event with a good signature came to this node; empty before. */
  public Optional<Instant> lastEvent() {
    return intake.last();
  }

  /** Whether there is an access token to send with. */
  @Override
  public boolean isHealthy() {
    return keeper.current().isPresent();
  }

  /** The web server ends the webhook; the tokens are kept alive as long as something is sent. */
  @Override
  public void stopReceiving() {}

  /** What was counted since the start of this node. */
  public ZaloCounts counts() {
    return new ZaloCounts(
        intake.taken(),
        intake.unknown(),
        intake.echoes(),
        webhook.refused(),
        webhook.byHeaderTime(),
        faults.charged());
  }

  TokenKeeper keeper() {
    return keeper;
  }

  ZaloChannel zaloChannel() {
    return channel;
  }

  boolean isHttpClosed() {
    return http.isClosed();
  }

  /** Ends the renewing of tokens, then the sends under way, and the connections. Idempotent. */
  @Override
  public void close() {
    rounds.close();
    keeper.finish();
    http.close();
  }
}
