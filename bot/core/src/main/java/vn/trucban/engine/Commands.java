package vn.trucban.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.trucban.channel.CommandMenu;
import vn.trucban.people.Role;

/** Every command there is, by its intent; two of one intent stop the start. */
@Service
public class Commands {

  private final Map<String, CommandHandler> byIntent = new LinkedHashMap<>();

  Commands(List<CommandHandler> handlers) {
    for (CommandHandler handler : handlers) {
      CommandHandler other = byIntent.putIfAbsent(handler.spec().intent(), handler);
      if (other != null) {
        throw new IllegalStateException("two commands for the intent " + handler.spec().intent());
      }
    }
  }

  Optional<CommandHandler> of(String intent) {
    return Optional.ofNullable(byIntent.get(intent));
  }

  /** All handlers, for help and for the house rules. */
  public Collection<CommandHandler> all() {
    return List.copyOf(byIntent.values());
  }

  /** What a role may ask for. */
  public List<CommandSpec> openTo(Role role) {
    return all().stream()
        .map(CommandHandler::spec)
        .filter(spec -> Gate.allows(spec.permission(), role))
        .toList();
  }

  /** The menu of a role, for the channels that show one. */
  public List<CommandMenu.Entry> menu(Role role) {
    return openTo(role).stream()
        .flatMap(
            spec ->
                Optional.ofNullable(spec.menu()).stream()
                    .map(
                        line ->
                            new CommandMenu.Entry(
                                line.slash(),
                                line.descriptions(),
                                !Gate.allows(spec.permission(), Role.STAFF))))
        .toList();
  }
}
