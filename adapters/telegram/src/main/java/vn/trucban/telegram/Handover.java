package vn.trucban.telegram;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.NotAccepted;

/** Gets a batch stored, and says what the next poll may confirm. */
final class Handover {

  private static final Logger log = LoggerFactory.getLogger(Handover.class);

  private final Intake intake;
  private final PollLease lease;
  private final Closing closing;

  Handover(Intake intake, PollLease lease, Closing closing) {
    this.intake = intake;
    this.lease = lease;
    this.closing = closing;
  }

  /** Hands over each update until it is stored; false when this node must let go of the batch. */
  boolean store(List<ReadUpdate> batch, Backoff backoff) {
    for (ReadUpdate update : batch) {
      boolean stored = false;
      while (!stored) {
        if (closing.isClosed() || !lease.isStillHeld()) {
          return false;
        }
        stored = store(update);
        if (!stored) {
          closing.pause(backoff.next());
        }
      }
    }
    return true;
  }

  private boolean store(ReadUpdate update) {
    try {
      // What cannot be read is set aside, counted and logged there.
      boolean unused = intake.take(update);
      return true;
    } catch (NotAccepted e) {
      log.atWarn()
          .addKeyValue("channel", "telegram")
          .addKeyValue("update", update.id())
          .log("An update could not be stored and is tried again");
      return false;
    }
  }

  /**
   * What the next poll confirms: one more than the highest id of this batch, whatever came before
   * it, because after a quiet week ids start anew. A batch of which no id can be read is stepped
   * over by its number of updates: a batch holds the lowest ids that wait, so that many ids cannot
   * hold an update that was not in it.
   *
   * @param asked the offset that the batch came for, null for none
   */
  static @Nullable Long confirmation(List<ReadUpdate> batch, @Nullable Long asked) {
    return batch.stream()
        .map(ReadUpdate::id)
        .filter(Objects::nonNull)
        .max(Long::compare)
        .map(highest -> Math.clamp(highest, 0L, Long.MAX_VALUE - 1) + 1)
        .orElse(asked == null ? null : asked + batch.size());
  }
}
