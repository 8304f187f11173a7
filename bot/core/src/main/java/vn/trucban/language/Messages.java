package vn.trucban.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.channel.RichText;

/**
 * The catalogue of answers. A key is {@code room.name}; its text stands in {@code
 * messages/room_vi.properties} and {@code messages/room_en.properties} (UTF-8). In a text {@code
 * **…**} is bold and {@code {0}} is the first argument; arguments are never read as markup.
 * Thread-safe.
 */
public final class Messages {

  /** Spoken where nobody chose. */
  public static final String VIETNAMESE = "vi";

  private static final Pattern TOKEN = Pattern.compile("\\*\\*|\\{(\\d)}");

  private final Map<String, Properties> files = new ConcurrentHashMap<>();

  /**
   * The text of a key in a language, Vietnamese where the language has none.
   *
   * @param arguments a {@link RichText} keeps its looks, anything else is shown by its toString
   * @throws IllegalArgumentException if the key has no Vietnamese text
   */
  public RichText text(String language, String key, Object... arguments) {
    String pattern = file(key, language).getProperty(key);
    if (pattern == null) {
      pattern = file(key, VIETNAMESE).getProperty(key);
    }
    if (pattern == null) {
      throw new IllegalArgumentException("the catalogue has no text for " + key);
    }
    return fill(pattern, arguments);
  }

  /** As {@link #text}, without looks: for buttons and file names. */
  public String plain(String language, String key, Object... arguments) {
    return text(language, key, arguments).plainText();
  }

  /** Whether there is a text of that key. */
  public boolean has(String key) {
    return file(key, VIETNAMESE).containsKey(key);
  }

  private static RichText fill(String pattern, Object... arguments) {
    List<RichText.Part> parts = new ArrayList<>();
    Matcher tokens = TOKEN.matcher(pattern);
    boolean bold = false;
    int from = 0;
    while (tokens.find()) {
      add(parts, pattern.substring(from, tokens.start()), bold);
      from = tokens.end();
      if (tokens.group(1) == null) {
        bold = !bold;
      } else {
        Object argument = arguments[Integer.parseInt(tokens.group(1))];
        if (argument instanceof RichText rich) {
          parts.addAll(rich.parts());
        } else {
          add(parts, String.valueOf(argument), bold);
        }
      }
    }
    add(parts, pattern.substring(from), bold);
    return new RichText(parts);
  }

  private static void add(List<RichText.Part> parts, String text, boolean bold) {
    if (!text.isEmpty()) {
      parts.add(new RichText.Part(text, bold));
    }
  }

  private Properties file(String key, String language) {
    String room = key.substring(0, key.indexOf('.'));
    return files.computeIfAbsent("messages/" + room + "_" + language, Messages::load);
  }

  private static Properties load(String name) {
    Properties properties = new Properties();
    try (InputStream in =
        Messages.class.getClassLoader().getResourceAsStream(name + ".properties")) {
      if (in != null) {
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the catalogue " + name + " cannot be read", e);
    }
    return properties;
  }
}
