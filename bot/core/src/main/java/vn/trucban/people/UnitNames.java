package vn.trucban.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.language.Folding;

/**
 * Finds units by what people call them: the whole name, a part of it, without its kind ("Tổ chức"
 * for "Phòng Tổ chức"), by initials ("P. TCHC"). Immutable.
 */
final class UnitNames {

  private static final Set<String> KINDS =
      Set.of("phong", "ban", "so", "to", "doi", "vu", "cuc", "khoa", "trung tam", "chi cuc");

  /** How the kind of a unit is shortened before its name or its initials. */
  private static final Map<String, String> SHORT_KINDS =
      Map.of(
          "p",
          "phong",
          "b",
          "ban",
          "s",
          "so",
          "t",
          "to",
          "tt",
          "trung tam",
          "cc",
          "chi cuc",
          "vp",
          "van phong");

  /** The word that initials may leave out. */
  private static final String AND = "va";

  private static final int LONGEST_KIND = 2;

  private final List<Names.Named<Unit>> whole = new ArrayList<>();
  private final List<Names.Named<Unit>> trimmed = new ArrayList<>();

  UnitNames(UnitTree tree) {
    for (UnitId id : tree.all()) {
      Unit unit = tree.unit(id);
      whole.add(new Names.Named<>(unit, unit.name()));
      List<String> words = Names.words(Folding.tidy(unit.name()));
      int kind = kindWords(words);
      if (kind > 0 && kind < words.size()) {
        trimmed.add(new Names.Named<>(unit, String.join(" ", words.subList(kind, words.size()))));
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
    if (found.isEmpty()) {
      found = initials(whole, letters(typed));
    }
    if (found.isEmpty()) {
      found = initials(trimmed, letters(typed));
    }
    if (found.isEmpty()) {
      found = ofKind(typed);
    }
    return found.isEmpty() ? spelledOut(typed) : found;
  }

  /** "VP", "TT Công nghệ": the kind spelled out is the beginning of a name. */
  private List<Unit> spelledOut(List<String> typed) {
    String kind = SHORT_KINDS.getOrDefault(Folding.fold(typed.getFirst()), "");
    List<String> words = new ArrayList<>(Names.words(kind));
    words.addAll(typed.subList(1, typed.size()));
    return kind.isEmpty()
        ? List.of()
        : Names.markedFirst(
            whole, words, part -> name -> part.size() > 1 && Names.contains(name, part));
  }

  /** "P. Tổ chức", "phòng TCHC": a kind, perhaps shortened, and a name or initials behind it. */
  private List<Unit> ofKind(List<String> typed) {
    for (int size = Math.min(LONGEST_KIND, typed.size() - 1); size > 0; size--) {
      Optional<String> kind = kind(typed.subList(0, size));
      if (kind.isPresent()) {
        List<String> rest = typed.subList(size, typed.size());
        List<Names.Named<Unit>> same = trimmed.stream().filter(n -> is(n, kind.get())).toList();
        List<Unit> found = Names.markedFirst(same, rest, part -> part::equals);
        if (found.isEmpty()) {
          found = Names.markedFirst(same, rest, part -> name -> Names.contains(name, part));
        }
        if (found.isEmpty()) {
          found = initials(same, letters(rest));
        }
        return found;
      }
    }
    return List.of();
  }

  private static boolean is(Names.Named<Unit> name, String kind) {
    return Folding.fold(name.thing().name()).startsWith(kind + " ");
  }

  private static Optional<String> kind(List<String> words) {
    String typed = Folding.fold(String.join(" ", words));
    return KINDS.contains(typed) ? Optional.of(typed) : Optional.ofNullable(SHORT_KINDS.get(typed));
  }

  private static int kindWords(List<String> name) {
    for (int size = Math.min(LONGEST_KIND, name.size()); size > 0; size--) {
      if (KINDS.contains(Folding.fold(String.join(" ", name.subList(0, size))))) {
        return size;
      }
    }
    return 0;
  }

  private static List<Unit> initials(List<Names.Named<Unit>> names, String letters) {
    return names.stream()
        .filter(
            name ->
                letters.equals(initials(name.folded()))
                    || letters.equals(
                        initials(
                            name.folded().stream().filter(word -> !word.equals(AND)).toList())))
        .map(Names.Named::thing)
        .toList();
  }

  private static String initials(List<String> words) {
    return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
  }

  /** Initials as they were typed, also with a dash or blanks between: "TC-HC". */
  private static String letters(List<String> typed) {
    return Folding.fold(String.join("", typed));
  }
}
