package vn.trucban.zalo;

import java.time.Duration;
import vn.trucban.channel.Secret;

/** What became of one call to the token endpoint. */
sealed interface TokenAnswer {

  /** A new pair; the old refresh token and the old access token are dead from now on. */
  record Pair(Secret access, Secret refresh, Duration accessLife) implements TokenAnswer {}

  /** Zalo said no; asking again would not help. */
  record Refused(String code) implements TokenAnswer {}

  /**
   * The network, a gateway or an outage; to be tried again later.
   *
   * @param written whether Zalo may have received the request and spent the token
   */
  record Silence(boolean written) implements TokenAnswer {}
}
