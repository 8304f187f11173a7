package vn.trucban.summary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.trucban.language.Folding;
import vn.trucban.people.Directory;
import vn.trucban.people.Names;
import vn.trucban.people.Person;
import vn.trucban.people.Unit;
import vn.trucban.people.UnitId;
import vn.trucban.people.UnitTree;

/** Which units somebody means, among those they may see. Thread-safe; reads the database. */
@Service
class Scopes {

  private final Directory directory;
  private final @Nullable String agencyName;

  Scopes(Directory directory, SummaryProperties properties) {
    this.directory = directory;
    this.agencyName = properties.agencyName();
  }

  /** What a unit's name leads to. */
  sealed interface Found {
    record One(Scope scope) implements Found {}

    /** Nothing of that name, or nothing the asker may know of. */
    record None() implements Found {}

    record Several(List<String> names) implements Found {}
  }

  /** Everything a manager answers for, or the named part of it. */
  Found of(Person manager, Optional<String> unit) {
    UnitTree tree = directory.units();
    Set<UnitId> mine = directory.responsibleFor(manager);
    return unit.map(name -> named(tree, mine, name)).orElseGet(() -> all(tree, mine, manager));
  }

  /** The whole agency, or a unit of it. */
  Found of(Optional<String> unit) {
    UnitTree tree = directory.units();
    return unit.map(name -> named(tree, tree.all(), name))
        .orElseGet(() -> new Found.One(new Scope(agency(tree), tree.all(), Optional.empty())));
  }

  /** The whole agency's name: as it was set up, else the names of its top units. */
  private String agency(UnitTree tree) {
    return agencyName == null ? rootNames(tree) : agencyName;
  }

  private Found all(UnitTree tree, Set<UnitId> mine, Person manager) {
    String title = mine.equals(tree.all()) ? agency(tree) : tree.unit(manager.unit()).name();
    return new Found.One(new Scope(title, mine, Optional.empty()));
  }

  private Found named(UnitTree tree, Set<UnitId> mine, String name) {
    List<Unit> known = tree.all().stream().filter(mine::contains).map(tree::unit).toList();
    List<Unit> found = known.stream().filter(unit -> isId(unit, name)).toList();
    if (found.isEmpty()) {
      found = called(name).stream().filter(unit -> mine.contains(unit.id())).toList();
    }
    if (found.isEmpty()) {
      String wanted = Folding.fold(name);
      found = known.stream().filter(unit -> Folding.fold(unit.name()).contains(wanted)).toList();
    }
    if (found.size() == 1) {
      Unit unit = found.getFirst();
      return new Found.One(new Scope(unit.name(), tree.subtree(unit.id()), Optional.of(unit.id())));
    }
    return found.isEmpty()
        ? new Found.None()
        : new Found.Several(found.stream().map(Unit::name).toList());
  }

  private List<Unit> called(String name) {
    return switch (directory.names().unit(name)) {
      case Names.UnitOutcome.Found one -> List.of(one.unit());
      case Names.UnitOutcome.Several several -> several.units();
      case Names.UnitOutcome.None none -> List.of();
    };
  }

  /** Buttons name a unit by its number. */
  private static boolean isId(Unit unit, String name) {
    return Long.toString(unit.id().value()).equals(name);
  }

  private static String rootNames(UnitTree tree) {
    return tree.roots().stream().map(Unit::name).collect(Collectors.joining(", "));
  }
}
