package vn.trucban.roster;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.trucban.people.PersonId;

/** The published roster. Thread-safe; reads the database each time. */
@Service
public class RosterBook {

  private final RosterStore store;

  RosterBook(RosterStore store) {
    this.store = store;
  }

  /** Everything from one day to another, both included, in the order of the days. */
  public List<RosterEntry> between(LocalDate from, LocalDate to) {
    return store.between(from, to);
  }

  /** One person's part of it. */
  public List<RosterEntry> of(PersonId person, LocalDate from, LocalDate to) {
    return store.of(person, from, to);
  }
}
