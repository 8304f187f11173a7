package vn.trucban.ephemeral;

import java.time.Duration;
import java.util.Optional;

/**
 * Short-lived state that all nodes share. Losing all of it at any moment never loses or repeats a
 * record. Thread-safe. When the store behind it cannot be asked, each method says what it answers
 * then; none throws for that reason.
 */
public interface EphemeralStore extends AutoCloseable {

  /**
   * Adds to a counter that vanishes {@code life} after its first addition; {@link #get} reads it. A
   * life of zero or less keeps nothing.
   *
   * @throws IllegalArgumentException when the key holds a value that is no whole number, or when
   *     the sum leaves the range of a long
   * @return the value after the addition; {@code amount} when the store cannot be asked
   */
  long add(String key, long amount, Duration life);

  /**
   * Keeps a value for {@code life}, in place of what the key held; a life of zero or less keeps
   * nothing. Forgotten when the store cannot be asked.
   */
  void put(String key, String value, Duration life);

  /** A value that was kept, or empty, also when the store cannot be asked. */
  Optional<String> get(String key);

  /** Forgets a value or a counter; not done when the store cannot be asked. */
  void remove(String key);

  /**
   * Takes one permit of the limit for the key, if there is one. Limits are told apart by key and
   * {@link RateLimit#name()}; values and counters of the same key are separate.
   *
   * @return zero when the permit was taken; otherwise how long until one can be free. While the
   *     store cannot be asked: zero or one window, as {@link RateLimit#failOpen()} says
   */
  Duration acquire(String key, RateLimit limit);

  /**
   * Lets nobody acquire any limit on the key for that long; a longer pause is not shortened, zero
   * or less changes nothing. Forgotten when the store cannot be asked.
   */
  void pause(String key, Duration howLong);

  /**
   * Calls the listeners of the topic on every node, soon and at most once; may be lost. A call that
   * still waits for its turn stands for later ones too. While the store cannot be asked, the
   * listeners of this node are called all the same.
   */
  void publish(String topic);

  /**
   * Calls {@code listener} on a thread of the store whenever the topic is published. The listener
   * should be quick; what it throws goes to that thread's uncaught exception handler.
   */
  void subscribe(String topic, Runnable listener);

  /** Whether the store answers. */
  boolean isAvailable();

  /** Ends the store's threads; afterwards no method throws. Closing twice is allowed. */
  @Override
  void close();
}
