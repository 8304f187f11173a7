package vn.trucban.outbox;

import java.time.Duration;
import vn.trucban.channel.Delivery;

/** What came of a claimed message. */
sealed interface Outcome {

  OutboxRow row();

  /** It was sent, or the channel said why not. */
  record Tried(OutboxRow row, Delivery delivery) implements Outcome {}

  /** A limit held it back before anything was sent. */
  record HeldBack(OutboxRow row, Duration after) implements Outcome {}

  /** This version cannot read what is stored. */
  record Unreadable(OutboxRow row) implements Outcome {}
}
