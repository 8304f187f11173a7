package vn.trucban.app;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.CommandMenu;
import vn.trucban.channel.Delivery;
import vn.trucban.engine.Commands;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.jobs.RecurringJob;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.people.Role;

/**
 * Gives the channels their menus of commands: one for everybody, and one of their own in the chats
 * of those to whom the gate opens more, managers for instance; whoever is one no longer gets
 * everybody's in its place. What was given is remembered for a month and then given again.
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

  /** The menu of one chat that has more than everybody's. */
  private record Own(ChatAddress chat, List<CommandMenu.Entry> entries) {}

  @Override
  public void run(Instant now) {
    List<CommandMenu.Entry> everybodys = commands.getObject().menu(Role.STAFF);
    menus.forEach(
        menu -> {
          if (give("menu/" + menu.id(), everybodys, () -> menu.publish(everybodys))) {
            ownMenus(menu.id()).stream()
                .filter(own -> isDue(key(own.chat), own.entries))
                .limit(MOST_IN_ONE_RUN)
                .forEach(own -> giveTo(menu, own));
          }
        });
  }

  private void giveTo(CommandMenu menu, Own own) {
    if (give(key(own.chat), own.entries, () -> menu.publish(own.chat, own.entries))) {
      rememberOwn(own.chat);
    }
  }

  private List<Own> ownMenus(ChannelId channel) {
    List<CommandMenu.Entry> everybodys = commands.getObject().menu(Role.STAFF);
    Map<Role, List<CommandMenu.Entry>> byRole = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      byRole.put(role, commands.getObject().menu(role));
    }
    Map<PersonId, Role> roles =
        directory.everybody().stream().collect(Collectors.toMap(Person::id, Person::role));
    Set<String> hadOwn = chatsWithOwn(channel);
    return directory.chats().stream()
        .filter(bound -> bound.chat().channel().equals(channel))
        .map(
            bound ->
                new Own(
                    bound.chat(),
                    byRole.getOrDefault(
                        roles.getOrDefault(bound.person(), Role.STAFF), everybodys)))
        .filter(own -> !own.entries.equals(everybodys) || hadOwn.contains(own.chat.chat()))
        .toList();
  }

  /** One value for a channel: to ask for each chat of the staff would be thousands of questions. */
  private Set<String> chatsWithOwn(ChannelId channel) {
    return remembered
        .get(ownKey(channel))
        .map(chats -> new TreeSet<>(List.of(chats.split("\n"))))
        .orElseGet(TreeSet::new);
  }

  private void rememberOwn(ChatAddress chat) {
    Set<String> chats = chatsWithOwn(chat.channel());
    if (chats.add(chat.chat())) {
      remembered.put(ownKey(chat.channel()), String.join("\n", chats), REMEMBERED);
    }
  }

  private static String ownKey(ChannelId channel) {
    return "menu-own/" + channel;
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
