package vn.trucban.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.channel.Delivery;
import vn.trucban.testkit.MutableClock;
import vn.trucban.zalo.OaCodes.Asks;

/** Every code of the table, and what each class of codes means for a message. */
final class OaCodesTest {

  private final MutableClock clock = new MutableClock("2026-11-23T23:10:20");
  private final RecordingAlarms alarms = new RecordingAlarms();
  private final ZaloFaults faults = new ZaloFaults(new ZaloAlarms(alarms), clock, new Random(7));

  @ParameterizedTest
  @CsvSource({
    "-32,BACK_OFF",
    "-100,BACK_OFF",
    "-200,BACK_OFF",
    "-201,NOTHING",
    "-204,ADMINISTRATOR",
    "-205,ADMINISTRATOR",
    "-209,ADMINISTRATOR",
    "-210,NOTHING",
    "-211,DEFER",
    "-212,ADMINISTRATOR",
    "-213,OTHER_WAY",
    "-214,DEFER",
    "-216,REFRESH",
    "216,REFRESH",
    "-217,OTHER_WAY",
    "-218,DEFER",
    "-219,ADMINISTRATOR",
    "-220,REFRESH",
    "-221,ADMINISTRATOR",
    "-223,ADMINISTRATOR",
    "-224,ADMINISTRATOR",
    "-227,OTHER_WAY",
    "-230,OTHER_WAY",
    "-232,OTHER_WAY",
    "-233,NOTHING",
    "-234,DEFER",
    "-235,NOTHING",
    "-237,ADMINISTRATOR",
    "-238,NOTHING",
    "-240,NOTHING",
    "-241,NOTHING",
    "-242,ADMINISTRATOR",
    "-244,OTHER_WAY",
    "-248,NOTHING",
    "-249,NOTHING",
    "-320,ADMINISTRATOR",
    "-321,ADMINISTRATOR",
    "-403,ADMINISTRATOR",
    "-1340,NOTHING",
    "-124,REFRESH",
    "401,REFRESH",
    "-401,REFRESH",
    "-99999,NOTHING",
    "12012,NOTHING"
  })
  void everyCodeOfTheOpenApiHasItsClass(int code, Asks asks) {
    assertThat(OaCodes.openApi(code)).isEqualTo(asks);
  }

  @ParameterizedTest
  @CsvSource({
    "-100,BACK_OFF",
    "-101,ADMINISTRATOR",
    "-105,ADMINISTRATOR",
    "-108,OTHER_WAY",
    "-109,NOTHING",
    "-111,NOTHING",
    "-112,NOTHING",
    "-1121,NOTHING",
    "-1124,NOTHING",
    "-114,OTHER_WAY",
    "-115,ADMINISTRATOR",
    "-117,NOTHING",
    "-118,OTHER_WAY",
    "-119,OTHER_WAY",
    "-124,REFRESH",
    "-126,NOTHING",
    "-131,ADMINISTRATOR",
    "-133,DEFER",
    "-135,ADMINISTRATOR",
    "-1351,ADMINISTRATOR",
    "-136,ADMINISTRATOR",
    "-137,ADMINISTRATOR",
    "-139,OTHER_WAY",
    "-141,OTHER_WAY",
    "-144,DEFER",
    "-146,ADMINISTRATOR",
    "-147,DEFER",
    "-1441,NOTHING",
    "-32,BACK_OFF"
  })
  void everyCodeOfTheTemplateHostHasItsClass(int code, Asks asks) {
    assertThat(OaCodes.zbs(code)).isEqualTo(asks);
  }

  @ParameterizedTest
  @ValueSource(ints = {-216, -220})
  void aRefusedTokenKeepsTheMessages(int code) {
    assertThat(refused(code))
        .isEqualTo(new Delivery.TryLater(Duration.ofSeconds(10), true, "zalo" + code));
  }

  @Test
  void theRateLimitLetsEverybodyWaitForTheNextMinute() {
    Delivery.TryLater later = (Delivery.TryLater) refused(-32);
    assertThat(later.everybody()).isTrue();
    assertThat(later.after()).isBetween(Duration.ofSeconds(41), Duration.ofSeconds(45));
    assertThat(((Delivery.TryLater) refused(-200)).everybody()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T23:10:20,PT6H54M40S",
    "2026-11-24T00:00,PT6H5M",
    "2026-11-24T06:04:59,PT1S",
    "2026-11-24T06:05,PT24H"
  })
  void theNightEndsAtFivePastSix(String now, Duration after) {
    clock.moveTo(now);
    assertThat(refused(-234)).isEqualTo(new Delivery.TryLater(after, false, "zalo-234"));
    assertThat(faults.ofTemplate(new OaAnswer.Refusal(-144)))
        .isEqualTo(new Delivery.TryLater(after, false, "zalo-144"));
  }

  @Test
  void aQuotaOfUnknownEndIsAskedForHourly() {
    assertThat(refused(-211))
        .isEqualTo(new Delivery.TryLater(Duration.ofHours(1), false, "zalo-211"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-213, -217, -227, -230, -232, -244})
  void whoCannotBeReachedGetsAnotherWay(int code) {
    assertThat(refused(code)).isEqualTo(new Delivery.Unreachable("zalo" + code));
    assertThat(alarms.up()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-204, -205, -209, -212, -219, -221, -223, -224, -242, -320, -321})
  void whatAPersonMustMendRaisesAnAlarmAndKeepsTheMessages(int code) {
    assertThat(refused(code))
        .isEqualTo(new Delivery.TryLater(Duration.ofMinutes(10), true, "zalo" + code));
    assertThat(alarms.sentence(ZaloAlarms.NOT_ALLOWED))
        .contains(Integer.toString(code))
        .doesNotContain("see the app's and the OA's pages");
    assertThat(faults.of(done("{}"))).isInstanceOf(Delivery.Sent.class);
    assertThat(alarms.up()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-237, -403})
  void aGroupThatIsShutHoldsUpNobodyElse(int code) {
    assertThat(((Delivery.TryLater) refused(code)).everybody()).isFalse();
    assertThat(faults.of(done("{}"))).isInstanceOf(Delivery.Sent.class);
    assertThat(alarms.up()).containsExactly(ZaloAlarms.GROUP_SHUT);
    assertThat(faults.of(done("{\"group_id\":true}"))).isInstanceOf(Delivery.Sent.class);
    assertThat(alarms.up()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-201, -210, -233, -235, -240, -248, -249, -77777})
  void whatWillNeverBeTakenIsRefused(int code) {
    assertThat(refused(code)).isEqualTo(new Delivery.Refused("zalo" + code));
  }

  @Test
  void silenceAfterWritingIsUnsureAndBeforeItIsNot() {
    assertThat(faults.of(new OaAnswer.Silence(true, "no-answer")))
        .isEqualTo(new Delivery.Unsure("zalo-no-answer"));
    assertThat(faults.of(new OaAnswer.Silence(false, "no-connection")))
        .isEqualTo(new Delivery.TryLater(Duration.ofSeconds(5), true, "zalo-no-connection"));
    assertThat(faults.ofUpload(new OaAnswer.Silence(true, "no-answer")))
        .isInstanceOf(Delivery.TryLater.class);
    assertThat(faults.ofUpload(done("{}"))).isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void aMessageWithoutAQuotaWasCharged() {
    assertThat(faults.of(done("{\"quota\":true}"))).isEqualTo(new Delivery.Sent("m1"));
    assertThat(faults.of(done("{\"group_id\":true}"))).isEqualTo(new Delivery.Sent("m1"));
    assertThat(faults.charged()).isZero();
    assertThat(faults.of(done("{}"))).isEqualTo(new Delivery.Sent("m1"));
    assertThat(faults.charged()).isEqualTo(1);
  }

  private Delivery refused(int code) {
    return faults.of(new OaAnswer.Refusal(code));
  }

  private static OaAnswer.Done done(String also) {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("message_id", "m1");
    Json.parse(also.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .properties()
        .forEach(field -> data.set(field.getKey(), field.getValue()));
    return new OaAnswer.Done(data);
  }
}
