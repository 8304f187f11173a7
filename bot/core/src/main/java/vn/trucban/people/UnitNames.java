package vn.trucban.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.language.Folding;

/** Finds units by what people call them. Immutable. */
final class UnitNames {

  private static final Set<String> KINDS =
      Set.of("phong", "ban", "so", "to", "doi", "vu", "cuc", "khoa");

  private final List<Names.Named<Unit>> whole = new ArrayList<>();
  private final List<Names.Named<Unit>> trimmed = new ArrayList<>();

  UnitNames(UnitTree tree) {
    for (UnitId id : tree.all()) {
      Unit unit = tree.unit(id);
      whole.add(new Names.Named<>(unit, unit.name()));
      List<String> words = Names.words(Folding.tidy(unit.name()));
      if (words.size() > 1 && KINDS.contains(Folding.fold(words.getFirst()))) {
        trimmed.add(new Names.Named<>(unit, String.join(" ", words.subList(1, words.size()))));
      }
    }
  }

  /** The units that are meant, by the most exact way that leads to any. */
  List<Unit> find(List<String> typed) {
    if (typed.isEmpty()) {
      return List.of();
    }
    List<Unit> found = Names.markedFirst(whole, typed, part -> part::equals);
    if (found.isEmpty()) {
      found = Names.markedFirst(trimmed, typed, part -> part::equals);
    }
    if (found.isEmpty()) {
      found =
          Names.markedFirst(
              whole, typed, part -> name -> part.size() > 1 && Names.contains(name, part));
    }
    if (found.isEmpty() && typed.size() == 1) {
      String letters = Folding.fold(typed.getFirst());
      found = initials(whole, letters);
      if (found.isEmpty()) {
        found = initials(trimmed, letters);
      }
    }
    return found;
  }

  private static List<Unit> initials(List<Names.Named<Unit>> names, String letters) {
    return names.stream()
        .filter(
            name ->
                letters.equals(
                    name.folded().stream()
                        .map(word -> word.substring(0, 1))
                        .collect(Collectors.joining())))
        .map(Names.Named::thing)
        .toList();
  }
}
