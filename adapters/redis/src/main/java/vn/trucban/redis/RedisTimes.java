package vn.trucban.redis;

import java.time.Duration;

/**
 * How long to wait for Redis.
 *
 * @param connect for a connection, one from the pool included
 * @param answer for an answer
 * @param quiet for anything at all on the connection of topics, before it is made anew: a
 *     connection that a firewall forgot looks just as quiet
 * @param firstPause between the first failure and the next try; doubled with each failure
 * @param longestPause between two tries
 */
record RedisTimes(
    Duration connect, Duration answer, Duration quiet, Duration firstPause, Duration longestPause) {

  /** Short, because people wait for the bot and nothing in Redis is worth their time. */
  static final RedisTimes USUAL =
      new RedisTimes(
          Duration.ofMillis(300),
          Duration.ofMillis(300),
          Duration.ofSeconds(30),
          Duration.ofMillis(100),
          Duration.ofSeconds(2));

  /** The pause after the next failure. */
  Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
  }
}
