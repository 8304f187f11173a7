package vn.trucban.channel;

import java.time.Duration;

/** Named rights that one node at a time holds, kept in the database. Thread-safe. */
public interface Leases {

  /**
   * Takes or renews the lease for this node.
   *
   * @return whether this node holds it now; false also when the database does not answer
   */
  boolean hold(String name, Duration howLong);

  /** Gives the lease back, if this node holds it. */
  void release(String name);
}
