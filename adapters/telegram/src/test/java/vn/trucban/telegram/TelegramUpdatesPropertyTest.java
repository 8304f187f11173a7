package vn.trucban.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** No bytes at all make the reader throw. */
final class TelegramUpdatesPropertyTest {

  private static final List<String> FIXTURES =
      List.of(
          "text",
          "callback_query",
          "contact",
          "location",
          "group_mention",
          "document",
          "my_chat_member_blocked",
          "group_migrated",
          "edited_message",
          "lying_entities");

  private final TelegramUpdates updates =
      new TelegramUpdates(new BotIdentity(7_000_000_001L), Clock.systemUTC());

  @Property(tries = 2000)
  void anyBytesAreRead(@ForAll byte[] raw) {
    assertThat(updates.read(raw).inbound()).isNotNull();
  }

  @Property(tries = 1000)
  void anyTextIsRead(@ForAll String text) {
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    assertThat(updates.read(raw).inbound()).isNotNull();
  }

  @Property(tries = 5000, shrinking = ShrinkingMode.BOUNDED)
  void aDamagedUpdateIsRead(@ForAll("damaged") String json) {
    assertThat(updates.read(json.getBytes(StandardCharsets.UTF_8)).inbound()).isNotNull();
  }

  /** Fixtures in which one value or a stretch of characters is replaced. */
  @Provide
  Arbitrary<String> damaged() {
    Arbitrary<String> fixture =
        Arbitraries.of(FIXTURES)
            .map(name -> new String(TelegramUpdatesTest.bytes(name), StandardCharsets.UTF_8));
    Arbitrary<String> junk =
        Arbitraries.of(
            "null",
            "[]",
            "{}",
            "-1",
            "0",
            "1e999",
            "9223372036854775808",
            "\"\"",
            "true",
            "\"",
            "}",
            "{",
            ",",
            ":",
            "\\",
            "\\ud800",
            "\\u0000",
            "123456789012345678901234567890");
    Arbitrary<Integer> where = Arbitraries.integers().between(0, 10_000);
    Arbitrary<Integer> howMuch = Arbitraries.integers().between(0, 12);
    return Combinators.combine(fixture, junk, where, howMuch)
        .as(
            (json, value, at, length) -> {
              int from = at % json.length();
              int to = Math.min(json.length(), from + length);
              if (length == 12) {
                return replaceValue(json, at, value);
              }
              return json.substring(0, from) + value + json.substring(to);
            });
  }

  /** Puts {@code value} in the place of the value after the at-th colon. */
  private static String replaceValue(String json, int at, String value) {
    String[] parts = json.split("(?<=\":)", -1);
    int which = 1 + at % (parts.length - 1);
    parts[which] = parts[which].replaceFirst("^(\"[^\"]*\"|[^,}\\]{\\[]+)", quote(value));
    return String.join("", parts);
  }

  private static String quote(String value) {
    return Matcher.quoteReplacement(value);
  }
}
