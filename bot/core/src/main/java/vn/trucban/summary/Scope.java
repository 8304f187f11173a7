package vn.trucban.summary;

import java.util.Optional;
import java.util.Set;
import vn.trucban.people.UnitId;

/**
 * Whom a summary is about.
 *
 * @param title the unit's name, above the report
 * @param units the unit and all below it
 * @param unit the unit, if the summary is about less than everything the asker may see
 */
public record Scope(String title, Set<UnitId> units, Optional<UnitId> unit) {

  public Scope {
    units = Set.copyOf(units);
  }
}
