package vn.trucban.roster;

import java.time.LocalDate;
import vn.trucban.people.PersonId;

/** One person's day. */
record PersonDay(PersonId person, LocalDate date) {

  static PersonDay of(RosterEntry entry) {
    return new PersonDay(entry.person(), entry.date());
  }
}
