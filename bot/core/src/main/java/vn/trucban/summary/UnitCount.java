package vn.trucban.summary;

import java.util.List;
import vn.trucban.people.UnitId;

/** The people of one unit, without the units below it. */
record UnitCount(UnitId unit, String name, Count count) {

  /** How many are counted as what. */
  record Count(
      int total, int office, int home, int field, int leave, int missing, int late, int moved) {

    static Count of(List<PersonStanding> persons) {
      return new Count(
          persons.size(),
          as(Standing.OFFICE, persons),
          as(Standing.HOME, persons),
          as(Standing.FIELD, persons),
          as(Standing.LEAVE, persons),
          as(Standing.MISSING, persons),
          (int) persons.stream().filter(PersonStanding::isLate).count(),
          (int) persons.stream().filter(PersonStanding::hasMoved).count());
    }

    int of(Standing standing) {
      return switch (standing) {
        case OFFICE -> office;
        case HOME -> home;
        case FIELD -> field;
        case LEAVE -> leave;
        case MISSING -> missing;
      };
    }

    private static int as(Standing standing, List<PersonStanding> persons) {
      return (int) persons.stream().filter(p -> p.standing() == standing).count();
    }
  }
}
