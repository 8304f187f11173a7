package vn.trucban.zalo;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Secret;

/**
 * How this bot reaches Zalo and is reached by it; checked, so that a mistake stops the start with
 * one plain sentence.
 *
 * @param appId number of the app, as text: it exceeds what JSON numbers hold
 * @param appSecret the App Secret Key, with which tokens are asked for
 * @param oaId number of the Official Account
 * @param oaSecret the OA Secret Key of the app's Webhook page, with which events are signed
 * @param refreshToken the first one, null when consent is given through the program
 * @param hosts where Zalo is
 * @param requestsPerMinute the limit of the OA's package, 10 to 4000
 * @param publicUrl where the outside reaches this bot, null when unknown: then no consent link
 */
public record ZaloSettings(
    String appId,
    Secret appSecret,
    String oaId,
    Secret oaSecret,
    @Nullable Secret refreshToken,
    Hosts hosts,
    int requestsPerMinute,
    @Nullable URI publicUrl) {

  /**
   * The three servers of Zalo, each scheme and host and at most a port, no path.
   *
   * @param api the Open API
   * @param oauth consent and tokens
   * @param template ZBS templates by phone
   */
  public record Hosts(URI api, URI oauth, URI template) {

    /** Zalo's own. */
    public static final Hosts ZALO =
        new Hosts(
            URI.create("https://openapi.zalo.me"),
            URI.create("https://oauth.zaloapp.com"),
            URI.create("https://business.openapi.zalo.me"));

    public Hosts {
      refuseUnless(isServer(api), "ZALO_API_URL is http(s)://host[:port] without a path");
      refuseUnless(isServer(oauth), "ZALO_OAUTH_URL is http(s)://host[:port] without a path");
      refuseUnless(isServer(template), "ZALO_TEMPLATE_URL is http(s)://host[:port] without a path");
    }
  }

  private static final Pattern ID = Pattern.compile("[0-9]{5,25}");

  /** A real secret has about 20 letters and digits. */
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{20,4096}");

  public ZaloSettings {
    Objects.requireNonNull(hosts, "hosts");
    refuseUnless(ID.matcher(appId).matches(), "ZALO_APP_ID is the number of the app: digits only");
    refuseUnless(ID.matcher(oaId).matches(), "ZALO_OA_ID is the number of the OA: digits only");
    refuseUnless(
        !appId.equals(oaId),
        "ZALO_APP_ID and ZALO_OA_ID are the same number: one is the app's, the other the OA's");
    checkSecret(appSecret, "ZALO_APP_SECRET");
    checkSecret(oaSecret, "ZALO_OA_SECRET");
    refuseUnless(
        !oaSecret.reveal().equals(appSecret.reveal()),
        "ZALO_OA_SECRET and ZALO_APP_SECRET are the same: the OA Secret Key stands on the app's"
            + " Webhook page, the App Secret Key on its settings page");
    if (refreshToken != null) {
      checkToken(refreshToken, appSecret, oaSecret);
    }
    refuseUnless(
        requestsPerMinute >= 10 && requestsPerMinute <= 4000,
        "ZALO_REQUESTS_PER_MINUTE is 10 to 4000");
    refuseUnless(
        publicUrl == null || (publicUrl.getHost() != null && isHttp(publicUrl)),
        "PUBLIC_URL is http(s)://host");
  }

  /** Nothing that is secret, and nothing that is long. */
  @Override
  public String toString() {
    return "ZaloSettings[app " + appId + ", OA " + oaId + ", " + requestsPerMinute + "/min]";
  }

  private static void checkSecret(Secret secret, String name) {
    String value = secret.reveal();
    refuseUnless(
        value.length() <= 64,
        name
            + " is too long for a secret key: it seems to be a token; a secret key has about 20"
            + " letters and digits");
    refuseUnless(
        SECRET.matcher(value).matches(),
        name + " is not a secret key: those have about 20 letters and digits and no blanks");
    refuseUnless(!ID.matcher(value).matches(), name + " holds only digits: it seems to be an id");
  }

  private static void checkToken(Secret token, Secret appSecret, Secret oaSecret) {
    String value = token.reveal();
    refuseUnless(
        !value.equals(appSecret.reveal()) && !value.equals(oaSecret.reveal()),
        "ZALO_REFRESH_TOKEN holds a secret key: put the refresh token that Zalo's API Explorer"
            + " shows beside the access token");
    refuseUnless(
        TOKEN.matcher(value).matches(),
        "ZALO_REFRESH_TOKEN is not a token: those are long and have no blanks");
  }

  private static boolean isServer(URI uri) {
    String path = uri.getPath();
    return isHttp(uri) && uri.getHost() != null && (path == null || path.matches("/?"));
  }

  private static boolean isHttp(URI uri) {
    return "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
  }

  private static void refuseUnless(boolean fine, String sentence) {
    if (!fine) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
