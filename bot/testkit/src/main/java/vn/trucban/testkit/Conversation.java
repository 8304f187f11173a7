package vn.trucban.testkit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.Receipt;
import vn.trucban.testkit.FakeChannel.Shown;

/**
 * The language of dialogue tests: {@code as("lan").says("điểm danh").hears("Đã ghi …")}.
 *
 * <p>Every step first checks that all that was sent since the step before has been heard, in any
 * chat: an extra reply fails as a missing one does. {@link #close} checks it a last time; annotate
 * the field with JUnit's {@code @AutoClose}. In expectations {@code **so**} is bold and {@code …}
 * stands for one or more characters. Not thread-safe.
 */
public final class Conversation implements AutoCloseable {

  private final InboundSink sink;
  private final FakeChannel channel;
  private final MutableClock clock;
  private final Runnable settle;
  private final Transcript transcript;
  private final Map<ChatAddress, Deque<Shown>> unheard = new LinkedHashMap<>();
  private final Map<ChatAddress, Inbound> last = new HashMap<>();
  private @Nullable Set<ChatAddress> listeningTo;
  private int taken;
  private boolean failed;

  /**
   * @param sink the bot
   * @param channel where its answers arrive; what is on it already is not part of the dialogue
   * @param clock the bot's clock
   * @param settle lets the bot do what is due (dispatch, jobs) and returns when nothing moves
   */
  public Conversation(InboundSink sink, FakeChannel channel, MutableClock clock, Runnable settle) {
    this.sink = sink;
    this.channel = channel;
    this.clock = clock;
    this.settle = settle;
    this.transcript = new Transcript(clock);
    this.taken = channel.shown().size();
  }

  /** A person in the private chat with the bot; the account's id is the key. */
  public Voice as(String person) {
    return new Voice(this, channel, person, channel.person(person));
  }

  /** A group in which several people write. */
  public Group inGroup(String group) {
    return new Group(group);
  }

  /** A group chat: {@code inGroup("tccb").as("lan").says("@trucban ai trực")}. */
  public final class Group {

    private final ChatAddress address;

    private Group(String key) {
      this.address = channel.group(key);
    }

    /** One of those who write in the group; hears what anybody there hears. */
    public Voice as(String person) {
      return new Voice(Conversation.this, channel, person, address);
    }
  }

  /** From now on what anybody else hears is not checked; for runs that write to everybody. */
  public Conversation onlyListeningTo(String... people) {
    listeningTo = Arrays.stream(people).map(channel::person).collect(Collectors.toSet());
    return this;
  }

  /** From now on everybody's replies are checked again. */
  public Conversation listeningToAll() {
    listeningTo = null;
    return this;
  }

  /**
   * Moves the clock to a local time in Vietnam and lets the bot do what is due.
   *
   * @param time {@code 07:15} of the clock's day or {@code 2026-11-24T07:15}; never backwards
   */
  public Conversation at(String time) {
    step();
    Instant to = instant(time);
    if (to.isBefore(clock.instant())) {
      throw new IllegalArgumentException(time + " is over; name the day to come");
    }
    clock.moveTo(LocalDateTime.ofInstant(to, MutableClock.VIETNAM).toString());
    transcript.add("(clock)", time);
    settle();
    return this;
  }

  /** Lets the bot do what is due without moving the clock; for instance after a fault is over. */
  public Conversation later() {
    step();
    settle();
    return this;
  }

  /** The dialogue is over: nothing may be left unheard. Says nothing after a failure. */
  @Override
  public void close() {
    if (!failed) {
      step();
    }
  }

  /** The moment that a local time names, today by the clock when no day is given. */
  Instant instant(String time) {
    LocalDateTime local =
        time.contains("T")
            ? LocalDateTime.parse(time)
            : LocalTime.parse(time)
                .atDate(clock.instant().atZone(MutableClock.VIETNAM).toLocalDate());
    return local.atZone(MutableClock.VIETNAM).toInstant();
  }

  Instant now() {
    return clock.instant();
  }

  /** Hands an event in and lets the bot answer. */
  void handIn(ChatAddress chat, String who, String what, Inbound inbound) {
    step();
    transcript.add(who, what);
    last.put(chat, inbound);
    if (!(sink.accept(inbound) instanceof Receipt.Accepted)) {
      throw fail("A fresh event was taken for a duplicate.");
    }
    settle();
  }

  /** Hands the chat's last event in again; it has to be known. */
  void handInAgain(ChatAddress chat, String who) {
    step();
    Inbound inbound = last.get(chat);
    if (inbound == null) {
      throw fail("Nothing was said in this chat that could be delivered again.");
    }
    transcript.add(who, "(the same event again)");
    if (!(sink.accept(inbound) instanceof Receipt.Duplicate)) {
      throw fail("A redelivered event was taken for a new one.");
    }
    settle();
  }

  /** Notes a line of the dialogue that does not reach the bot. */
  void note(String who, String what) {
    step();
    transcript.add(who, what);
  }

  /** The next thing that appeared in the chat, or null. */
  @Nullable Shown next(ChatAddress chat) {
    Deque<Shown> waiting = unheard.get(chat);
    return waiting == null ? null : waiting.poll();
  }

  AssertionError fail(String sentence) {
    failed = true;
    return transcript.failure(sentence);
  }

  private void settle() {
    settle.run();
    List<Shown> shown = channel.shown();
    for (Shown one : shown.subList(taken, shown.size())) {
      transcript.add(
          "  → " + one.chat().chat() + (one.edit() ? " (edited)" : ""),
          Rendering.whole(one.content()));
      unheard.computeIfAbsent(one.chat(), chat -> new ArrayDeque<>()).add(one);
    }
    taken = shown.size();
  }

  private void step() {
    Set<ChatAddress> only = listeningTo;
    unheard.forEach(
        (chat, waiting) -> {
          if (!waiting.isEmpty() && (only == null || only.contains(chat))) {
            throw fail(
                "%s heard what nobody expected:\n%s"
                    .formatted(chat.chat(), Rendering.whole(waiting.getFirst().content())));
          }
        });
    unheard.clear();
  }
}
