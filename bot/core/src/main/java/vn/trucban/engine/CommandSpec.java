package vn.trucban.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command as a value.
 *
 * @param intent the intent that leads here, one of the {@code interpret} contract
 * @param permission who it is for
 * @param inGroups whether it may be answered in a group; its answer then holds no personal data
 * @param changesRecords whether it is written into the audit trail
 * @param examples texts that lead here; tested, and shown in the help
 * @param menu how it stands in the channels' menus, null where it does not
 */
public record CommandSpec(
    String intent,
    Permission permission,
    boolean inGroups,
    boolean changesRecords,
    List<String> examples,
    @Nullable MenuLine menu) {

  /**
   * A line of the channels' menus.
   *
   * @param slash what is typed after the slash
   * @param descriptions language code to description; Vietnamese and English
   */
  public record MenuLine(String slash, Map<String, String> descriptions) {
    public MenuLine {
      Objects.requireNonNull(descriptions.get("vi"), "Vietnamese description");
      Objects.requireNonNull(descriptions.get("en"), "English description");
      descriptions = Map.copyOf(descriptions);
    }

    /** A line in both languages. */
    public static MenuLine of(String slash, String vietnamese, String english) {
      return new MenuLine(slash, Map.of("vi", vietnamese, "en", english));
    }
  }

  /**
   * How the intents begin that stand for something other than words, such as a shared contact.
   * Typed text never reads as one of them.
   */
  public static final String NOT_WORDS = "inbound:";

  public CommandSpec {
    if (intent.isBlank() || (examples.isEmpty() && !intent.startsWith(NOT_WORDS))) {
      throw new IllegalArgumentException("a command needs an intent and examples: " + intent);
    }
    Objects.requireNonNull(permission, "permission");
    examples = List.copyOf(examples);
  }

  /** A command for everybody enrolled, in private chats, that changes nothing. */
  public static CommandSpec question(String intent, String... examples) {
    return new CommandSpec(intent, Permission.STAFF, false, false, List.of(examples), null);
  }

  /** A command for everybody enrolled, in private chats, that changes records. */
  public static CommandSpec act(String intent, String... examples) {
    return new CommandSpec(intent, Permission.STAFF, false, true, List.of(examples), null);
  }

  public CommandSpec onlyFor(Permission who) {
    return new CommandSpec(intent, who, inGroups, changesRecords, examples, menu);
  }

  public CommandSpec alsoInGroups() {
    return new CommandSpec(intent, permission, true, changesRecords, examples, menu);
  }

  public CommandSpec inMenu(String slash, String vietnamese, String english) {
    return new CommandSpec(
        intent,
        permission,
        inGroups,
        changesRecords,
        examples,
        MenuLine.of(slash, vietnamese, english));
  }
}
