package vn.trucban.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import vn.trucban.people.Directory;
import vn.trucban.people.Names;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.sheets.Folded;

/**
 * Whom the cells of a roster mean: a staff code or a whole name, never a guess. One import long.
 */
final class PersonResolver implements Function<String, Resolution> {

  private final Names names;
  private final Set<String> left = new HashSet<>();
  private final Map<String, Resolution> asked = new HashMap<>();
  private final Map<PersonId, Person> found = new HashMap<>();

  PersonResolver(Directory directory) {
    names = directory.names();
    for (Person person : directory.left()) {
      left.add(person.staffCode().toLowerCase(Locale.ROOT));
      left.add(Folded.of(person.fullName()));
    }
  }

  @Override
  public Resolution apply(String text) {
    return asked.computeIfAbsent(text, this::resolve);
  }

  /** One of those who were found. */
  Person person(PersonId id) {
    return Objects.requireNonNull(found.get(id), "not one of those who were found");
  }

  private Resolution resolve(String text) {
    return switch (names.wholeName(text)) {
      case Names.Outcome.Found one -> {
        Person before = found.put(one.person().id(), one.person());
        assert before == null || before.id().equals(one.person().id());
        yield new Resolution.Found(one.person().id().value());
      }
      case Names.Outcome.Several several -> new Resolution.Several();
      case Names.Outcome.Near near -> new Resolution.Unknown();
      case Names.Outcome.None none ->
          left.contains(text.strip().toLowerCase(Locale.ROOT)) || left.contains(Folded.of(text))
              ? new Resolution.Left()
              : new Resolution.Unknown();
    };
  }
}
