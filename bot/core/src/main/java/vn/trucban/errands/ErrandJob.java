package vn.trucban.errands;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trucban.jobs.WokenJob;

/**
 * Does what was asked for, one errand after the other: claimed in a short write, made outside any
 * transaction so that nobody's check-in waits for a picture, and sent and ended in one write.
 * Whoever dies in between leaves a claim that runs out, and the errand is done again.
 */
@Component
final class ErrandJob implements WokenJob {

  private static final Duration EVERY = Duration.ofSeconds(20);

  private final Errands errands;
  private final ErrandWork work;

  ErrandJob(Errands errands, ErrandWork work) {
    this.errands = errands;
    this.work = work;
  }

  @Override
  public String name() {
    return "errands";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public void takeBell(Runnable bell) {
    errands.onAsked(bell);
  }

  @Override
  public void run(Instant now) {
    Optional<ErrandRow> next = errands.claim();
    while (next.isPresent()) {
      errands.finish(next.get(), work.of(next.get()));
      next = errands.claim();
    }
  }
}
