package vn.trucban.channel;

/**
 * A channel that is set up, as the program starts, watches and stops it. Several connections run
 * side by side. Thread-safe.
 */
public interface Connection extends AutoCloseable {

  ChannelId id();

  /** Starts to receive, on threads of its own; the provider may be away. Called once. */
  void start();

  /** Whether receiving works as far as this node can know. */
  boolean isHealthy();

  /**
   * Stops receiving and waits a little for what is being stored; sending goes on until {@link
   * #close}. Idempotent.
   */
  void stopReceiving();

  /** Stops receiving, cancels the sends under way, and closes what is open. Idempotent. */
  @Override
  void close();
}
