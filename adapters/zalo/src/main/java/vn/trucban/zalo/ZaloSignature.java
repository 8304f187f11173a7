package vn.trucban.zalo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Secret;

/**
 * Verifies the signature of an event: a plain SHA-256, no HMAC, over app id, body, time and OA
 * secret. The official form takes the time from the body; one verifier in the field takes it from a
 * header, so that is tried second. No bytes and no header make it throw. Thread-safe.
 *
 * @see <a href="https://developers.zalo.me/docs/official-account/webhook/bao-mat-webhook">webhook
 *     security</a>
 */
final class ZaloSignature {

  static final String SIGNATURE_HEADER = "X-ZEvent-Signature";
  static final String TIME_HEADER = "X-ZEvent-Timestamp";

  /** What a look at the signature leads to. */
  enum Verdict {
    /** Signed with the time in the body, as documented. */
    BY_BODY_TIME,
    /** Signed with the time in the header. */
    BY_HEADER_TIME,
    /** No signature, or not this one. */
    NOT_SIGNED,
    /** Signed with the App Secret Key: the two secrets are swapped. */
    BY_APP_SECRET,
    /** Rightly signed, but longer ago than Zalo redelivers. */
    TOO_OLD,
    /** Rightly signed, for a time that has not come: one of the two clocks is wrong. */
    FROM_THE_FUTURE;

    boolean isGood() {
      return this == BY_BODY_TIME || this == BY_HEADER_TIME;
    }
  }

  /**
   * Zalo redelivers for two hours with the first time, an older page said for twelve. The ledger
   * stops replays anyway.
   */
  static final Duration LONGEST_AGO = Duration.ofHours(13);

  static final Duration FARTHEST_AHEAD = Duration.ofMinutes(5);

  private static final Pattern HEADER =
      Pattern.compile("\\s{0,9}(?:mac\\s{0,9}=\\s{0,9})?([0-9a-fA-F]{64})\\s{0,9}");
  private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{13}");

  private final byte[] appId;
  private final byte[] oaSecret;
  private final byte[] appSecret;
  private final Clock clock;

  ZaloSignature(String appId, Secret oaSecret, Secret appSecret, Clock clock) {
    this.appId = utf8(appId);
    this.oaSecret = utf8(oaSecret.reveal());
    this.appSecret = utf8(appSecret.reveal());
    this.clock = clock;
  }

  /**
   * Judges one delivery.
   *
   * @param body as it came over the wire
   * @param signature the header {@link #SIGNATURE_HEADER}
   * @param time the header {@link #TIME_HEADER}
   */
  Verdict judge(byte[] body, @Nullable String signature, @Nullable String time) {
    Matcher header = HEADER.matcher(signature == null ? "" : signature);
    JsonNode event = Json.parse(body);
    if (!header.matches() || !event.isObject()) {
      return Verdict.NOT_SIGNED;
    }
    byte[] given = HexFormat.of().parseHex(header.group(1));
    String inBody = milliseconds(Json.text(event.path("timestamp")));
    String inHeader = milliseconds(time == null ? null : time.strip());
    if (inBody != null && fits(given, body, inBody, oaSecret)) {
      return inWindow(inBody, Verdict.BY_BODY_TIME);
    }
    if (inHeader != null && fits(given, body, inHeader, oaSecret)) {
      return inWindow(inHeader, Verdict.BY_HEADER_TIME);
    }
    return inBody != null && fits(given, body, inBody, appSecret)
        ? Verdict.BY_APP_SECRET
        : Verdict.NOT_SIGNED;
  }

  private Verdict inWindow(String milliseconds, Verdict good) {
    Instant signed = Instant.ofEpochMilli(Long.parseLong(milliseconds));
    Instant now = clock.instant();
    if (signed.isBefore(now.minus(LONGEST_AGO))) {
      return Verdict.TOO_OLD;
    }
    return signed.isAfter(now.plus(FARTHEST_AHEAD)) ? Verdict.FROM_THE_FUTURE : good;
  }

  private boolean fits(byte[] given, byte[] body, String time, byte[] secret) {
    MessageDigest digest = sha256();
    digest.update(appId);
    digest.update(body);
    digest.update(utf8(time));
    return MessageDigest.isEqual(given, digest.digest(secret));
  }

  private static @Nullable String milliseconds(@Nullable String text) {
    return text != null && MILLISECONDS.matcher(text).matches() ? text : null;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
