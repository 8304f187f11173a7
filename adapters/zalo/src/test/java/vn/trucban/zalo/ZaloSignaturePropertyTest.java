package vn.trucban.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import vn.trucban.channel.Secret;
import vn.trucban.testkit.MutableClock;
import vn.trucban.zalo.ZaloSignature.Verdict;
import vn.trucban.zalo.fake.FakeEvent;
import vn.trucban.zalo.fake.FakeZalo;

/** No bytes and no header at all make the check throw, and none of them is signed. */
final class ZaloSignaturePropertyTest {

  private static final String TIME = "1795411320123";

  private final ZaloSignature signature =
      new ZaloSignature(
          FakeZalo.APP_ID,
          Secret.of(FakeZalo.OA_SECRET),
          Secret.of(FakeZalo.APP_SECRET),
          new MutableClock("2026-11-23T12:22"));

  @Property(tries = 2000)
  void anyBytesAndAnyHeadersAreNotSigned(
      @ForAll byte[] body, @ForAll String header, @ForAll String time) {
    assertThat(signature.judge(body, header, time)).isEqualTo(Verdict.NOT_SIGNED);
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
  void anyJsonWithAnyMacIsNotSigned(@ForAll("events") String body, @ForAll("macs") String mac) {
    byte[] raw = body.getBytes(StandardCharsets.UTF_8);
    assertThat(signature.judge(raw, mac, TIME)).isEqualTo(Verdict.NOT_SIGNED);
  }

  @Property(tries = 1000)
  void whatZaloSignsIsSigned(@ForAll("texts") String text) {
    String body = event(text);
    FakeEvent event = FakeEvent.signed(body, TIME);
    byte[] raw = body.getBytes(StandardCharsets.UTF_8);
    assertThat(signature.judge(raw, event.signature(), null)).isEqualTo(Verdict.BY_BODY_TIME);
  }

  @Property(tries = 1000)
  void oneChangedByteIsNotSigned(
      @ForAll("texts") String text, @ForAll @IntRange(max = 10_000) int at, @ForAll byte other) {
    byte[] raw = event(text).getBytes(StandardCharsets.UTF_8);
    FakeEvent event = FakeEvent.signed(event(text), TIME);
    int where = at % raw.length;
    if (raw[where] == other) {
      return;
    }
    raw[where] = other;
    assertThat(signature.judge(raw, event.signature(), null).isGood()).isFalse();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().alpha().withChars("àáạđêếộ 😀".toCharArray()).ofMaxLength(60);
  }

  @Provide
  Arbitrary<String> events() {
    Arbitrary<String> time =
        Arbitraries.of(
            "\"" + TIME + "\"", TIME, "null", "-1", "1e99", "{}", "\"x\"", "9".repeat(999));
    return Combinators.combine(texts(), time)
        .as((text, value) -> event(text).replace("\"" + TIME + "\"", value));
  }

  @Provide
  Arbitrary<String> macs() {
    return Arbitraries.strings()
        .withChars("0123456789abcdef")
        .ofLength(64)
        .map(hex -> "mac=" + hex);
  }

  private static String event(String text) {
    return "{\"event_name\":\"user_send_text\",\"message\":{\"text\":\""
        + text
        + "\"},\"timestamp\":\""
        + TIME
        + "\"}";
  }
}
