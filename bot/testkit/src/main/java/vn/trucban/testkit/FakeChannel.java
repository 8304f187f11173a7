package vn.trucban.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.CommandMenu;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.EventId;
import vn.trucban.channel.Outbound;

/**
 * A channel without a network: remembers what was sent, and fails as it is told to. Thread-safe.
 */
public final class FakeChannel implements Channel, CommandMenu {

  private final ChannelId id;
  private final Capabilities capabilities;
  private final AtomicLong events = new AtomicLong();
  private final List<Attempt> attempts = new ArrayList<>();
  private final List<Shown> shown = new ArrayList<>();
  private final Set<String> messages = new HashSet<>();
  private final Deque<Delivery> script = new ArrayDeque<>();
  private final Map<ChatAddress, Delivery> faults = new HashMap<>();
  private final Map<ChatAddress, List<Entry>> chatMenus = new HashMap<>();
  private List<Entry> menu = List.of();

  /** One call of {@link #send} and what was answered to it. */
  public record Attempt(Envelope envelope, Delivery delivery) {}

  /**
   * One thing that appeared in a chat.
   *
   * @param edit whether it took the place of the message of that id
   */
  public record Shown(ChatAddress chat, String providerId, Outbound content, boolean edit) {}

  /** A channel called {@code fake} that carries 4096 characters and has no limits. */
  public FakeChannel() {
    this("fake");
  }

  /** A channel that carries 4096 characters, may start conversations and has no limits. */
  public FakeChannel(String id) {
    this(new ChannelId(id), new Capabilities(4096, true, List.of(), List.of(), List.of()));
  }

  public FakeChannel(ChannelId id, Capabilities capabilities) {
    this.id = id;
    this.capabilities = capabilities;
  }

  @Override
  public ChannelId id() {
    return id;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  /** The private chat of one person, whose account has the same id. */
  public ChatAddress person(String key) {
    return new ChatAddress(id, key, ChatAddress.Kind.PRIVATE);
  }

  /** A group chat. */
  public ChatAddress group(String key) {
    return new ChatAddress(id, key, ChatAddress.Kind.GROUP);
  }

  /** A fresh event id. */
  public EventId nextEvent() {
    return new EventId(id + "-" + events.incrementAndGet());
  }

  /**
   * Scripts the answers to the next sends, in order; later ones succeed. A scripted {@code Sent}
   * shows the message under that id; every other answer shows nothing.
   */
  public synchronized void nextAnswers(Delivery... deliveries) {
    script.addAll(List.of(deliveries));
  }

  /** Answers every send to this chat so, until {@link #works}. */
  public synchronized void fails(ChatAddress chat, Delivery delivery) {
    faults.put(chat, delivery);
  }

  /** Sends to this chat succeed again. */
  public synchronized void works(ChatAddress chat) {
    faults.remove(chat);
  }

  /** The usual script of a channel that is down for a while. */
  public static Delivery outage(Duration after) {
    return new Delivery.TryLater(after, true, "outage");
  }

  @Override
  public synchronized Delivery send(Envelope envelope) {
    Delivery delivery = answer(envelope);
    attempts.add(new Attempt(envelope, delivery));
    if (delivery instanceof Delivery.Sent(String providerId)) {
      boolean edit = providerId.equals(envelope.replaces());
      messages.add(providerId);
      shown.add(new Shown(envelope.to(), providerId, envelope.content(), edit));
    }
    return delivery;
  }

  private Delivery answer(Envelope envelope) {
    Delivery scripted = script.poll();
    if (scripted != null) {
      return scripted;
    }
    Delivery fault = faults.get(envelope.to());
    if (fault != null) {
      return fault;
    }
    String replaces = envelope.replaces();
    return new Delivery.Sent(
        replaces != null && messages.contains(replaces) ? replaces : "m" + (messages.size() + 1));
  }

  /** Every send so far, with its answer, oldest first. */
  public synchronized List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** Everything that appeared in any chat, oldest first. */
  public synchronized List<Shown> shown() {
    return List.copyOf(shown);
  }

  /** Everything that appeared in one chat, oldest first. */
  public synchronized List<Shown> shown(ChatAddress chat) {
    return shown.stream().filter(s -> s.chat().equals(chat)).toList();
  }

  /** What one chat shows now: each message once, as its last edit left it. */
  public synchronized List<Shown> visible(ChatAddress chat) {
    Map<String, Shown> visible = new LinkedHashMap<>();
    shown(chat).forEach(one -> visible.put(one.providerId(), one));
    return List.copyOf(visible.values());
  }

  @Override
  public synchronized Delivery publish(List<Entry> menu) {
    this.menu = List.copyOf(menu);
    return new Delivery.Sent("menu");
  }

  @Override
  public synchronized Delivery publish(ChatAddress chat, List<Entry> menu) {
    chatMenus.put(chat, List.copyOf(menu));
    return new Delivery.Sent("menu");
  }

  /** The menu that everybody sees. */
  public synchronized List<Entry> menu() {
    return menu;
  }

  /** The menu of one chat, if it has its own. */
  public synchronized Optional<List<Entry>> menu(ChatAddress chat) {
    return Optional.ofNullable(chatMenus.get(chat));
  }
}
