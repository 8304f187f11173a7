package vn.trucban.jobs;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that looks again and again for what is due. Being a bean registers it. One node at a
 * time runs it; a run may come late (after an outage) or once more (after a crash), so it writes
 * down in its own transaction what it has done and never does it twice.
 */
public interface RecurringJob {

  /** Stable name; it is stored. */
  String name();

  /** How long after the end of one run the next begins. */
  Duration every();

  /** Does what is due at {@code now} and not done yet; opens its own writes. */
  void run(Instant now);
}
