package vn.trucban.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.channel.Secret;
import vn.trucban.testkit.MutableClock;
import vn.trucban.zalo.ZaloSignature.Verdict;
import vn.trucban.zalo.fake.FakeEvent;
import vn.trucban.zalo.fake.FakeZalo;

/** Known answers; the digests were made with another program. */
final class ZaloSignatureTest {

  private static final String TIME = "1795411320123";
  private static final String BODY =
      "{\"app_id\":\"1111111111111111111\",\"event_name\":\"user_send_text\","
          + "\"sender\":{\"id\":\"2222222222222222222\"},"
          + "\"recipient\":{\"id\":\"9999999999999999999\"},"
          + "\"message\":{\"text\":\"vào ca\",\"msg_id\":\"a1b2c3d4e5f60718\"},"
          + "\"timestamp\":\"1795411320123\"}";
  private static final String MAC =
      "c3602fc86146d2eb84c2cb60e4e34918bdf850ba1ae4355e7715b1da7d2b39fc";
  private static final String MAC_OF_NUMBER =
      "42caf57d269294edb1c2f62e123d3e2c6ed7a826953aa1f5017429ffbaa012c9";
  private static final String MAC_OF_HEADER_TIME =
      "929ec90c7182eb8ea8db785f968321abf22e8625e8ca58fbe30380c6fd97ad40";

  private final MutableClock clock = new MutableClock("2026-11-23T12:22");
  private final ZaloSignature signature =
      new ZaloSignature(
          FakeZalo.APP_ID, Secret.of(FakeZalo.OA_SECRET), Secret.of(FakeZalo.APP_SECRET), clock);

  @ParameterizedTest
  @ValueSource(strings = {"mac=%s", "%s", "mac = %s", " mac= %s ", "mac =%s"})
  void everyShapeOfTheHeaderIsRead(String shape) {
    assertThat(judge(BODY, shape.formatted(MAC), null)).isEqualTo(Verdict.BY_BODY_TIME);
    assertThat(judge(BODY, shape.formatted(MAC.toUpperCase(Locale.ROOT)), null))
        .isEqualTo(Verdict.BY_BODY_TIME);
  }

  @Test
  void theTimeMayBeANumber() {
    String body = BODY.replace("\"" + TIME + "\"", TIME);
    assertThat(judge(body, "mac=" + MAC_OF_NUMBER, null)).isEqualTo(Verdict.BY_BODY_TIME);
  }

  @Test
  void theTimeOfTheHeaderIsTriedSecond() {
    String mac = "mac=" + MAC_OF_HEADER_TIME;
    assertThat(judge(BODY, mac, "1795411320999")).isEqualTo(Verdict.BY_HEADER_TIME);
    assertThat(judge(BODY, mac, null)).isEqualTo(Verdict.NOT_SIGNED);
    assertThat(judge(BODY, mac, "1795411320998")).isEqualTo(Verdict.NOT_SIGNED);
    assertThat(judge(BODY, "mac=" + MAC, "1795411320999")).isEqualTo(Verdict.BY_BODY_TIME);
  }

  @Test
  void whateverIsChangedIsNotSigned() {
    assertThat(judge(BODY.replace("vào", "ra"), "mac=" + MAC, null)).isEqualTo(Verdict.NOT_SIGNED);
    assertThat(judge(BODY + " ", "mac=" + MAC, null)).isEqualTo(Verdict.NOT_SIGNED);
    assertThat(judge(BODY, "mac=" + MAC.replace('c', 'd'), null)).isEqualTo(Verdict.NOT_SIGNED);
    assertThat(judge(BODY, null, null)).isEqualTo(Verdict.NOT_SIGNED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mac=", "mac=00", "sha256=%s", "mac=%s,mac=%s", "mac=%sg", "mac==%s"})
  void anOddHeaderIsNotSigned(String shape) {
    assertThat(judge(BODY, shape.replace("%s", MAC), null)).isEqualTo(Verdict.NOT_SIGNED);
  }

  /** The signed text has no separators, so nothing may wander between its parts. */
  @Test
  void noDigitWandersFromTheTimeIntoTheBody() {
    assertThat(judge(BODY + TIME.charAt(0), "mac=" + MAC, TIME.substring(1)))
        .isEqualTo(Verdict.NOT_SIGNED);
    assertThat(judge(BODY + TIME, "mac=" + MAC, "")).isEqualTo(Verdict.NOT_SIGNED);
  }

  @Test
  void aRedeliveryIsTakenAndAnOldReplayIsNot() {
    clock.advance(Duration.ofHours(3));
    assertThat(judge(BODY, "mac=" + MAC, null)).isEqualTo(Verdict.BY_BODY_TIME);
    clock.advance(ZaloSignature.LONGEST_AGO.minusHours(3).minusSeconds(1));
    assertThat(judge(BODY, "mac=" + MAC, null)).isEqualTo(Verdict.BY_BODY_TIME);
    clock.advance(Duration.ofSeconds(2));
    assertThat(judge(BODY, "mac=" + MAC, null)).isEqualTo(Verdict.TOO_OLD);
  }

  @Test
  void theFutureIsTight() {
    clock.moveTo("2026-11-23T12:17:01");
    assertThat(judge(BODY, "mac=" + MAC, null)).isEqualTo(Verdict.BY_BODY_TIME);
    clock.moveTo("2026-11-23T12:16:59");
    assertThat(judge(BODY, "mac=" + MAC, null)).isEqualTo(Verdict.FROM_THE_FUTURE);
  }

  @Test
  void swappedSecretsAreRecognised() {
    String mac = FakeEvent.mac(FakeZalo.APP_ID, BODY, TIME, FakeZalo.APP_SECRET);
    assertThat(judge(BODY, "mac=" + mac, null)).isEqualTo(Verdict.BY_APP_SECRET);
    assertThat(Verdict.BY_APP_SECRET.isGood()).isFalse();
  }

  @Test
  void theConfiguredAppCountsAndNotTheOneInTheBody() {
    String body = BODY.replace(FakeZalo.APP_ID, "1111111111111111112");
    String mac = FakeEvent.mac("1111111111111111112", body, TIME, FakeZalo.OA_SECRET);
    assertThat(judge(body, "mac=" + mac, null)).isEqualTo(Verdict.NOT_SIGNED);
  }

  private Verdict judge(String body, @Nullable String header, @Nullable String time) {
    return signature.judge(body.getBytes(StandardCharsets.UTF_8), header, time);
  }
}
