package vn.trucban.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.trucban.language.Folding;

/**
 * Whom and which unit people mean when they type a name: with or without marks, with a title before
 * it, a person also with their unit behind it. A snapshot; immutable and thread-safe.
 */
public final class Names {

  private static final List<String> TITLES =
      List.of(
          "dong chi",
          "d c",
          "dc",
          "anh",
          "a",
          "chi",
          "c",
          "em",
          "co",
          "chu",
          "bac",
          "ong",
          "ba",
          "thay",
          "sep");
  private static final List<String> JOINING = List.of("o", "ben", "cua", "thuoc");

  private final Map<String, Person> byCode = new HashMap<>();
  private final List<Named<Person>> people = new ArrayList<>();
  private final UnitNames unitNames;
  private final UnitTree units;

  Names(List<Person> everybody, UnitTree units) {
    this.units = units;
    this.unitNames = new UnitNames(units);
    for (Person person : everybody) {
      byCode.put(person.staffCode().toLowerCase(Locale.ROOT), person);
      people.add(new Named<>(person, person.fullName()));
    }
  }

  /** What a text says of a person. */
  public sealed interface Outcome {

    /** This one. */
    record Found(Person person) implements Outcome {}

    /** Nobody. */
    record None() implements Outcome {}

    /** Any of these; asking back shows their units. */
    record Several(List<Person> people) implements Outcome {
      public Several {
        people = List.copyOf(people);
      }
    }

    /** Nobody, but these but for one letter; never taken without asking back. */
    record Near(List<Person> people) implements Outcome {
      public Near {
        people = List.copyOf(people);
      }
    }
  }

  /** What a text says of a unit. */
  public sealed interface UnitOutcome {

    /** This one. */
    record Found(Unit unit) implements UnitOutcome {}

    /** None. */
    record None() implements UnitOutcome {}

    /** Any of these. */
    record Several(List<Unit> units) implements UnitOutcome {
      public Several {
        units = List.copyOf(units);
      }
    }
  }

  /** A name in the two forms in which it is compared. */
  record Named<T>(T thing, List<String> tidy, List<String> folded) {
    Named(T thing, String name) {
      this(thing, words(Folding.tidy(name)), words(Folding.fold(name)));
    }
  }

  /** The person of a staff code, a full name, or a part of a name that is called. */
  public Outcome person(String text) {
    Person coded = byCode.get(text.strip().toLowerCase(Locale.ROOT));
    if (coded != null) {
      return new Outcome.Found(coded);
    }
    List<String> typed = words(Folding.tidy(text));
    List<Person> found = among(people, typed);
    if (found.isEmpty()) {
      typed = withoutTitle(typed);
      found = among(people, typed);
    }
    if (found.isEmpty()) {
      found = withUnit(typed);
    }
    return switch (found.size()) {
      case 0 -> near(typed);
      case 1 -> new Outcome.Found(found.getFirst());
      default -> new Outcome.Several(found);
    };
  }

  /** Those whose name is one letter away, so that the last words of it are what was typed. */
  private Outcome near(List<String> typed) {
    List<String> bare = words(Folding.fold(String.join(" ", typed)));
    List<Person> found =
        people.stream()
            .filter(one -> Misspelling.endsNearly(one.folded, bare))
            .map(one -> one.thing)
            .toList();
    return found.isEmpty() ? new Outcome.None() : new Outcome.Near(found);
  }

  /**
   * The person whose whole name or staff code this is: for files, where a part of a name would be a
   * guess.
   */
  public Outcome wholeName(String text) {
    Person coded = byCode.get(text.strip().toLowerCase(Locale.ROOT));
    if (coded != null) {
      return new Outcome.Found(coded);
    }
    List<String> typed = words(Folding.tidy(text));
    List<Person> found = markedFirst(people, typed, words -> words::equals);
    return switch (found.size()) {
      case 0 -> new Outcome.None();
      case 1 -> new Outcome.Found(found.getFirst());
      default -> new Outcome.Several(found);
    };
  }

  /** The unit of a name, of a part of it without "phòng", or of its initials. */
  public UnitOutcome unit(String text) {
    List<Unit> found = unitNames.find(words(Folding.tidy(text)));
    return switch (found.size()) {
      case 0 -> new UnitOutcome.None();
      case 1 -> new UnitOutcome.Found(found.getFirst());
      default -> new UnitOutcome.Several(found);
    };
  }

  /** The best way in which a text names some of the people; the family name alone names nobody. */
  private static List<Person> among(List<Named<Person>> people, List<String> typed) {
    if (typed.isEmpty()) {
      return List.of();
    }
    List<Function<List<String>, Predicate<List<String>>>> ways =
        List.of(
            part -> part::equals,
            part -> name -> endsWith(name, part),
            part -> name -> name.size() > 1 && contains(name.subList(1, name.size()), part),
            part -> name -> part.size() > 1 && contains(name, part));
    for (Function<List<String>, Predicate<List<String>>> way : ways) {
      List<Person> found = markedFirst(people, typed, way);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Those that fit with their marks; only when none does, those that fit without. */
  static <T> List<T> markedFirst(
      List<Named<T>> all, List<String> typed, Function<List<String>, Predicate<List<String>>> way) {
    List<String> bare = words(Folding.fold(String.join(" ", typed)));
    if (!typed.equals(bare)) {
      Predicate<List<String>> marked = way.apply(typed);
      List<T> found =
          all.stream().filter(one -> marked.test(one.tidy)).map(one -> one.thing).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    Predicate<List<String>> fits = way.apply(bare);
    return all.stream().filter(one -> fits.test(one.folded)).map(one -> one.thing).toList();
  }

  private List<Person> withUnit(List<String> typed) {
    for (int split = typed.size() - 1; split > 0; split--) {
      List<Person> named = among(people, typed.subList(0, split));
      List<String> rest = typed.subList(split, typed.size());
      if (rest.size() > 1 && JOINING.contains(Folding.fold(rest.getFirst()))) {
        rest = rest.subList(1, rest.size());
      }
      List<Unit> of = named.isEmpty() ? List.of() : unitNames.find(rest);
      List<Person> both =
          named.stream()
              .filter(
                  person ->
                      of.stream()
                          .anyMatch(unit -> units.subtree(unit.id()).contains(person.unit())))
              .toList();
      if (!both.isEmpty()) {
        return both;
      }
    }
    return List.of();
  }

  private static List<String> withoutTitle(List<String> typed) {
    List<String> bare = words(Folding.fold(String.join(" ", typed)));
    for (String title : TITLES) {
      List<String> words = words(title);
      if (bare.size() > words.size()
          && bare.size() == typed.size()
          && bare.subList(0, words.size()).equals(words)) {
        return withoutTitle(typed.subList(words.size(), typed.size()));
      }
    }
    return typed;
  }

  static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
  }

  private static boolean endsWith(List<String> name, List<String> part) {
    return name.size() >= part.size()
        && name.subList(name.size() - part.size(), name.size()).equals(part);
  }

  static boolean contains(List<String> name, List<String> part) {
    for (int from = 0; from + part.size() <= name.size(); from++) {
      if (name.subList(from, from + part.size()).equals(part)) {
        return true;
      }
    }
    return false;
  }
}
