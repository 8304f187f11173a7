package vn.trucban.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import vn.trucban.testkit.MutableClock;
import vn.trucban.zalo.fake.FakeZalo;

/** No bytes at all make the reader throw, and none but the OA's echo are nothing. */
final class ZaloEventsPropertyTest {

  private static final List<String> FIXTURES =
      List.of(
          "user_send_text",
          "payload",
          "user_send_location",
          "user_send_file",
          "follow",
          "user_submit_info",
          "user_seen_message",
          "group_text",
          "create_group");

  private final ZaloEvents events =
      new ZaloEvents(FakeZalo.OA_ID, new MutableClock("2026-11-23T14:00"));

  @Property(tries = 2000)
  void anyBytesAreRead(@ForAll byte[] raw) {
    assertThat(events.read(raw).inbound()).isNotNull();
  }

  @Property(tries = 5000, shrinking = ShrinkingMode.BOUNDED)
  void aDamagedEventIsRead(@ForAll("damaged") String json) {
    byte[] raw = json.getBytes(StandardCharsets.UTF_8);
    assertThat(events.read(raw)).isEqualTo(events.read(raw));
  }

  /** Fixtures in which one value or a stretch of characters is replaced. */
  @Provide
  Arbitrary<String> damaged() {
    Arbitrary<String> fixture =
        Arbitraries.of(FIXTURES)
            .map(name -> new String(ZaloEventsTest.bytes(name), StandardCharsets.UTF_8));
    Arbitrary<String> junk =
        Arbitraries.of(
            "null",
            "[]",
            "{}",
            "-1",
            "1e999",
            "9223372036854775808",
            "\"\"",
            "true",
            "\"",
            "}",
            ",",
            "\\",
            "\\ud800",
            "\\u0000",
            "\"" + "9".repeat(300) + "\"");
    Arbitrary<Integer> where = Arbitraries.integers().between(0, 10_000);
    Arbitrary<Integer> howMuch = Arbitraries.integers().between(0, 12);
    return Combinators.combine(fixture, junk, where, howMuch)
        .as(
            (json, value, at, length) -> {
              int from = at % json.length();
              int to = Math.min(json.length(), from + length);
              return length == 12
                  ? replaceValue(json, at, value)
                  : json.substring(0, from) + value + json.substring(to);
            });
  }

  /** Puts {@code value} in the place of the value after the at-th colon. */
  private static String replaceValue(String json, int at, String value) {
    String[] parts = json.split("(?<=\": )", -1);
    int which = 1 + at % (parts.length - 1);
    parts[which] =
        parts[which].replaceFirst("^(\"[^\"]*\"|[^,}\\]{\\[]+)", Matcher.quoteReplacement(value));
    return String.join("", parts);
  }
}
