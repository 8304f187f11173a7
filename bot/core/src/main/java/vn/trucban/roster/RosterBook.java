package vn.trucban.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  /**
   * The days on which anybody is planned, from one day to another, both included; what is planned
   * is published.
   */
  public List<LocalDate> publishedDays(LocalDate from, LocalDate to) {
    return store.publishedDays(from, to);
  }

  /** Adds entries as they are, without looking at what stands; inside a write. */
  public void add(Collection<RosterEntry> entries) {
    store.insert(entries);
  }

  /**
   * Puts entries in the place of all that stands for their persons on their days; inside a write.
   *
   * @return how many entries gave way
   */
  int replace(Collection<RosterEntry> entries) {
    Set<PersonDay> personDays = new LinkedHashSet<>();
    entries.forEach(entry -> personDays.add(PersonDay.of(entry)));
    int cleared = store.clear(personDays);
    store.insert(entries);
    return cleared;
  }
}
