package vn.trucban.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The phrase table: which words mean which intent. A phrase of two meanings stops the start; two
 * phrases that differ in their marks alone are told apart only with marks.
 */
final class Phrases {

  /** What a phrase means. */
  record Meaning(String intent, Map<String, String> slots) {}

  /** A phrase that ends in something free, such as a name. */
  private record Opening(String tidy, String folded, String slot, Meaning meaning) {}

  private final Map<String, Meaning> exact = new HashMap<>();
  private final Map<String, Meaning> folded = new HashMap<>();

  /** The phrases with their marks, by their form without. */
  private final Map<String, List<String>> forms = new HashMap<>();

  private final Set<String> ambiguous = new HashSet<>();
  private final List<Opening> openings = new ArrayList<>();
  private final Map<String, String> slashes = new HashMap<>();
  private final List<String> politeBefore;
  private final List<String> politeAfter;

  private Phrases(Map<String, Object> file) {
    for (Map<String, Object> entry : listOf(file.get("commands"))) {
      Map<String, String> slots = new HashMap<>();
      mapOf(entry.get("slots")).forEach((slot, value) -> slots.put(slot, String.valueOf(value)));
      Meaning meaning = new Meaning(String.valueOf(entry.get("intent")), Map.copyOf(slots));
      stringsOf(entry.get("phrases")).forEach(phrase -> add(phrase, meaning));
    }
    openings.sort(Comparator.comparingInt((Opening o) -> o.folded.length()).reversed());
    mapOf(file.get("slash")).forEach((name, phrase) -> slashes.put(name, String.valueOf(phrase)));
    politeBefore = longestFirst(stringsOf(file.get("polite-before")));
    politeAfter = longestFirst(stringsOf(file.get("polite-after")));
  }

  static Phrases load(String resource) {
    try (InputStream in = Phrases.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the phrase table " + resource + " is missing");
      }
      return new Phrases(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the phrase table cannot be read", e);
    }
  }

  /** The phrase that a slash command stands for. */
  Optional<String> slash(String name) {
    return Optional.ofNullable(slashes.get(name));
  }

  /** The reading of a whole text without dates and polite words. */
  Optional<Reading> read(String tidy) {
    if (tidy.isEmpty()) {
      return Optional.empty();
    }
    Meaning whole = exact.get(tidy);
    if (whole != null) {
      return Optional.of(new Reading(whole.intent, whole.slots, Match.EXACT));
    }
    String bare = Folding.fold(tidy);
    whole = folded.get(bare);
    if (whole != null && !ambiguous.contains(bare) && agrees(tidy, bare)) {
      return Optional.of(new Reading(whole.intent, whole.slots, Match.FOLDED));
    }
    for (Opening opening : openings) {
      if (bare.startsWith(opening.folded + " ")) {
        boolean marked = tidy.startsWith(opening.tidy + " ");
        Map<String, String> slots = new HashMap<>(opening.meaning.slots);
        // Folding keeps the number of words, so the free part is the same number of words.
        String[] words = tidy.split(" ", -1);
        int taken = opening.folded.split(" ", -1).length;
        slots.put(
            opening.slot, String.join(" ", Arrays.asList(words).subList(taken, words.length)));
        return Optional.of(
            new Reading(opening.meaning.intent, slots, marked ? Match.EXACT : Match.FOLDED));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the marks that were typed, if any, are those of a phrase: "ở nhà" may come as "o nhà",
   * but "vắng" is not "vâng" without its marks.
   */
  private boolean agrees(String tidy, String bare) {
    String[] typed = tidy.split(" ", -1);
    String[] plain = bare.split(" ", -1);
    return forms.getOrDefault(bare, List.of()).stream()
        .map(form -> form.split(" ", -1))
        .anyMatch(
            form ->
                IntStream.range(0, typed.length)
                    .allMatch(
                        i -> typed[i].equals(plain[i]) || Folding.sameLetters(typed[i], form[i])));
  }

  /** The text without the polite words at its ends; the text itself if nothing else is in it. */
  String withoutPoliteness(String tidy) {
    String text = tidy;
    boolean again = true;
    while (again) {
      again = false;
      for (String word : politeBefore) {
        if (text.startsWith(word + " ")) {
          text = text.substring(word.length() + 1);
          again = true;
        }
      }
      for (String word : politeAfter) {
        if (text.endsWith(" " + word)) {
          text = text.substring(0, text.length() - word.length() - 1);
          again = true;
        }
      }
    }
    return text;
  }

  private void add(String phrase, Meaning meaning) {
    int slot = phrase.indexOf(" {");
    if (slot >= 0) {
      String opening = Folding.tidy(phrase.substring(0, slot));
      String name = phrase.substring(slot + 2, phrase.indexOf('}'));
      openings.add(new Opening(opening, Folding.fold(opening), name, meaning));
      return;
    }
    put(exact, Folding.tidy(phrase), phrase, meaning);
    String bare = Folding.fold(phrase);
    forms.computeIfAbsent(bare, b -> new ArrayList<>()).add(Folding.tidy(phrase));
    Meaning other = folded.putIfAbsent(bare, meaning);
    if (other != null && !other.equals(meaning)) {
      // "vắng" and "vâng": without marks nobody can tell, so the bare form means neither.
      ambiguous.add(bare);
    }
  }

  private static void put(Map<String, Meaning> into, String key, String phrase, Meaning meaning) {
    Meaning before = into.putIfAbsent(key, meaning);
    if (before != null && !before.equals(meaning)) {
      throw new IllegalStateException(
          "the phrase \"%s\" means both %s and %s".formatted(phrase, before, meaning));
    }
  }

  private static List<String> longestFirst(List<String> words) {
    return words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> listOf(@Nullable Object value) {
    return value == null ? List.of() : (List<Map<String, Object>>) value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapOf(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  private static List<String> stringsOf(@Nullable Object value) {
    return value == null ? List.of() : ((List<?>) value).stream().map(String::valueOf).toList();
  }
}
