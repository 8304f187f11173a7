package vn.trucban.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.CommandMenu;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.Outbound;
import vn.trucban.ephemeral.RateLimit;

/**
 * The channel whose people sit in front of a browser. What is sent stays in memory and is gone with
 * the process; nothing leaves the machine. Thread-safe.
 */
public final class SimulatorChannel implements Channel, CommandMenu {

  public static final ChannelId ID = new ChannelId("simulator");

  private static final int LONGEST_TEXT = 4096;
  private static final int REMEMBERED_UPDATES = 4000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Capabilities CAPABILITIES =
      new Capabilities(
          LONGEST_TEXT,
          true,
          List.of(new RateLimit("second", 500, Duration.ofSeconds(1), true)),
          List.of(new RateLimit("second", 30, Duration.ofSeconds(1), true)),
          List.of(new RateLimit("second", 30, Duration.ofSeconds(1), true)));

  private final Clock clock;
  private final Journal journal = new Journal(REMEMBERED_UPDATES);
  private final Chats chats = new Chats(journal);
  private final Map<String, List<Entry>> menus = new ConcurrentHashMap<>();
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final AtomicLong lines = new AtomicLong();
  private volatile boolean offline;

  /**
   * @param clock the simulated clock; it dates the lines
   */
  public SimulatorChannel(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ChannelId id() {
    return ID;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public Delivery send(Envelope envelope) {
    ChatAddress to = envelope.to();
    if (!to.channel().equals(ID)) {
      throw new IllegalArgumentException("not a chat of the simulator");
    }
    if (offline) {
      return new Delivery.TryLater(PATIENCE, true, "offline");
    }
    if (chats.isBlocked(to)) {
      return new Delivery.Unreachable("blocked");
    }
    String text = envelope.content().text().plainText();
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      return new Delivery.Refused("text-too-long");
    }
    if (text.isBlank() && !(envelope.content() instanceof Outbound.Document)) {
      return new Delivery.Refused("text-empty");
    }
    String replaces = envelope.replaces();
    if (replaces != null && edit(to, replaces, envelope.content())) {
      return new Delivery.Sent(replaces);
    }
    String id = nextId();
    chats.add(new Line.Answered(id, to, clock.instant(), envelope.content(), false));
    return new Delivery.Sent(id);
  }

  private boolean edit(ChatAddress to, String id, Outbound content) {
    return chats.change(
        to,
        id,
        line ->
            switch (line) {
              case Line.Answered old ->
                  Optional.of(new Line.Answered(id, to, old.at(), content, true));
              case Line.Said said -> Optional.empty();
            });
  }

  @Override
  public Delivery publish(List<Entry> menu) {
    return publish("", menu);
  }

  @Override
  public Delivery publish(ChatAddress chat, List<Entry> menu) {
    return publish(chat.chat(), menu);
  }

  private Delivery publish(String chat, List<Entry> menu) {
    if (offline) {
      return new Delivery.TryLater(PATIENCE, true, "offline");
    }
    // Together, or of two at once the older could be told last.
    synchronized (menus) {
      menus.put(chat, List.copyOf(menu));
      journal.add(new Change.OfMenus(menus()));
    }
    return new Delivery.Sent("menu");
  }

  /** Every menu, by chat id; the one of everybody under the empty id. */
  Map<String, List<Entry>> menus() {
    return Map.copyOf(menus);
  }

  /** Cuts the line to the provider, or mends it. While cut, every send is asked to try later. */
  synchronized void offline(boolean cut) {
    offline = cut;
    journal.add(new Change.OfTheLine(cut));
  }

  boolean isOffline() {
    return offline;
  }

  Chats chats() {
    return chats;
  }

  Journal journal() {
    return journal;
  }

  /** Names this run of the process in ids, so that none is used twice over restarts. */
  String run() {
    return run;
  }

  String nextId() {
    return run + "-" + lines.incrementAndGet();
  }
}
