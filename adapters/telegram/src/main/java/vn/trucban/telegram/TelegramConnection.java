package vn.trucban.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.trucban.channel.Alarms;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.CommandMenu;
import vn.trucban.channel.Connection;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.Leases;
import vn.trucban.ephemeral.EphemeralStore;

/** Everything of Telegram, wired; the one way into this room. Thread-safe. */
public final class TelegramConnection implements Connection {

  /** The name of this channel, in addresses and in the ledger. */
  public static final ChannelId CHANNEL = new ChannelId("telegram");

  private final BotIdentity identity;
  private final BotServer server;
  private final TelegramHttp http;
  private final CallbackAnswers callbacks;
  private final TelegramChannel channel;
  private final TelegramMenu menu;
  private final Intake intake;
  private final PollWatch watch;
  private final @Nullable TelegramPoller poller;
  private final @Nullable WebhookRegistration registration;
  private final @Nullable TelegramWebhook webhook;

  /**
   * Builds the connection without calling Telegram.
   *
   * @param sink where updates are stored
   * @param ephemeral remembers the ids of uploaded files; not closed here
   * @param leases decides which node polls
   * @param clock for presses, which carry no time, and for the age of the last good poll
   */
  public TelegramConnection(
      TelegramSettings settings,
      InboundSink sink,
      EphemeralStore ephemeral,
      Leases leases,
      Alarms alarms,
      Clock clock) {
    this(settings, sink, ephemeral, leases, alarms, clock, Timing.PRODUCTION);
  }

  TelegramConnection(
      TelegramSettings settings,
      InboundSink sink,
      EphemeralStore ephemeral,
      Leases leases,
      Alarms alarms,
      Clock clock,
      Timing timing) {
    http = new TelegramHttp(settings.proxy(), timing);
    TelegramClient client =
        new OkHttpTelegramClient(
            new ObjectMapper(), http.calls(), settings.token().reveal(), url(settings.apiUrl()));
    TelegramAlarms telegramAlarms = new TelegramAlarms(alarms);
    TelegramFaults faults = new TelegramFaults(telegramAlarms);
    TelegramFiles files =
        new TelegramFiles(client, new FileIds(ephemeral, settings.botId()), faults);
    channel =
        new TelegramChannel(
            client, files, faults, TelegramLimits.capabilities(settings.messagesPerSecond()));
    menu = new TelegramMenu(client, faults);
    callbacks = new CallbackAnswers(client);
    identity = new BotIdentity(settings.botId());
    intake = new Intake(new TelegramUpdates(identity, clock), sink, callbacks);
    watch = new PollWatch(clock, timing.unwellAfter());
    RawCalls calls = new RawCalls(settings.apiUrl(), settings.token());
    server = new BotServer(calls, http, identity, timing);
    if (settings.mode() == TelegramSettings.Mode.POLLING) {
      PollLease lease = new PollLease(leases, timing.lease(), System::nanoTime);
      poller = new TelegramPoller(server, intake, lease, telegramAlarms, watch);
      registration = null;
      webhook = null;
    } else {
      var secret = Objects.requireNonNull(settings.webhookSecret(), "webhook secret");
      poller = null;
      registration = new WebhookRegistration(server, telegramAlarms, settings.publicUrl(), secret);
      webhook = new TelegramWebhook(intake, identity, secret);
    }
  }

  private static TelegramUrl url(URI server) {
    int standard = server.getScheme().equals("https") ? 443 : 80;
    return TelegramUrl.builder()
        .schema(server.getScheme())
        .host(server.getHost())
        .port(server.getPort() < 0 ? standard : server.getPort())
        .testServer(false)
        .build();
  }

  @Override
  public ChannelId id() {
    return CHANNEL;
  }

  /** The sending side; usable before {@link #start} and until {@link #close}. */
  public Channel channel() {
    return channel;
  }

  /** The menu of commands. */
  public CommandMenu menu() {
    return menu;
  }

  /** The servlet to register; empty in polling mode. */
  public Optional<TelegramWebhook> webhook() {
    return Optional.ofNullable(webhook);
  }

  /**
   * What a one-time code is put behind to make a link that opens the chat and sends the code; asks
   * Telegram for the bot's name. Empty when Telegram does not answer.
   */
  public Optional<String> deepLinkPrefix() {
    Answer<byte[]> unused = server.introduce();
    return identity.name().map(name -> "https://t.me/" + name + "?start=");
  }

  @Override
  public void start() {
    if (poller != null) {
      poller.start();
    }
    if (registration != null) {
      registration.start();
    }
  }

  /** When Telegram last answered a poll of this node; empty before, and in webhook mode. */
  public Optional<Instant> lastGoodPoll() {
    return watch.lastGoodPoll();
  }

  /** A node without the lease is well. */
  @Override
  public boolean isHealthy() {
    return watch.isHealthy() && (registration == null || !registration.isRefused());
  }

  /** What was counted since the start of this node. */
  public TelegramCounts counts() {
    return new TelegramCounts(intake.unknown(), intake.setAside(), watch.incidents());
  }

  boolean isHttpClosed() {
    return http.isClosed();
  }

  @Override
  public void stopReceiving() {
    if (poller != null) {
      poller.close();
    }
    if (registration != null) {
      registration.close();
    }
  }

  @Override
  public void close() {
    stopReceiving();
    callbacks.close();
    http.close();
  }
}
