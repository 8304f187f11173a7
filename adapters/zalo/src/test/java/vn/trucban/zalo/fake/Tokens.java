package vn.trucban.zalo.fake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The grants: refresh tokens work once, a new pair ends the old one. Thread-safe. */
final class Tokens {

  static final Duration ACCESS_LIFE = Duration.ofHours(25);

  private static final Duration CODE_LIFE = Duration.ofMinutes(10);
  private static final Duration REFRESH_LIFE = Duration.ofDays(90);

  private record Code(@Nullable String challenge, Instant until) {}

  private final InstantSource clock;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<String, Code> codes = new HashMap<>();
  private final Set<String> spent = new HashSet<>();
  private String access = "";
  private String refresh = "";
  private Instant accessUntil = Instant.MIN;
  private Instant refreshUntil = Instant.MIN;
  private int renewals;
  private int doubleSpends;

  Tokens(InstantSource clock) {
    this.clock = clock;
  }

  synchronized String newCode(@Nullable String challenge) {
    String code = "code-" + numbers.incrementAndGet() + "-of-no-consent";
    codes.put(code, new Code(challenge, clock.instant().plus(CODE_LIFE)));
    return code;
  }

  /** Gives a pair as the API Explorer does. */
  synchronized String newPair() {
    issue();
    return refresh;
  }

  /** Answers the token endpoint. */
  synchronized String grant(Map<String, String> form) {
    return switch (form.getOrDefault("grant_type", "")) {
      case "refresh_token" -> renew(form);
      case "authorization_code" -> exchange(form);
      default -> error(-14012, "Invalid grant type");
    };
  }

  private String renew(Map<String, String> form) {
    String given = form.getOrDefault("refresh_token", "");
    if (form.containsKey("code_verifier")) {
      return error(-14012, "Invalid parameter");
    }
    if (spent.contains(given)) {
      doubleSpends++;
      return error(-14020, "Refresh token was used");
    }
    if (!given.equals(refresh) || clock.instant().isAfter(refreshUntil)) {
      return error(-14019, "Invalid refresh token");
    }
    renewals++;
    return issue();
  }

  private String exchange(Map<String, String> form) {
    Code code = codes.remove(form.getOrDefault("code", ""));
    if (code == null || clock.instant().isAfter(code.until)) {
      return error(-14005, "Invalid authorization code");
    }
    String verifier = form.get("code_verifier");
    boolean proved =
        code.challenge == null
            ? verifier == null
            : verifier != null && code.challenge.equals(challenge(verifier));
    return proved ? issue() : error(-14010, "Invalid code verifier");
  }

  private String issue() {
    spent.add(refresh);
    int number = numbers.incrementAndGet();
    access = "access-" + number + "-of-no-account-" + "a".repeat(40);
    refresh = "refresh-" + number + "-of-no-account-" + "r".repeat(40);
    accessUntil = clock.instant().plus(ACCESS_LIFE);
    refreshUntil = clock.instant().plus(REFRESH_LIFE);
    return "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":\"90000\"}"
        .formatted(access, refresh);
  }

  /** Refuses a wrong or an old token. */
  synchronized void check(@Nullable String given) throws Refusal {
    if (given == null || !given.equals(access)) {
      throw new Refusal(-216, "Access token is invalid");
    }
    if (!clock.instant().isBefore(accessUntil)) {
      throw new Refusal(-220, "access_token is expired or not available");
    }
  }

  synchronized int renewals() {
    return renewals;
  }

  synchronized int doubleSpends() {
    return doubleSpends;
  }

  synchronized void revoke() {
    spent.add(refresh);
    access = "";
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String error(int code, String name) {
    return "{\"error\":%d,\"error_name\":\"%s\",\"error_reason\":\"\",\"error_description\":\"%s\"}"
        .formatted(code, name, name);
  }
}
