package vn.trucban.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units as a tree, in their order. Immutable. */
public final class UnitTree {

  private final Map<UnitId, Unit> byId = new HashMap<>();
  private final Map<UnitId, List<Unit>> children = new HashMap<>();
  private final List<Unit> roots = new ArrayList<>();

  UnitTree(List<Unit> units) {
    units.forEach(unit -> byId.put(unit.id(), unit));
    for (Unit unit : units) {
      if (unit.parentId() == null) {
        roots.add(unit);
      } else {
        children.computeIfAbsent(unit.parentId(), id -> new ArrayList<>()).add(unit);
      }
    }
  }

  /** The units without a unit above them; one in most agencies. */
  public List<Unit> roots() {
    return List.copyOf(roots);
  }

  /**
   * The unit of that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Unit unit(UnitId id) {
    Unit unit = byId.get(id);
    if (unit == null) {
      throw new IllegalArgumentException("no unit " + id.value());
    }
    return unit;
  }

  /** The units directly below. */
  public List<Unit> below(UnitId id) {
    return List.copyOf(children.getOrDefault(id, List.of()));
  }

  /** The unit and all units below it, at any depth. */
  public Set<UnitId> subtree(UnitId id) {
    Set<UnitId> all = new LinkedHashSet<>();
    collect(id, all);
    return all;
  }

  /** All units. */
  public Set<UnitId> all() {
    Set<UnitId> all = new LinkedHashSet<>();
    roots.forEach(root -> collect(root.id(), all));
    return all;
  }

  /** The unit's own hours, or those of the nearest unit above that has some. */
  public Optional<WorkingHours> hours(UnitId id) {
    Unit unit = unit(id);
    if (unit.hours().isPresent() || unit.parentId() == null) {
      return unit.hours();
    }
    return hours(unit.parentId());
  }

  private void collect(UnitId id, Set<UnitId> into) {
    if (into.add(id)) {
      below(id).forEach(child -> collect(child.id(), into));
    }
  }
}
