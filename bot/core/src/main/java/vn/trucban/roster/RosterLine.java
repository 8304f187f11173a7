package vn.trucban.roster;

import java.time.LocalDate;
import java.util.Objects;
import vn.trucban.sheets.CellPlace;

/**
 * One entry of an imported roster.
 *
 * @param personText staff code or name as typed
 * @param cell where it stands in the file
 */
record RosterLine(
    LocalDate date,
    Part part,
    long personId,
    String personText,
    Place place,
    Duty duty,
    CellPlace cell) {

  RosterLine {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(duty, "duty");
  }

  /** Never the name: this may reach a log. */
  @Override
  public String toString() {
    return "RosterLine["
        + String.join(
            ", ", date.toString(), part.name(), place.name(), duty.name(), cell.toString())
        + "]";
  }
}
