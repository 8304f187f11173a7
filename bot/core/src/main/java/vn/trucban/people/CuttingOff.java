package vn.trucban.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.SenderId;

/** Cuts accounts off from their persons and tells whoever keeps something for them. */
@Component
final class CuttingOff {

  private final PeopleStore people;
  private final AccountStore accounts;
  private final EnrolStore codes;
  private final ObjectProvider<AccountEnd> listeners;
  private final Clock clock;
  private final ZoneId zone;

  CuttingOff(
      PeopleStore people,
      AccountStore accounts,
      EnrolStore codes,
      ObjectProvider<AccountEnd> listeners,
      Clock clock,
      ZoneId zone) {
    this.people = people;
    this.accounts = accounts;
    this.codes = codes;
    this.listeners = listeners;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The person leaves today; returns how many accounts were cut. Codes go before accounts: whoever
   * is just using one up is waited for, and their account is cut as well.
   */
  int leaver(PersonId person) {
    codes.dropOpenCodes(person);
    int cut = accounts(person);
    people.markLeft(person, LocalDate.ofInstant(clock.instant(), zone));
    return cut;
  }

  /** All accounts of a person; returns how many. */
  int accounts(PersonId person) {
    return cut(person, null, null);
  }

  /** One account. */
  void account(PersonId person, ChannelId channel, SenderId sender) {
    int unused = cut(person, channel.value(), sender.value());
  }

  private int cut(PersonId person, @Nullable String channel, @Nullable String sender) {
    List<BoundChat> cut = accounts.unbind(person, channel, sender, clock.instant());
    for (BoundChat account : cut) {
      listeners.forEach(listener -> listener.ended(account));
    }
    return cut.size();
  }
}
