package vn.trucban.zalo;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Secret;

/**
 * The consent of an administrator of the OA, by link and callback. State and PKCE verifier are made
 * from random bytes and the app secret, so any node and the command line can take the callback of a
 * link that another made, and nothing is stored. Thread-safe.
 */
public final class Consent {

  /** The path of the callback, behind the public address; to be saved in Zalo's console. */
  public static final String CALLBACK_PATH = "/zalo/callback";

  /** What a callback leads to. */
  public enum Outcome {
    /** The tokens are stored: the channel works. */
    STORED,
    /** The administrator declined, or the address is no callback. */
    NO_CODE,
    /** The callback belongs to no link of ours, or to one that is too old. */
    UNKNOWN_LINK,
    /** It was consent for another Official Account than ours. */
    ANOTHER_OA,
    /** Zalo refused the code: used, too old, or the settings are wrong. */
    REFUSED,
    /** Zalo or the database is away, or another node is renewing: the same again in a minute. */
    NOT_NOW
  }

  private static final Duration LINK_LIFE = Duration.ofMinutes(30);
  private static final int RANDOM = 32;
  private static final int TAG = 16;
  private static final String HMAC = "HmacSHA256";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final ZaloSettings settings;
  private final TokenEndpoint endpoint;
  private final TokenKeeper keeper;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Consent(ZaloSettings settings, TokenEndpoint endpoint, TokenKeeper keeper, Clock clock) {
    this.settings = settings;
    this.endpoint = endpoint;
    this.keeper = keeper;
    this.clock = clock;
  }

  /** A link for an administrator of the OA, valid for half an hour; empty without a public URL. */
  public Optional<URI> link() {
    URI home = settings.publicUrl();
    if (home == null) {
      return Optional.empty();
    }
    byte[] seed = new byte[RANDOM];
    random.nextBytes(seed);
    String state = state(seed, clock.instant().plus(LINK_LIFE));
    String query =
        "app_id="
            + settings.appId()
            + "&redirect_uri="
            + URLEncoder.encode(callback(home), StandardCharsets.UTF_8)
            + "&code_challenge="
            + challenge(verifier(seed))
            + "&state="
            + state;
    return Optional.of(settings.hosts().oauth().resolve("/v4/oa/permission?" + query));
  }

  /** Takes the callback of a link of ours, as the servlet got it. */
  Outcome callback(@Nullable String code, @Nullable String oaId, @Nullable String state) {
    String verifier = state == null ? null : verifierOf(state);
    return verifier == null ? Outcome.UNKNOWN_LINK : exchange(code, oaId, verifier);
  }

  /**
   * Takes the whole address to which Zalo sent the administrator's browser, pasted by hand. A link
   * that Zalo's own console made has no state and no challenge.
   */
  public Outcome pasted(String address) {
    Map<String, String> query = query(address.strip());
    String state = query.get("state");
    return state == null
        ? exchange(query.get("code"), query.get("oa_id"), null)
        : callback(query.get("code"), query.get("oa_id"), state);
  }

  private Outcome exchange(
      @Nullable String code, @Nullable String oaId, @Nullable String verifier) {
    if (code == null || code.isBlank()) {
      return Outcome.NO_CODE;
    }
    if (!settings.oaId().equals(oaId)) {
      return Outcome.ANOTHER_OA;
    }
    return switch (keeper.consent(() -> endpoint.exchange(code, verifier))) {
      case STORED -> Outcome.STORED;
      case REFUSED -> Outcome.REFUSED;
      case NOT_NOW -> Outcome.NOT_NOW;
    };
  }

  /** The callback must equal what is saved in Zalo's console byte for byte. */
  private static String callback(URI home) {
    return home.toString().replaceAll("/+$", "") + CALLBACK_PATH;
  }

  /** The raw digest without padding, as both SDKs of Zalo make it. */
  private static String challenge(String verifier) {
    try {
      return BASE64.encodeToString(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private String verifier(byte[] seed) {
    return BASE64.encodeToString(hmac("verifier", seed));
  }

  private String state(byte[] seed, Instant until) {
    byte[] body =
        ByteBuffer.allocate(RANDOM + Long.BYTES).put(seed).putLong(until.getEpochSecond()).array();
    byte[] tag = Arrays.copyOf(hmac("state", body), TAG);
    return BASE64.encodeToString(ByteBuffer.allocate(body.length + TAG).put(body).put(tag).array());
  }

  /** The verifier of the link that carried this state, or null when it is none of ours. */
  private @Nullable String verifierOf(String state) {
    byte[] all = decoded(state);
    int bodyLength = RANDOM + Long.BYTES;
    if (all.length != bodyLength + TAG) {
      return null;
    }
    byte[] body = Arrays.copyOf(all, bodyLength);
    byte[] tag = Arrays.copyOfRange(all, bodyLength, all.length);
    long until = ByteBuffer.wrap(body).getLong(RANDOM);
    boolean ours = MessageDigest.isEqual(tag, Arrays.copyOf(hmac("state", body), TAG));
    return ours && clock.instant().getEpochSecond() < until
        ? verifier(Arrays.copyOf(body, RANDOM))
        : null;
  }

  private static byte[] decoded(String state) {
    try {
      return Base64.getUrlDecoder().decode(state);
    } catch (IllegalArgumentException e) {
      // Not ours: nobody asks for more.
      return new byte[0];
    }
  }

  private byte[] hmac(String purpose, byte[] message) {
    Secret key = settings.appSecret();
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), HMAC));
      mac.update(("trucban-consent-" + purpose + ":").getBytes(StandardCharsets.US_ASCII));
      return mac.doFinal(message);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  private static Map<String, String> query(String address) {
    Map<String, String> query = new HashMap<>();
    int start = address.indexOf('?');
    String raw = start < 0 ? "" : address.substring(start + 1).replaceAll("#.*", "");
    for (String pair : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        query.put(parts[0], unescaped(parts[1]));
      }
    }
    return query;
  }

  private static String unescaped(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
