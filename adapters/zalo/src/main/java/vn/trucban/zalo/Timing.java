package vn.trucban.zalo;

import java.time.Duration;

/**
 * Every delay of this room in one place.
 *
 * @param connect to have a connection
 * @param call for one whole call
 * @param lease for how long one node may renew the tokens; longer than a call
 * @param early how long before its end the access token is renewed, of its 25 hours
 * @param round between two looks at the tokens
 * @param again before renewing is tried again after Zalo was away
 */
record Timing(
    Duration connect,
    Duration call,
    Duration lease,
    Duration early,
    Duration round,
    Duration again) {

  static final Timing PRODUCTION =
      new Timing(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(150),
          Duration.ofHours(8),
          Duration.ofMinutes(1),
          Duration.ofMinutes(1));

  Timing {
    // Else two nodes could spend one refresh token; that cost others their channel.
    if (lease.compareTo(call.multipliedBy(2)) <= 0) {
      throw new IllegalArgumentException("the lease must outlive a call by far");
    }
  }
}
