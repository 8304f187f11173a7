package vn.trucban.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.trucban.sheets.Folded;

/** The words and marks that rosters are written with. Immutable. */
final class RosterWords {

  /** The columns of a roster. */
  enum Column {
    DATE,
    PART,
    CODE,
    NAME,
    /** Code or name in one column. */
    PERSON,
    PLACE,
    DUTY
  }

  /** What a short mark stands for. */
  record Mark(Place place, Duty duty) {}

  private static final String RESOURCE = "roster/words.yaml";

  private final Map<Column, List<String>> heads;
  private final Map<String, Part> parts;
  private final Map<String, Place> places;
  private final Map<String, Duty> duties;
  private final Map<String, Mark> marks = new HashMap<>();
  private final Set<String> weekdays = new HashSet<>();

  private RosterWords(Map<?, ?> file) {
    heads = new EnumMap<>(Column.class);
    section(file, "heads")
        .forEach((name, words) -> heads.put(named(Column.class, name), words(words)));
    parts = meanings(file, "parts", Part.class);
    places = meanings(file, "places", Place.class);
    duties = meanings(file, "duties", Duty.class);
    section(file, "marks").forEach((mark, meaning) -> mark(mark.toString(), meaning.toString()));
    words(file.get("weekdays")).forEach(word -> weekdays.add(Folded.of(word)));
  }

  /** The words that come with the program. */
  static RosterWords load() {
    try (InputStream bytes = RosterWords.class.getClassLoader().getResourceAsStream(RESOURCE)) {
      Object file = new Yaml(new SafeConstructor(new LoaderOptions())).load(bytes);
      if (file instanceof Map<?, ?> map) {
        return new RosterWords(map);
      }
      throw new IllegalStateException("resource " + RESOURCE + " is missing or no mapping");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<Column, List<String>> heads() {
    return Map.copyOf(heads);
  }

  /** The head of a column as it is shown in faults. */
  String shown(Column column) {
    return heads().getOrDefault(column, List.of(column.name())).getFirst();
  }

  Optional<Part> part(String text) {
    return Optional.ofNullable(parts.get(Folded.of(text)));
  }

  Optional<Place> place(String text) {
    return Optional.ofNullable(places.get(Folded.of(text)));
  }

  Optional<Duty> duty(String text) {
    return Optional.ofNullable(duties.get(Folded.of(text)));
  }

  Optional<Mark> mark(String text) {
    return Optional.ofNullable(marks.get(Folded.of(text)));
  }

  boolean isWeekday(String text) {
    return weekdays.contains(Folded.of(text));
  }

  private void mark(String mark, String meaning) {
    String[] words = meaning.split(" ", 2);
    Mark means =
        new Mark(
            named(Place.class, words[0]),
            words.length > 1 ? named(Duty.class, words[1]) : Duty.NONE);
    putOnce(marks, mark, means);
  }

  private static <E extends Enum<E>> Map<String, E> meanings(
      Map<?, ?> file, String section, Class<E> type) {
    Map<String, E> meanings = new HashMap<>();
    section(file, section)
        .forEach(
            (name, words) ->
                words(words).forEach(word -> putOnce(meanings, word, named(type, name))));
    return meanings;
  }

  /** Two meanings of one word would be a guess, so the program does not start with them. */
  private static <V> void putOnce(Map<String, V> meanings, String word, V meaning) {
    V before = meanings.putIfAbsent(Folded.of(word), meaning);
    if (before != null && !before.equals(meaning)) {
      throw new IllegalStateException(RESOURCE + ": \"" + word + "\" has two meanings");
    }
  }

  private static Map<?, ?> section(Map<?, ?> file, String name) {
    if (file.get(name) instanceof Map<?, ?> section) {
      return section;
    }
    throw new IllegalStateException(RESOURCE + ": \"" + name + "\" is missing");
  }

  private static List<String> words(@Nullable Object words) {
    List<String> list = new ArrayList<>();
    if (words instanceof List<?> several) {
      several.forEach(word -> list.add(word.toString()));
    }
    return list;
  }

  private static <E extends Enum<E>> E named(Class<E> type, Object name) {
    return Enum.valueOf(type, name.toString().toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
