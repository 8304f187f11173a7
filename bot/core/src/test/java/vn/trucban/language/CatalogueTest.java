package vn.trucban.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The two languages say the same, the code finds what it asks for, and nothing lies unused. */
class CatalogueTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path CATALOGUE = Path.of("src/main/resources/messages");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(texts("vi")).hasSizeGreaterThan(30);
    assertThat(texts("en").keySet()).isEqualTo(texts("vi").keySet());
  }

  @Test
  void bothLanguagesHaveTheSamePlaceholdersAndBalancedMarks() {
    Map<String, String> english = texts("en");
    texts("vi")
        .forEach(
            (key, vietnamese) -> {
              String twin = english.getOrDefault(key, "");
              assertThat(placeholders(twin)).as(key).isEqualTo(placeholders(vietnamese));
              assertThat(vietnamese.split("\\*\\*", -1).length % 2).as(key).isEqualTo(1);
              assertThat(twin.split("\\*\\*", -1).length % 2).as(key).isEqualTo(1);
            });
  }

  @Test
  void everyKeyStandsInTheFileOfItsRoom() {
    texts("vi").keySet().forEach(key -> assertThat(roomFiles(key)).as(key).hasSize(2));
  }

  /**
   * A key may be put together: of a beginning up to a hyphen, or of a room's name and a word that
   * stands in the code alone.
   */
  @Test
  void everyKeyIsUsedAndEveryUsedKeyIsThere() {
    Set<String> keys = texts("vi").keySet();
    String rooms =
        keys.stream().map(CatalogueTest::room).distinct().collect(Collectors.joining("|"));
    Matcher quoted = Pattern.compile("\"((?:" + rooms + ")\\.[a-z][a-z0-9.-]*)\"").matcher(code());
    Set<String> whole = new TreeSet<>();
    Set<String> beginnings = new TreeSet<>();
    while (quoted.find()) {
      String found = quoted.group(1);
      (found.endsWith("-") ? beginnings : whole).add(found);
    }
    assertThat(whole).isNotEmpty().isSubsetOf(keys);
    String code = code();
    assertThat(keys)
        .allMatch(
            key ->
                whole.contains(key)
                    || beginnings.stream().anyMatch(key::startsWith)
                    || (code.contains("\"" + room(key) + ".\"")
                        && code.contains("\"" + key.substring(room(key).length() + 1) + "\"")));
    assertThat(beginnings).allMatch(start -> keys.stream().anyMatch(key -> key.startsWith(start)));
  }

  @Test
  void argumentsAreNeverReadAsMarkup() {
    assertThat(new Messages().text("vi", "engine.incident", "**{0}**").plainText())
        .contains("**{0}**");
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(m -> m.group()).collect(Collectors.toSet());
  }

  private static String room(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static Set<Path> roomFiles(String key) {
    String room = room(key);
    return Stream.of("vi", "en")
        .map(language -> CATALOGUE.resolve(room + "_" + language + ".properties"))
        .filter(file -> load(file).containsKey(key))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> texts(String language) {
    Map<String, String> texts = new TreeMap<>();
    files(CATALOGUE, "_" + language + ".properties")
        .forEach(
            file ->
                load(file)
                    .forEach(
                        (key, text) ->
                            assertThat(texts.put(key.toString(), text.toString()))
                                .as("%s stands twice", key)
                                .isNull()));
    return texts;
  }

  private static Properties load(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static String code() {
    return files(SOURCES, ".java").map(CatalogueTest::read).collect(Collectors.joining("\n"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path under, String ending) {
    try (Stream<Path> files = Files.walk(under)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
