package vn.trucban.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.SenderId;

/** Who is who, and who answers for whom. Thread-safe; reads the database each time. */
@Service
public class Directory {

  /** Which account a person used last need not be known more exactly; it saves writes. */
  private static final Duration SEEN_PRECISION = Duration.ofMinutes(10);

  private final PeopleStore store;
  private final Clock clock;

  Directory(PeopleStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The person bound to the account, unless they have left. */
  public Optional<Person> bySender(ChatAddress chat, SenderId sender) {
    return store.bySender(chat, sender);
  }

  public Optional<Person> byId(PersonId id) {
    return store.byId(id);
  }

  public Optional<Person> byStaffCode(String code) {
    return store.byStaffCode(code);
  }

  /** Everybody who has not left, in the order of the units. */
  public List<Person> everybody() {
    return store.everybody();
  }

  public UnitTree units() {
    return new UnitTree(store.units());
  }

  /**
   * The units whose people this person may see and ask: nobody's for staff, their own unit and all
   * below for a manager, all for an administrator.
   */
  public Set<UnitId> responsibleFor(Person person) {
    return switch (person.role()) {
      case STAFF, CLERK, SUPPORT -> Set.of();
      case MANAGER -> units().subtree(person.unit());
      case ADMINISTRATOR -> units().all();
    };
  }

  /** Where to write to the person first: the private chat last used. */
  public Optional<ChatAddress> chatOf(PersonId person) {
    return store.boundChatsOf(person).stream().map(BoundChat::chat).findFirst();
  }

  /** Every bound private chat; of one person, the one last used comes first. */
  public List<BoundChat> chats() {
    return store.boundChats();
  }

  /** Changes the language a person reads; inside a write. */
  public void speaks(PersonId person, String language) {
    store.setLanguage(person, language);
  }

  /**
   * Keeps a person's phone number; inside a write.
   *
   * @param phone in E.164
   */
  public void phoneIs(PersonId person, String phone) {
    store.setPhone(person, phone);
  }

  /** Notes that the account is in use; inside a write. */
  public void heardFrom(ChatAddress chat, SenderId sender, Instant now) {
    store.seen(chat, sender, now, now.minus(SEEN_PRECISION));
  }

  /** The chat goes on under another address. */
  public void chatMoved(ChatAddress from, ChatAddress to) {
    store.chatMoved(from, to);
  }

  /** Releases a person's accounts, on one channel or on all; returns how many; inside a write. */
  public int release(PersonId person, Optional<String> channel) {
    return store.unbind(person, channel.orElse(null), null, clock.instant());
  }

  /** Cuts off all accounts of a person who leaves, at once; inside a write. */
  public void leaves(PersonId person) {
    store.markLeft(person, LocalDate.now(clock));
    int unused = store.unbind(person, null, null, clock.instant());
  }
}
