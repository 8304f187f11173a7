package vn.trucban.secrecy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A YAML file of this room, read as plain texts and lists of texts. */
record SecrecyFile(Map<?, ?> content) {

  /** A file that comes with the program. */
  static SecrecyFile resource(String name) {
    try (InputStream in = SecrecyFile.class.getClassLoader().getResourceAsStream(name)) {
      if (in != null && yaml().load(in) instanceof Map<?, ?> map) {
        return new SecrecyFile(map);
      }
      throw new IllegalStateException("the table " + name + " is missing or no mapping");
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + name + " cannot be read", e);
    }
  }

  /** A file of the agency; empty where there is none. */
  static Optional<SecrecyFile> of(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      Object content = yaml().load(in);
      if (content == null) {
        return Optional.of(new SecrecyFile(Map.of()));
      }
      if (content instanceof Map<?, ?> map) {
        return Optional.of(new SecrecyFile(map));
      }
      throw new SecrecyFileFault(file + " must be a mapping such as \"signs: [...]\"");
    } catch (IOException | YAMLException e) {
      throw new SecrecyFileFault(file + " cannot be read as YAML in UTF-8");
    }
  }

  /** Every entry as text. */
  Map<String, String> texts() {
    Map<String, String> all = new LinkedHashMap<>();
    content.forEach((key, value) -> all.put(String.valueOf(key), String.valueOf(value)));
    return all;
  }

  /** The texts of a list; empty where the list is missing. */
  List<String> list(String name) {
    return content.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static Yaml yaml() {
    return new Yaml(new SafeConstructor(new LoaderOptions()));
  }
}
