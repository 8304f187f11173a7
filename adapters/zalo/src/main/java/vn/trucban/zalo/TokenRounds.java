package vn.trucban.zalo;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the tokens every minute, on a thread of its own. */
final class TokenRounds implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TokenRounds.class);

  private final TokenKeeper keeper;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("zalo-tokens").daemon().factory());

  TokenRounds(TokenKeeper keeper) {
    this.keeper = keeper;
  }

  void start(Duration between) {
    var unused =
        thread.scheduleWithFixedDelay(this::round, 0, between.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What is thrown here would end the rounds for good, and a day later the channel. */
  private void round() {
    try {
      keeper.round();
    } catch (RuntimeException | Error e) {
      log.atError().setMessage("A look at the tokens failed and comes again").setCause(e).log();
    }
  }

  /** Lets a renewal that is under way come to its end: its pair must be written down. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(40, TimeUnit.SECONDS)) {
        log.atWarn().addKeyValue("channel", "zalo").log("A renewal of the tokens was cut off");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
