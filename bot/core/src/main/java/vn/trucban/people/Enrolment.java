package vn.trucban.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.SenderId;

/**
 * Binds chat accounts to persons by one-time codes: hashed at rest, good for 72 hours and once;
 * five wrong tries lock the account out for an hour. All methods run inside a write. Thread-safe.
 */
@Service
public class Enrolment {

  /** How long a code is good. */
  public static final Duration CODE_LIFE = Duration.ofDays(3);

  static final int WRONG_TRIES = 5;
  static final Duration LOCK = Duration.ofHours(1);

  private final EnrolStore codes;
  private final PeopleStore people;
  private final AccountStore accounts;
  private final Clock clock;
  private final CuttingOff cuttingOff;
  private final EnrolCodes maker = new EnrolCodes();

  Enrolment(
      EnrolStore codes,
      PeopleStore people,
      AccountStore accounts,
      Clock clock,
      CuttingOff cuttingOff) {
    this.codes = codes;
    this.people = people;
    this.accounts = accounts;
    this.clock = clock;
    this.cuttingOff = cuttingOff;
  }

  /** What became of a code that somebody sent. */
  public sealed interface Outcome {

    /** The account now speaks for the person. */
    record Bound(Person person) implements Outcome {}

    /** The account speaks for this person already; the code is still good. */
    record AlreadyBound(Person person) implements Outcome {}

    /** No such code, or one that is used up or too old; all the same to a stranger. */
    record Wrong(int triesLeft) implements Outcome {}

    /** Too many wrong tries; nothing was looked at. */
    record Locked(Instant until) implements Outcome {}
  }

  /** Makes a new code for the person; older unused ones stop working. */
  public String issue(PersonId person) {
    Instant now = clock.instant();
    codes.dropOpenCodes(person);
    String code = maker.next();
    codes.insert(person, EnrolCodes.hash(code, salt()), now, now.plus(CODE_LIFE));
    return code;
  }

  /** The code in a text that is nothing but a code. */
  public static Optional<String> codeIn(String text) {
    return EnrolCodes.in(text);
  }

  /** Tries a code for an account. */
  public Outcome redeem(ChatAddress chat, SenderId sender, String code) {
    Optional<Person> already = accounts.bySender(chat, sender).map(AccountStore.Account::person);
    if (already.isPresent()) {
      return new Outcome.AlreadyBound(already.get());
    }
    Instant now = clock.instant();
    EnrolStore.Attempts attempts = codes.lockAttempts(chat, sender, now);
    if (attempts.lockedUntil().isAfter(now)) {
      return new Outcome.Locked(attempts.lockedUntil());
    }
    Optional<Person> person =
        codes
            .byHash(EnrolCodes.hash(code, salt()))
            .filter(stored -> !stored.used() && stored.expiresAt().isAfter(now))
            .filter(stored -> codes.use(stored.id(), now))
            .flatMap(stored -> people.byId(stored.person()));
    if (person.isEmpty()) {
      return wrong(chat, sender, attempts, now);
    }
    codes.saveAttempts(chat, sender, new EnrolStore.Attempts(0, Instant.EPOCH));
    accounts.bind(person.get().id(), chat, sender, now);
    return new Outcome.Bound(person.get());
  }

  /** Cuts one account off. */
  public void unbind(Person person, ChatAddress chat, SenderId sender) {
    cuttingOff.account(person.id(), chat.channel(), sender);
  }

  private Outcome wrong(
      ChatAddress chat, SenderId sender, EnrolStore.Attempts attempts, Instant now) {
    int failures = attempts.failures() + 1;
    if (failures >= WRONG_TRIES) {
      Instant until = now.plus(LOCK);
      codes.saveAttempts(chat, sender, new EnrolStore.Attempts(0, until));
      return new Outcome.Locked(until);
    }
    codes.saveAttempts(chat, sender, new EnrolStore.Attempts(failures, Instant.EPOCH));
    return new Outcome.Wrong(WRONG_TRIES - failures);
  }

  private String salt() {
    byte[] fresh = new byte[16];
    new SecureRandom().nextBytes(fresh);
    return codes.salt(HexFormat.of().formatHex(fresh));
  }
}
