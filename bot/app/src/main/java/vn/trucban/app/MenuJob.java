package vn.trucban.app;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.CommandMenu;
import vn.trucban.channel.Delivery;
import vn.trucban.engine.Commands;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.jobs.RecurringJob;
import vn.trucban.people.BoundChat;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;

/**
 * Gives the channels their menus of commands: one for everybody, and one with the managers'
 * commands in each manager's own chat. What was given is remembered for a month and then given
 * again.
 */
final class MenuJob implements RecurringJob {

  private static final Duration REMEMBERED = Duration.ofDays(30);

  /** So that menus never take the channel's limit from messages. */
  private static final int MOST_IN_ONE_RUN = 10;

  private final ObjectProvider<CommandMenu> menus;
  private final ObjectProvider<Commands> commands;
  private final Directory directory;
  private final EphemeralStore remembered;

  MenuJob(
      ObjectProvider<CommandMenu> menus,
      ObjectProvider<Commands> commands,
      Directory directory,
      EphemeralStore remembered) {
    this.menus = menus;
    this.commands = commands;
    this.directory = directory;
    this.remembered = remembered;
  }

  @Override
  public String name() {
    return "channel-menus";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run(Instant now) {
    List<CommandMenu.Entry> all = commands.getObject().menu();
    List<CommandMenu.Entry> open = all.stream().filter(e -> !e.managersOnly()).toList();
    menus.forEach(
        menu -> {
          String channel = menu.id().value();
          if (give("menu/" + channel, open, () -> menu.publish(open))) {
            managerChats(channel).stream()
                .filter(chat -> isDue(key(chat), all))
                .limit(MOST_IN_ONE_RUN)
                .forEach(chat -> giveTo(menu, chat, all));
          }
        });
  }

  private void giveTo(CommandMenu menu, ChatAddress chat, List<CommandMenu.Entry> all) {
    boolean unused = give(key(chat), all, () -> menu.publish(chat, all));
  }

  private List<ChatAddress> managerChats(String channel) {
    Set<PersonId> managers = new HashSet<>();
    for (Person person : directory.everybody()) {
      switch (person.role()) {
        case MANAGER, ADMINISTRATOR -> managers.add(person.id());
        case STAFF, CLERK, SUPPORT -> {
          // the menu of everybody is theirs
        }
      }
    }
    return directory.chats().stream()
        .filter(chat -> managers.contains(chat.person()))
        .map(BoundChat::chat)
        .filter(chat -> chat.channel().value().equals(channel))
        .toList();
  }

  private static String key(ChatAddress chat) {
    return "menu/" + chat.channel() + "/" + chat.chat();
  }

  /** Publishes unless the very same was published before; whether it stands now. */
  private boolean give(String key, List<CommandMenu.Entry> menu, Publishing publishing) {
    if (!isDue(key, menu)) {
      return true;
    }
    return switch (publishing.publish()) {
      case Delivery.Sent sent -> {
        remembered.put(key, version(menu), REMEMBERED);
        yield true;
      }
      case Delivery.TryLater later -> false;
      case Delivery.Unreachable unreachable -> tomorrow(key, menu);
      case Delivery.Refused refused -> tomorrow(key, menu);
      case Delivery.Moved moved -> tomorrow(key, menu);
      case Delivery.Unsure unsure -> false;
    };
  }

  /** Chats that cannot be reached must not keep the others waiting. */
  private boolean tomorrow(String key, List<CommandMenu.Entry> menu) {
    remembered.put(key, version(menu), Duration.ofDays(1));
    return false;
  }

  private boolean isDue(String key, List<CommandMenu.Entry> menu) {
    return !remembered.get(key).equals(Optional.of(version(menu)));
  }

  private static String version(List<CommandMenu.Entry> menu) {
    return Integer.toHexString(menu.hashCode());
  }

  private interface Publishing {
    Delivery publish();
  }
}
