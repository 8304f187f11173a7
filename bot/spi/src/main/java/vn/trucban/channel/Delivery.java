package vn.trucban.channel;

import java.time.Duration;
import java.util.Objects;

/** What a channel says of one attempt to send. Reasons are for logs: codes, never message text. */
public sealed interface Delivery {

  /** The provider has it, under this id. */
  record Sent(String providerId) implements Delivery {
    public Sent {
      Objects.requireNonNull(providerId, "providerId");
    }
  }

  /**
   * The provider certainly does not have it and asks for patience.
   *
   * @param after how long at least
   * @param everybody whether the provider slows down the whole bot and not this chat alone
   */
  record TryLater(Duration after, boolean everybody, String reason) implements Delivery {
    public TryLater {
      Objects.requireNonNull(after, "after");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** This chat cannot be reached until it says otherwise: blocked, deleted, never started. */
  record Unreachable(String reason) implements Delivery {
    public Unreachable {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** This message will never be taken, though another may: our fault, somebody should look. */
  record Refused(String reason) implements Delivery {
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** The chat goes on under another address; send it there. */
  record Moved(ChatAddress to) implements Delivery {
    public Moved {
      Objects.requireNonNull(to, "to");
    }
  }

  /** The request was written and no answer came: perhaps it is there, perhaps not. */
  record Unsure(String reason) implements Delivery {
    public Unsure {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
