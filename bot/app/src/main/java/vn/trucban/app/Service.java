package vn.trucban.app;

import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import vn.trucban.jobs.Jobs;
import vn.trucban.outbox.Dispatch;
import vn.trucban.telegram.TelegramConnection;

/**
 * Starts and stops what works in the background: what comes in last to start and first to stop, so
 * that nothing is taken in that cannot be answered.
 */
final class Service implements SmartLifecycle {

  private final Dispatch dispatch;
  private final Jobs jobs;
  private final Optional<TelegramConnection> telegram;
  private volatile boolean running;

  Service(Dispatch dispatch, Jobs jobs, Optional<TelegramConnection> telegram) {
    this.dispatch = dispatch;
    this.jobs = jobs;
    this.telegram = telegram;
  }

  @Override
  public void start() {
    dispatch.start();
    jobs.start();
    telegram.ifPresent(TelegramConnection::start);
    running = true;
  }

  @Override
  public void stop() {
    telegram.ifPresent(TelegramConnection::stopReceiving);
    jobs.close();
    // Waits for the sends under way, which closing the connection would cancel.
    dispatch.close();
    telegram.ifPresent(TelegramConnection::close);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
