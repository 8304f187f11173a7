package vn.trucban.telegram.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads HTML as Telegram's parse mode does.
 *
 * @see <a href="https://core.telegram.org/bots/api#html-style">HTML style</a>
 */
final class TelegramHtml {

  private static final Set<String> TAGS =
      Set.of(
          "b",
          "strong",
          "i",
          "em",
          "u",
          "ins",
          "s",
          "strike",
          "del",
          "span",
          "tg-spoiler",
          "a",
          "code",
          "pre",
          "blockquote",
          "tg-emoji");

  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)?([^>]*)>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:(lt|gt|amp|quot);|#([0-9]{1,7});|#x([0-9a-fA-F]{1,6});)");

  private TelegramHtml() {}

  /**
   * The bare text.
   *
   * @throws ApiRefusal with Telegram's words for what cannot be parsed
   */
  static String parse(String html) throws ApiRefusal {
    StringBuilder text = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    Matcher entity = ENTITY.matcher(html);
    int i = 0;
    while (i < html.length()) {
      char c = html.charAt(i);
      if (c == '<') {
        if (!tag.find(i) || tag.start() != i) {
          throw cannot("Unclosed start tag at byte offset " + offset(html, i));
        }
        String rawName = tag.group(2);
        String name = rawName == null ? "" : rawName.toLowerCase(Locale.ROOT);
        if (tag.group(1).isEmpty()) {
          if (!TAGS.contains(name)) {
            throw cannot(
                "Unsupported start tag \"" + name + "\" at byte offset " + offset(html, i));
          }
          open.push(name);
        } else {
          close(open, name, offset(html, i));
        }
        i = tag.end();
      } else if (c == '&' && entity.find(i) && entity.start() == i) {
        text.append(decode(entity));
        i = entity.end();
      } else {
        text.append(c);
        i++;
      }
    }
    if (!open.isEmpty()) {
      throw cannot("Can't find end tag corresponding to start tag \"" + open.peek() + "\"");
    }
    return text.toString();
  }

  private static void close(Deque<String> open, String name, int offset) throws ApiRefusal {
    if (open.isEmpty()) {
      throw cannot("Unexpected end tag at byte offset " + offset);
    }
    String expected = open.pop();
    if (!name.isEmpty() && !name.equals(expected)) {
      throw cannot(
          "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
              .formatted(offset, expected, name));
    }
  }

  private static String decode(Matcher entity) {
    String name = entity.group(1);
    if (name != null) {
      return switch (name) {
        case "lt" -> "<";
        case "gt" -> ">";
        case "amp" -> "&";
        default -> "\"";
      };
    }
    String decimal = entity.group(2);
    int code = decimal == null ? Integer.parseInt(entity.group(3), 16) : Integer.parseInt(decimal);
    return Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }

  private static ApiRefusal cannot(String why) {
    return ApiRefusal.badRequest("can't parse entities: " + why);
  }

  private static int offset(String html, int index) {
    return html.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
  }
}
