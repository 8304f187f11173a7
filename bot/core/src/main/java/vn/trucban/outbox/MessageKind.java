package vn.trucban.outbox;

import java.time.Duration;
import java.util.Arrays;

/**
 * What a message is, and with that how eagerly it goes out. The name is stored, so it never
 * changes.
 */
public enum MessageKind {
  /** An answer to somebody who waits. */
  ANSWER(0, true, Duration.ofHours(12)),
  /** Something a person must hear soon: a request to them, an alarm. */
  NOTICE(0, true, Duration.ofDays(3)),
  /** A reminder, worthless half an hour later. */
  REMINDER(1, false, Duration.ofMinutes(30)),
  /** A report at a set hour. */
  SUMMARY(1, true, Duration.ofHours(12)),
  /** One message to many. */
  BROADCAST(2, false, Duration.ofDays(3));

  private final int lane;
  private final boolean againWhenUnsure;
  private final Duration life;

  MessageKind(int lane, boolean againWhenUnsure, Duration life) {
    this.lane = lane;
    this.againWhenUnsure = againWhenUnsure;
    this.life = life;
  }

  /** The kind of a stored name; a name from another version counts as a notice. */
  static MessageKind named(String name) {
    return Arrays.stream(values()).filter(k -> k.name().equals(name)).findFirst().orElse(NOTICE);
  }

  /** 0 goes before 1, 1 before 2. */
  public int lane() {
    return lane;
  }

  /** Whether one message twice (the second marked) is better than perhaps none. */
  public boolean againWhenUnsure() {
    return againWhenUnsure;
  }

  /** After this it is no longer sent. */
  public Duration life() {
    return life;
  }
}
