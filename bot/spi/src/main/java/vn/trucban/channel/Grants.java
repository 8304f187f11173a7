package vn.trucban.channel;

import java.util.Optional;

/**
 * Where a channel keeps its rotating tokens, the same for all nodes and outliving every one of
 * them. Thread-safe.
 */
public interface Grants {

  /** It could not be read or written just now, for instance because the database is away. */
  final class Away extends RuntimeException {
    public Away(Throwable cause) {
      super("the grants cannot be read or written", cause);
    }
  }

  /**
   * The grant of that name as it was last committed.
   *
   * @throws Away nobody knows
   */
  Optional<Grant> read(String name);

  /**
   * Stores {@code next} with the version after its own, in one committed write, if the stored grant
   * still has {@link Grant#version()}; 0 stands for none.
   *
   * @return whether it was stored; false when somebody else wrote meanwhile
   * @throws Away perhaps it was stored, perhaps not
   */
  boolean replace(String name, Grant next);
}
