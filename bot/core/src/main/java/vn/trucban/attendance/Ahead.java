package vn.trucban.attendance;

import java.time.Duration;
import java.time.LocalTime;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.Turn;

/** Tells what is done now from what is only said of a later hour of today. */
final class Ahead {

  /** "4h chiều em về" in the morning is no leaving; a few minutes ahead it is. */
  private static final long MINUTES = 15;

  private static final long HALF_A_DAY = 12 * 60;
  private static final long A_DAY = 2 * HALF_A_DAY;

  private Ahead() {}

  static boolean isLater(Turn turn, Arguments arguments) {
    return arguments.announced()
        || arguments.time("time").filter(time -> minutes(turn.time(), time) > MINUTES).isPresent();
  }

  /** The shorter way round the clock: ten past midnight is just over at twenty past. */
  private static long minutes(LocalTime now, LocalTime then) {
    long minutes = Duration.between(now, then).toMinutes();
    return minutes > HALF_A_DAY
        ? minutes - A_DAY
        : minutes < -HALF_A_DAY ? minutes + A_DAY : minutes;
  }
}
