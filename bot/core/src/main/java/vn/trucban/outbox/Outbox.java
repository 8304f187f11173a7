package vn.trucban.outbox;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Outbound;
import vn.trucban.store.Transactions;

/**
 * Where messages are put that are to go out. All methods run inside a write; what they store is
 * sent after its commit, at least once. Thread-safe.
 */
@Service
public class Outbox {

  private final OutboxStore store;
  private final ChatStore chats;
  private final Transactions transactions;
  private final Clock clock;
  private final Splitting splitting;
  private final Passage passage;
  private final Runnable nudge = this::nudge;
  private final List<Runnable> nudges = new CopyOnWriteArrayList<>();

  Outbox(
      OutboxStore store,
      ChatStore chats,
      Splitting splitting,
      Passage passage,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.chats = chats;
    this.splitting = splitting;
    this.passage = passage;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Puts a message in line. */
  public void put(ChatAddress to, MessageKind kind, Outbound message) {
    put(to, kind, message, null, null);
  }

  /**
   * Puts a message in line; one that is longer than the channel carries as several, of which the
   * first takes the place of {@code replaces} and the last has the buttons.
   *
   * @param topic under which it can be withdrawn while it waits, or null
   * @param replaces the provider's id of the message it takes the place of, or null
   */
  public void put(
      ChatAddress to,
      MessageKind kind,
      Outbound message,
      @Nullable String topic,
      @Nullable String replaces) {
    Outbound passed = passage.passed(to.channel(), message);
    String placeOf = replaces;
    for (Outbound part : splitting.parts(to.channel(), passed)) {
      store.insert(to, kind, topic, part, placeOf, clock.instant());
      placeOf = null;
    }
    transactions.afterCommit(nudge);
  }

  /** Takes back what still waits under a topic. What is on its way is not tried again. */
  public void withdraw(String topic) {
    store.withdraw(topic, clock.instant());
  }

  /** Takes back whatever still waits for a chat. What is on its way is not tried again. */
  public void withdraw(ChatAddress chat) {
    int unused = chats.withdraw(chat, clock.instant());
  }

  /** The chat can be written to again. */
  public void reachable(ChatAddress chat) {
    chats.reachable(chat);
  }

  /** The chat can no longer be written to. */
  public void unreachable(ChatAddress chat, String reason) {
    chats.unreachable(chat, reason, clock.instant());
  }

  public boolean isReachable(ChatAddress chat) {
    return chats.isReachable(chat);
  }

  /** The private chats that cannot be written to, for whoever writes to many. */
  public Set<ChatAddress> unreachablePrivateChats() {
    return chats.unreachable();
  }

  /** The chat goes on under another address; what waits for it goes there. */
  public void moved(ChatAddress from, ChatAddress to) {
    int unused = chats.readdress(from, to);
  }

  /** The newest rows of a channel, newest first. */
  public List<OutboxGlance> newest(ChannelId channel, int most) {
    return store.newest(channel, most);
  }

  void onPut(Runnable nudge) {
    nudges.add(nudge);
  }

  private void nudge() {
    nudges.forEach(Runnable::run);
  }
}
