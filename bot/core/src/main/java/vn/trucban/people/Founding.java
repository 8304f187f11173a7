package vn.trucban.people;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.SenderId;

/** Writes units, persons and bound accounts down as they are given; for the demo agency. */
@Service
public class Founding {

  private final PeopleStore store;
  private final AccountStore accounts;
  private final Clock clock;

  Founding(PeopleStore store, AccountStore accounts, Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Adds a unit; inside a write.
   *
   * @param parent null for the top of the tree
   * @param position where it stands among all units
   */
  public UnitId unit(@Nullable UnitId parent, String name, int position) {
    return store.insertUnit(parent, name, position);
  }

  /** Sets a unit's hours, which hold for the units below that have none; inside a write. */
  public void hours(UnitId unit, WorkingHours hours) {
    store.setHours(unit, hours);
  }

  /** Adds a person who was always there; inside a write. */
  public PersonId person(NewPerson person) {
    return store.upsert(person, null);
  }

  /** Lets an account speak for a person without a code; inside a write. */
  public void bind(PersonId person, ChatAddress chat, SenderId sender) {
    accounts.bind(person, chat, sender, clock.instant());
  }
}
