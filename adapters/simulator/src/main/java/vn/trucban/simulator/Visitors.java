package vn.trucban.simulator;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the page's own requests from those that another site makes a browser send. A name that is
 * neither this machine's nor configured may have been pointed here by its owner (DNS rebinding); a
 * bare address may not.
 */
final class Visitors {

  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-fA-F:.]{2,45}]|[A-Za-z0-9.-]{1,253})(?::(\\d{1,5}))?");
  private static final Pattern ADDRESS = Pattern.compile("\\[.*]|\\d{1,3}(\\.\\d{1,3}){3}");

  private final Set<String> hosts;

  /**
   * @param hosts names, in lower case and without port, under which the server is reached besides
   *     {@code localhost} and bare addresses
   */
  Visitors(Set<String> hosts) {
    this.hosts = Set.copyOf(hosts);
  }

  /** Whether the {@code Host} header names this server. */
  boolean isOurs(@Nullable String hostHeader) {
    return host(hostHeader)
        .filter(
            host ->
                host.equals("localhost")
                    || host.endsWith(".localhost")
                    || hosts.contains(host)
                    || ADDRESS.matcher(host).matches())
        .isPresent();
  }

  /**
   * Whether a request that changes something comes from our own page.
   *
   * @param hostHeader {@code Host}
   * @param origin {@code Origin}, which browsers send with every such request
   * @param fetchSite {@code Sec-Fetch-Site}, which newer browsers send
   */
  boolean isOurPage(
      @Nullable String hostHeader, @Nullable String origin, @Nullable String fetchSite) {
    return isOurs(hostHeader)
        && (fetchSite == null || fetchSite.equals("same-origin"))
        && authority(origin).filter(one -> one.equalsIgnoreCase(hostHeader)).isPresent();
  }

  private static Optional<String> host(@Nullable String authority) {
    if (authority == null) {
      return Optional.empty();
    }
    var matcher = AUTHORITY.matcher(authority);
    return matcher.matches()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Optional<String> authority(@Nullable String origin) {
    if (origin == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(origin);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web ? Optional.ofNullable(uri.getRawAuthority()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
