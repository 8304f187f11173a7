package vn.trucban.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A Bot API server on loopback with one bot. Deviations from Telegram: webhooks may be plain HTTP
 * on any port, and their retries are hastened. Thread-safe.
 */
public final class FakeBotApi implements AutoCloseable {

  /** The token of the one bot, obviously none of Telegram's. */
  public static final String TOKEN = "7000000001:FAKE-token-of-no-bot";

  /** The bot's own name. */
  public static final String USERNAME = "trucban_demo_bot";

  /** By how much the pauses between webhook retries are shorter than Telegram's. */
  public static final double HASTE = 100;

  private static final long BOT_ID = 7_000_000_001L;
  private static final long FIRST_UPDATE = 633_291_229;
  private static final Duration MESSAGE_LIFE = Duration.ofHours(24);
  private static final Duration PRESS_LIFE = Duration.ofSeconds(150);

  private final InstantSource clock;
  private final ObjectNode me = bot();
  private final Chats chats = new Chats();
  private final Faults faults = new Faults();
  private final FloodGate gate;
  private final UpdateQueue queue;
  private final WebhookSender webhook;
  private final SendMethods sends;
  private final SetupMethods setup;
  private final FakeServer server;

  private FakeBotApi(InstantSource clock, FakeLimits limits) {
    this.clock = clock;
    gate = new FloodGate(limits);
    queue = new UpdateQueue(clock, FIRST_UPDATE, System::nanoTime);
    webhook = new WebhookSender(queue, HASTE);
    sends = new SendMethods(chats, gate, clock, me);
    setup = new SetupMethods(queue, webhook);
    server = new FakeServer(TOKEN, sends, setup, me, faults);
  }

  /**
   * Starts a server.
   *
   * @param clock dates the messages and lets waiting updates expire; flood control has its own
   */
  public static FakeBotApi start(InstantSource clock, FakeLimits limits) {
    return new FakeBotApi(clock, limits);
  }

  /** Where it listens, to be used as the API URL of a bot. */
  public URI url() {
    return server.url();
  }

  /** A person who may write to the bot; the first update of theirs starts the private chat. */
  public FakePerson person(long id, String firstName) {
    return new FakePerson(this, id, firstName);
  }

  /** Lets the bot write to every id, as if all had started it. */
  public void everybodyHasStarted() {
    chats.everybodyStarted();
  }

  /** Lets the bot write to a group. */
  public void addGroup(long group) {
    chats.start(group);
  }

  /** Makes a group go on under another id: sending to the old one says so. */
  public void migrateGroup(long from, long to) {
    chats.migrate(from, to);
  }

  /**
   * Queues an update of any kind.
   *
   * @param kind the member beside update_id, for instance {@code message}
   * @return its update_id; -1 when the bot does not want this kind
   */
  public long inject(String kind, ObjectNode payload) {
    if (!setup.wants(kind)) {
      return -1;
    }
    boolean press = kind.equals("callback_query");
    String lane =
        press
            ? "user " + payload.path("from").path("id").asText()
            : "chat " + payload.path("chat").path("id").asText();
    return add(
        lane,
        press ? PRESS_LIFE : MESSAGE_LIFE,
        id -> {
          ObjectNode update = JsonNodeFactory.instance.objectNode().put("update_id", id);
          update.set(kind, payload);
          return update.toString();
        });
  }

  /** Queues something that is perhaps no update at all; {@code %d} stands for its id. */
  public long injectRaw(String json) {
    return add("raw", MESSAGE_LIFE, id -> json.replace("%d", Long.toString(id)));
  }

  /** Goes on with other update ids, as Telegram does after a week without updates. */
  public void continueUpdatesFrom(long id) {
    queue.continueFrom(id);
  }

  /** How many updates the bot has not confirmed. */
  public int unconfirmed() {
    return queue.waiting().size();
  }

  /** Whether a long poll is waiting now. */
  public boolean isPolled() {
    return queue.isPolled();
  }

  /** Everything that the bot sent, in order, as it looks after later edits. */
  public List<SentMessage> sent() {
    return chats.all();
  }

  /** What the bot sent to one chat, as it looks after later edits. */
  public List<SentMessage> sentTo(long chat) {
    return chats.in(chat);
  }

  /** How many messages were taken since the start, also those forgotten since. */
  public long sends() {
    return chats.sends();
  }

  /** Forgets the sent messages, for long benchmarks. */
  public void forgetSent() {
    chats.forgetMessages();
  }

  /** How often flood control refused a message. */
  public long floodRefusals() {
    return gate.refusals();
  }

  /** Makes the server forget all files, so that their ids are wrong from now on. */
  public void forgetFiles() {
    chats.forgetFiles();
  }

  /** Whether the bot has answered this press. */
  public boolean isAnswered(String callbackQuery) {
    return sends.isAnswered(callbackQuery);
  }

  /** The menus that were set, by scope, chat if any, and language code if any. */
  public Map<String, JsonNode> commands() {
    return setup.commands();
  }

  /** The address of the webhook; empty text when none is set. */
  public String webhookUrl() {
    return webhook.url().toString();
  }

  /** How many requests the webhook answered. */
  public long webhookDeliveries() {
    return webhook.deliveries();
  }

  /** Lets the next call of a method fail; several faults queue up. */
  public void failNext(String method, Fault fault) {
    faults.next(method, fault);
  }

  /** Lets every call fail until {@code null} ends it. */
  public void outage(@Nullable Fault fault) {
    faults.outage(fault);
  }

  /** The calls of one method since the start. */
  public List<ApiCall> calls(String method) {
    return faults.calls(method);
  }

  /** Keeps no record of calls any more, for long benchmarks. */
  public void stopRecordingCalls() {
    faults.stopRecording();
  }

  @Override
  public void close() {
    queue.close();
    webhook.close();
    server.close();
  }

  Chats chats() {
    return chats;
  }

  SendMethods sendMethods() {
    return sends;
  }

  ObjectNode botUser() {
    return me;
  }

  long now() {
    return clock.instant().getEpochSecond();
  }

  private long add(String lane, Duration life, java.util.function.LongFunction<String> json) {
    PendingUpdate update =
        queue.add(
            id ->
                new PendingUpdate(
                    id, lane, clock.instant().plus(life), ByteString.encodeUtf8(json.apply(id))));
    webhook.offer(update);
    return update.id();
  }

  private static ObjectNode bot() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", BOT_ID)
        .put("is_bot", true)
        .put("first_name", "Trực ban")
        .put("username", USERNAME)
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", false);
  }
}
