package vn.trucban.channel;

import java.time.Duration;

/** Named rights that one node at a time holds, kept in the database. Thread-safe. */
public interface Leases {

  /** What asking for a lease leads to. Only {@link #HELD} gives the right. */
  enum Holder {
    /** This node holds it. */
    HELD,
    /** Another node holds it, so all is well. */
    ANOTHER,
    /** Nobody knows: it could not be written down, for instance because the disk is full. */
    UNKNOWN
  }

  /** Takes or renews the lease for this node, and says who holds it now; never throws. */
  Holder hold(String name, Duration howLong);

  /** Gives the lease back, if this node holds it. */
  void release(String name);
}
