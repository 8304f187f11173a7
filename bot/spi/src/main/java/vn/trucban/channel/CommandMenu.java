package vn.trucban.channel;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A channel that shows its people a menu of commands. */
public interface CommandMenu {

  /**
   * One line of the menu.
   *
   * @param name what is typed after the slash: 1 to 32 of a-z, 0-9 and _
   * @param descriptions language code ({@code vi}, {@code en}) to description
   * @param managersOnly shown only in the private chats of managers
   */
  record Entry(String name, Map<String, String> descriptions, boolean managersOnly) {
    public Entry {
      Checks.text(name, "command", 32);
      descriptions = Map.copyOf(descriptions);
      Objects.requireNonNull(descriptions.get("vi"), "Vietnamese description");
    }
  }

  /** The channel whose menu it is. */
  ChannelId id();

  /** The menu that everybody sees. */
  Delivery publish(List<Entry> menu);

  /** The menu of one private chat, for instance a manager's. */
  Delivery publish(ChatAddress chat, List<Entry> menu);
}
