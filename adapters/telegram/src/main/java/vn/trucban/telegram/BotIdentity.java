package vn.trucban.telegram;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who this bot is: its number is in the token, its name comes from getMe. Thread-safe. */
final class BotIdentity {

  private final long id;
  private volatile @Nullable String username;

  BotIdentity(long id) {
    this.id = id;
  }

  boolean isKnown() {
    return username != null;
  }

  void learn(String name) {
    username = name;
  }

  /** The name, once Telegram told it. */
  Optional<String> name() {
    return Optional.ofNullable(username);
  }

  boolean isMe(long userId) {
    return userId == id;
  }

  /** Whether {@code name}, without @, is this bot's. */
  boolean isMe(String name) {
    return name.equalsIgnoreCase(username);
  }
}
