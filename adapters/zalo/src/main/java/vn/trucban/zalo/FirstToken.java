package vn.trucban.zalo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Grant;
import vn.trucban.channel.Secret;

/**
 * The refresh token from the settings: a start where nothing is stored, and a new start where what
 * is stored came to its end and the settings hold another token than it began with.
 */
final class FirstToken {

  private static final int FINGERPRINT = 16;

  private final @Nullable Secret token;
  private final String origin;

  FirstToken(@Nullable Secret token) {
    this.token = token;
    this.origin = token == null ? "" : fingerprint(token);
  }

  /** Tells this token from others, without telling it. */
  String origin() {
    return origin;
  }

  /** A grant to begin with in place of the stored one, if this token is one to begin with. */
  Optional<Grant> instead(Optional<Grant> stored, Instant now) {
    boolean isTurn =
        stored.isEmpty()
            || (stored.get().stopped() != null && !stored.get().origin().equals(origin));
    if (token == null || !isTurn) {
      return Optional.empty();
    }
    return Optional.of(
        new Grant(
            stored.map(Grant::version).orElse(0L),
            null,
            Instant.EPOCH,
            token,
            now,
            null,
            null,
            origin));
  }

  private static String fingerprint(Secret token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(token.reveal().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
