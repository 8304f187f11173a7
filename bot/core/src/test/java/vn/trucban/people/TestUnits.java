package vn.trucban.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Trees of units without a database. */
public final class TestUnits {

  private TestUnits() {}

  /** Units without a unit above them, numbered from 1. */
  public static UnitTree tree(String... names) {
    List<Unit> units = new ArrayList<>();
    for (String name : names) {
      units.add(new Unit(new UnitId(units.size() + 1L), null, name, Optional.empty()));
    }
    return new UnitTree(units);
  }
}
