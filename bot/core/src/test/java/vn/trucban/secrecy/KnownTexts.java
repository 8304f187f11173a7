package vn.trucban.secrecy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The known answers: lines of a resource, with {@code \\uXXXX} and {@code \\n} undone. */
final class KnownTexts {

  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

  private KnownTexts() {}

  static List<String> marked() {
    return read("secrecy/marked.txt");
  }

  static List<String> innocent() {
    return read("secrecy/innocent.txt");
  }

  private static List<String> read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(
            KnownTexts.class.getClassLoader().getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(KnownTexts::unescaped)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescaped(String line) {
    return ESCAPED
        .matcher(line)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
        .replace("\\n", "\n");
  }
}
