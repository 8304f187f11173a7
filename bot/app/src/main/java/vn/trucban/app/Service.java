package vn.trucban.app;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import vn.trucban.channel.Connection;
import vn.trucban.jobs.Jobs;
import vn.trucban.outbox.Dispatch;

/**
 * Starts and stops what works in the background: what comes in last to start and first to stop, so
 * that nothing is taken in that cannot be answered.
 */
final class Service implements SmartLifecycle {

  private final Dispatch dispatch;
  private final Jobs jobs;
  private final List<Connection> connections;
  private volatile boolean running;

  Service(Dispatch dispatch, Jobs jobs, List<Connection> connections) {
    this.dispatch = dispatch;
    this.jobs = jobs;
    this.connections = connections;
  }

  @Override
  public void start() {
    // First of all: what was started before a failure must be stopped as well.
    running = true;
    dispatch.start();
    jobs.start();
    connections.forEach(Connection::start);
  }

  @Override
  public void stop() {
    connections.forEach(Connection::stopReceiving);
    jobs.close();
    // Waits for the sends under way, which closing a connection would cancel.
    dispatch.close();
    connections.forEach(Connection::close);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
