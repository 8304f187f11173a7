package vn.trucban.summary;

import vn.trucban.attendance.PersonDay;
import vn.trucban.people.Person;

/** One person in a summary. */
record PersonStanding(Person person, Standing standing, PersonDay day) {

  boolean isLate() {
    return day.lateMinutes() > 0;
  }

  boolean hasMoved() {
    return day.moves() > 0;
  }
}
