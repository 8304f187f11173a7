package vn.trucban.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
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
  private final AccountStore accounts;

  Directory(PeopleStore store, AccountStore accounts) {
    this.store = store;
    this.accounts = accounts;
  }

  /** The person bound to the account, unless they have left. */
  public Optional<Person> bySender(ChatAddress chat, SenderId sender) {
    return accounts.bySender(chat, sender).map(AccountStore.Account::person);
  }

  /** As {@link #bySender}, and notes that the account is in use; inside a write. */
  public Optional<Person> speaking(ChatAddress chat, SenderId sender, Instant now) {
    Optional<AccountStore.Account> account = accounts.bySender(chat, sender);
    if (account.isPresent() && account.get().lastSeen().isBefore(now.minus(SEEN_PRECISION))) {
      accounts.seen(chat, sender, now);
    }
    return account.map(AccountStore.Account::person);
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

  /** Everybody who belonged to the agency on or after a day, in the order of the units. */
  public List<Tenure> tenures(LocalDate from) {
    return store.tenures(from);
  }

  /** People and units by name, as they are now. */
  public Names names() {
    return new Names(store.everybody(), units());
  }

  /** Those who have left; their records stay. */
  public List<Person> left() {
    return store.left();
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
    return accounts.boundChatsOf(person).stream().map(BoundChat::chat).findFirst();
  }

  /** Every bound private chat; of one person, the one last used comes first. */
  public List<BoundChat> chats() {
    return accounts.boundChats();
  }

  /**
   * Holds these people until the end of the write, so that what is read of them afterwards stays
   * true; always in the same order, so that two who do so never wait for each other.
   */
  public void lock(Collection<PersonId> people) {
    people.stream()
        .distinct()
        .sorted(Comparator.comparingLong(PersonId::value))
        .forEach(store::lock);
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

  /** The chat goes on under another address. */
  public void chatMoved(ChatAddress from, ChatAddress to) {
    accounts.chatMoved(from, to);
  }
}
