package vn.trucban.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import vn.trucban.channel.Delivery;

/**
 * Says what an answer means for the message. Where Zalo refused, the message certainly is not
 * there; where it gave no answer, it perhaps is. Thread-safe.
 */
final class ZaloFaults {

  /** Zalo's own hours: it does not say of which zone, and knows one country. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Sending is shut from 22:00 to 06:00; five minutes more, so that no clock is a little early. */
  private static final LocalTime MORNING = LocalTime.of(6, 5);

  private static final Duration WITHOUT_CONNECTION = Duration.ofSeconds(5);

  /** Short, as most often another node is just renewing it. */
  private static final Duration WITHOUT_TOKEN = Duration.ofSeconds(10);

  private static final Duration A_WHILE = Duration.ofMinutes(2);
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Duration UNTIL_SOMEBODY_ACTS = Duration.ofMinutes(10);
  private static final int JITTER_SECONDS = 5;
  private static final String NO_ID = "none";

  private final ZaloAlarms alarms;
  private final Clock clock;
  private final RandomGenerator random;
  private final LongAdder charged = new LongAdder();

  ZaloFaults(ZaloAlarms alarms, Clock clock, RandomGenerator random) {
    this.alarms = alarms;
    this.clock = clock;
    this.random = random;
  }

  /** What an answer of the Open API to a message means. */
  Delivery of(OaAnswer answer) {
    return switch (answer) {
      case OaAnswer.Done done -> sent(done);
      case OaAnswer.Refusal refusal -> refused(refusal.code(), OaCodes.openApi(refusal.code()));
      case OaAnswer.Silence silence -> silence(silence);
      case OaAnswer.NoToken noToken -> noToken();
    };
  }

  /** What an answer of the ZBS host to a template by phone means. */
  Delivery ofTemplate(OaAnswer answer) {
    return answer instanceof OaAnswer.Refusal refusal
        ? refused(refusal.code(), OaCodes.zbs(refusal.code()))
        : of(answer);
  }

  /**
   * What an upload that did not lead to an attachment means for the message: an upload that is lost
   * shows nobody anything, so it is no {@link Delivery.Unsure}.
   */
  Delivery ofUpload(OaAnswer answer) {
    return switch (answer) {
      case OaAnswer.Done done -> new Delivery.Refused("zalo-upload-empty");
      case OaAnswer.Refusal refusal -> of(answer);
      case OaAnswer.NoToken noToken -> of(answer);
      case OaAnswer.Silence silence ->
          new Delivery.TryLater(A_WHILE, false, "zalo-upload-" + silence.reason());
    };
  }

  /** Messages for which Zalo showed no free quota: the only sign of cost that there is. */
  long charged() {
    return charged.sum();
  }

  private Delivery sent(OaAnswer.Done done) {
    alarms.clear(ZaloAlarms.NOT_ALLOWED);
    alarms.clear(ZaloAlarms.TOKEN_REFUSED);
    if (done.data().has("group_id")) {
      alarms.clear(ZaloAlarms.GROUP_SHUT);
    } else if (!done.data().has("quota")) {
      charged.increment();
    }
    String id = Json.textOrEmpty(done.data().path("message_id"));
    String zbsId = Json.textOrEmpty(done.data().path("msg_id"));
    return new Delivery.Sent(!id.isBlank() ? id : zbsId.isBlank() ? NO_ID : zbsId);
  }

  private static Delivery silence(OaAnswer.Silence silence) {
    String reason = "zalo-" + silence.reason();
    return silence.written()
        ? new Delivery.Unsure(reason)
        : new Delivery.TryLater(WITHOUT_CONNECTION, true, reason);
  }

  private static Delivery noToken() {
    // The messages are good and go out once there is a token: their expiry says for how long.
    return new Delivery.TryLater(WITHOUT_TOKEN, true, "zalo-no-token");
  }

  private Delivery refused(int code, OaCodes.Asks asks) {
    String reason = "zalo" + code;
    return switch (asks) {
      case REFRESH -> new Delivery.TryLater(WITHOUT_TOKEN, true, reason);
      case BACK_OFF ->
          code == OaCodes.RATE
              ? new Delivery.TryLater(untilNextMinute(), true, reason)
              : new Delivery.TryLater(A_WHILE, false, reason);
      case DEFER -> new Delivery.TryLater(deferral(code), false, reason);
      case OTHER_WAY -> new Delivery.Unreachable(reason);
      case ADMINISTRATOR -> {
        alarms.notAllowed(code);
        yield new Delivery.TryLater(UNTIL_SOMEBODY_ACTS, OaCodes.stopsEverybody(code), reason);
      }
      case NOTHING -> new Delivery.Refused(reason);
    };
  }

  /** The limit resets each minute; not all nodes come back in the same second. */
  private Duration untilNextMinute() {
    Instant now = clock.instant();
    long second = Math.floorMod(now.getEpochSecond(), 60);
    return Duration.ofSeconds(60 - second + random.nextInt(1, JITTER_SECONDS + 1));
  }

  /** Night and the day's quotas end in the morning; for the others nobody says when. */
  private Duration deferral(int code) {
    boolean untilMorning =
        switch (code) {
          case OaCodes.NIGHT, -133, -144, -147 -> true;
          default -> false;
        };
    return untilMorning ? Duration.between(clock.instant(), nextMorning()) : AN_HOUR;
  }

  private Instant nextMorning() {
    ZonedDateTime now = clock.instant().atZone(ZONE);
    ZonedDateTime morning = now.with(MORNING);
    return (morning.isAfter(now) ? morning : morning.plusDays(1)).toInstant();
  }
}
