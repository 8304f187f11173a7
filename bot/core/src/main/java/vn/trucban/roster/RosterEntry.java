package vn.trucban.roster;

import java.time.LocalDate;
import java.util.Objects;
import vn.trucban.people.PersonId;

/**
 * One line of the published roster: a person, a day or a part of it, a place, and perhaps a duty.
 */
public record RosterEntry(PersonId person, LocalDate date, Part part, Place place, Duty duty) {

  public RosterEntry {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(duty, "duty");
  }
}
