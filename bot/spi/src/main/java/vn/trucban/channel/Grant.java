package vn.trucban.channel;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rotating pair of tokens, of which the refresh token works once.
 *
 * @param version counts the writes; of a grant to be stored, the version it takes the place of, 0
 *     for none
 * @param access the token that calls are made with, null before the first renewal
 * @param accessUntil when the access token ends
 * @param refresh the token that buys the next pair
 * @param refreshUntil when the refresh token ends, as far as is known
 * @param renewingSince since when somebody may have spent the refresh token, null for nobody: it is
 *     written before the provider is asked, so that a crash on the way is seen
 * @param stopped the provider's code for why the pair cannot be renewed, null while it can
 * @param origin where the pair began, so that the same starting token is not taken twice
 */
public record Grant(
    long version,
    @Nullable Secret access,
    Instant accessUntil,
    Secret refresh,
    Instant refreshUntil,
    @Nullable Instant renewingSince,
    @Nullable String stopped,
    String origin) {

  public Grant {
    Objects.requireNonNull(accessUntil, "accessUntil");
    Objects.requireNonNull(refresh, "refresh");
    Objects.requireNonNull(refreshUntil, "refreshUntil");
    Objects.requireNonNull(origin, "origin");
  }

  /** This grant while somebody asks the provider for the next pair. */
  public Grant renewing(Instant since) {
    return new Grant(version, access, accessUntil, refresh, refreshUntil, since, stopped, origin);
  }

  /** This grant when nobody asks, and nobody can have spent its refresh token. */
  public Grant untouched() {
    return new Grant(version, access, accessUntil, refresh, refreshUntil, null, stopped, origin);
  }

  /** This grant when the provider refuses to renew it. */
  public Grant stopped(String code) {
    return new Grant(
        version, access, accessUntil, refresh, refreshUntil, renewingSince, code, origin);
  }

  /** This grant under another version. */
  public Grant withVersion(long another) {
    return new Grant(
        another, access, accessUntil, refresh, refreshUntil, renewingSince, stopped, origin);
  }
}
