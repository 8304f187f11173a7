package vn.trucban.telegram;

import java.time.Duration;

/**
 * Every delay of this room in one place.
 *
 * @param connect to have a connection
 * @param call for one whole call other than a long poll
 * @param longPoll how long Telegram holds an empty getUpdates, whole seconds up to 50
 * @param lease life of the poller's lease, longer than the longest long poll
 * @param standby between two looks at a lease that another node holds
 * @param firstPause after a first failure; doubled by each further one
 * @param longestPause where the doubling ends
 * @param conflict before polling again after another poller was seen
 */
record Timing(
    Duration connect,
    Duration call,
    Duration longPoll,
    Duration lease,
    Duration standby,
    Duration firstPause,
    Duration longestPause,
    Duration conflict) {

  static final Timing PRODUCTION =
      new Timing(
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(50),
          Duration.ofSeconds(120),
          Duration.ofSeconds(5),
          Duration.ofMillis(500),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30));

  Timing {
    if (lease.compareTo(longPoll.plus(call)) <= 0) {
      throw new IllegalArgumentException("the lease must outlive a long poll");
    }
  }

  /** The longest that one getUpdates may take, answer included. */
  Duration wholePoll() {
    return longPoll.plus(call);
  }

  /** The age of the last good poll from which on this node counts as unwell. */
  Duration unwellAfter() {
    return wholePoll().plus(longestPause);
  }
}
