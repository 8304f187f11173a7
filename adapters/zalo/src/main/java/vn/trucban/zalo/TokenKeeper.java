package vn.trucban.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.Grant;
import vn.trucban.channel.Grants;
import vn.trucban.channel.Leases;
import vn.trucban.channel.Secret;

/**
 * Keeps the pair of tokens alive. One node at a time spends the refresh token, which works once;
 * that it may be spent is written down before Zalo is asked, and the new pair before it is used. A
 * refusal stops everything until a person acts. Thread-safe.
 */
final class TokenKeeper {

  /** What the keeper needs from around it. */
  record Needs(Grants grants, Leases leases, ZaloAlarms alarms, Clock clock, Timing timing) {}

  /** What became of a consent. */
  enum Consented {
    /** The new pair is stored. */
    STORED,
    /** Zalo refused the code, as the alarm says. */
    REFUSED,
    /** Zalo or the database is away, or another node is at it: the same again in a minute. */
    NOT_NOW
  }

  /** A pair that Zalo gave and that is not written down yet. */
  private record Unsaved(Grant next, @Nullable Secret spent) {}

  private static final Logger log = LoggerFactory.getLogger(TokenKeeper.class);

  /** The refresh token lives for three months; that is nowhere in the answer. */
  private static final Duration REFRESH_LIFE = Duration.ofDays(89);

  /** Zalo may refuse a token for another reason than its age; new ones would not help then. */
  private static final Duration BETWEEN_FORCED = Duration.ofMinutes(30);

  private final String name;
  private final FirstToken first;
  private final TokenEndpoint endpoint;
  private final Needs needs;
  private final Lock lock = new ReentrantLock();
  private volatile @Nullable Grant known;
  private volatile @Nullable Unsaved unsaved;
  private Instant notBefore = Instant.MIN;
  private Instant noForceBefore = Instant.MIN;

  TokenKeeper(String name, FirstToken first, TokenEndpoint endpoint, Needs needs) {
    this.name = name;
    this.first = first;
    this.endpoint = endpoint;
    this.needs = needs;
  }

  /** The access token to call with; empty when none is valid. */
  Optional<Secret> current() {
    Grant grant = known;
    return isUsable(grant) ? access(grant) : access(read().orElse(null));
  }

  /** Another access token than the one that Zalo refused; empty when none is to be had now. */
  Optional<Secret> insteadOf(Secret refused) {
    Optional<Secret> stored = access(read().orElse(null)).filter(other -> !same(other, refused));
    if (stored.isPresent()) {
      return stored;
    }
    renew(refused);
    return access(known).filter(other -> !same(other, refused));
  }

  /** One look at the tokens: renews them if it is time. Called every minute, on every node. */
  void round() {
    Grant grant = read().orElse(null);
    if (unsaved == null && grant != null && grant.stopped() == null && !isDue(grant, null)) {
      needs.alarms.grantIsWell();
    } else {
      renew(null);
    }
  }

  /** One more try to write down a pair that could not be, before the program ends. */
  void finish() {
    if (unsaved != null) {
      renew(null);
    }
  }

  /** Spends an authorization code and stores what Zalo gives, in place of what there was. */
  Consented consent(Supplier<TokenAnswer> exchange) {
    lock.lock();
    try {
      if (needs.leases.hold(name, needs.timing.lease()) != Leases.Holder.HELD) {
        return Consented.NOT_NOW;
      }
      return switch (exchange.get()) {
        case TokenAnswer.Pair pair -> {
          save(new Unsaved(grant(0, pair, first.origin()), null));
          yield unsaved == null ? Consented.STORED : Consented.NOT_NOW;
        }
        case TokenAnswer.Refused refused -> Consented.REFUSED;
        case TokenAnswer.Silence silence -> Consented.NOT_NOW;
      };
    } finally {
      release();
      lock.unlock();
    }
  }

  private void renew(@Nullable Secret refused) {
    lock.lock();
    try {
      if (needs.leases.hold(name, needs.timing.lease()) != Leases.Holder.HELD) {
        return;
      }
      Unsaved left = unsaved;
      if (left != null) {
        save(left);
      } else if (!needs.clock.instant().isBefore(notBefore)) {
        renewAlone(refused);
      }
    } catch (Grants.Away e) {
      patience();
      log.atWarn().addKeyValue("channel", "zalo").log("The tokens could not be read or marked");
    } finally {
      release();
      lock.unlock();
    }
  }

  /** Nobody else may renew while a new pair is not written down. */
  private void release() {
    if (unsaved == null) {
      needs.leases.release(name);
    }
  }

  /** Reads again what another node may have renewed meanwhile, and renews if it is still due. */
  private void renewAlone(@Nullable Secret refused) {
    Optional<Grant> stored = needs.grants.read(name);
    known = stored.orElse(null);
    Optional<Grant> start = first.instead(stored, needs.clock.instant());
    if (start.isEmpty() && stored.isEmpty()) {
      needs.alarms.noGrant();
    } else if (start.isEmpty() && stored.get().stopped() != null) {
      complain(stored.get());
    } else {
      Grant grant = start.orElseGet(stored::get);
      if (isDue(grant, refused)) {
        spend(grant);
      }
    }
  }

  private boolean isDue(Grant grant, @Nullable Secret refused) {
    Instant now = needs.clock.instant();
    Secret access = grant.access();
    boolean soon = !now.isBefore(grant.accessUntil().minus(needs.timing.early()));
    // A mark that nobody took away: what was begun is either finished or found to be lost.
    if (access == null || soon || grant.renewingSince() != null) {
      return true;
    }
    if (refused == null || !same(access, refused)) {
      return false;
    }
    if (now.isBefore(noForceBefore)) {
      needs.alarms.tokenRefused();
      return false;
    }
    noForceBefore = now.plus(BETWEEN_FORCED);
    return true;
  }

  private void spend(Grant grant) {
    boolean cutOff = grant.renewingSince() != null;
    Grant mark = grant.renewing(needs.clock.instant());
    if (!needs.grants.replace(name, mark)) {
      // Somebody consented just now: that pair is looked at in the next round.
      return;
    }
    Grant marked = mark.withVersion(mark.version() + 1);
    known = marked;
    switch (endpoint.renew(grant.refresh())) {
      case TokenAnswer.Pair pair ->
          save(new Unsaved(grant(marked.version(), pair, grant.origin()), grant.refresh()));
      case TokenAnswer.Refused refused -> {
        Grant stopped = (cutOff ? marked : marked.untouched()).stopped(refused.code());
        complain(stopped);
        boolean unused = needs.grants.replace(name, stopped);
      }
      case TokenAnswer.Silence silence -> {
        patience();
        if (!silence.written() && !cutOff) {
          boolean unused = needs.grants.replace(name, marked.untouched());
        }
      }
    }
  }

  private void save(Unsaved pair) {
    unsaved = pair;
    try {
      if (store(pair)) {
        unsaved = null;
        notBefore = Instant.MIN;
        needs.alarms.grantIsWell();
        log.atInfo().addKeyValue("channel", "zalo").log("The tokens were renewed");
      }
    } catch (Grants.Away e) {
      needs.alarms.grantUnsaved();
    }
  }

  /** Whether the pair is settled: stored, now or by an earlier try, or outdated by a consent. */
  private boolean store(Unsaved pair) {
    Optional<Grant> stored = needs.grants.read(name);
    Secret there = stored.map(Grant::refresh).orElse(null);
    if (there != null && same(there, pair.next.refresh())) {
      known = stored.get();
      return true;
    }
    if (there != null && pair.spent != null && !same(there, pair.spent)) {
      known = stored.get();
      return true;
    }
    Grant next = pair.next.withVersion(stored.map(Grant::version).orElse(0L));
    if (!needs.grants.replace(name, next)) {
      return false;
    }
    known = next.withVersion(next.version() + 1);
    return true;
  }

  private Grant grant(long version, TokenAnswer.Pair pair, String origin) {
    Instant now = needs.clock.instant();
    return new Grant(
        version,
        pair.access(),
        now.plus(pair.accessLife()),
        pair.refresh(),
        now.plus(REFRESH_LIFE),
        null,
        null,
        origin);
  }

  private void complain(Grant stopped) {
    String code = stopped.stopped() == null ? "" : stopped.stopped();
    if (stopped.renewingSince() == null) {
      needs.alarms.grantRefused(code);
    } else {
      needs.alarms.grantLost(code);
    }
  }

  private void patience() {
    notBefore = needs.clock.instant().plus(needs.timing.again());
  }

  /** The stored grant; empty when there is none or it cannot be read now. */
  private Optional<Grant> read() {
    try {
      Optional<Grant> stored = needs.grants.read(name);
      known = stored.orElse(null);
      return stored;
    } catch (Grants.Away e) {
      return Optional.empty();
    }
  }

  private Optional<Secret> access(@Nullable Grant grant) {
    return isUsable(grant) && grant != null
        ? Optional.ofNullable(grant.access())
        : Optional.empty();
  }

  private boolean isUsable(@Nullable Grant grant) {
    return grant != null
        && grant.access() != null
        && needs.clock.instant().isBefore(grant.accessUntil());
  }

  private static boolean same(Secret one, Secret other) {
    return one.reveal().equals(other.reveal());
  }
}
