package vn.trucban.telegram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.CommandMenu;
import vn.trucban.channel.Delivery;

/**
 * The menu of commands: Vietnamese for everybody, English for those whose app is English.
 *
 * @see <a href="https://core.telegram.org/bots/api#setmycommands">setMyCommands</a>
 */
final class TelegramMenu implements CommandMenu {

  private static final ChatAddress EVERYBODY =
      new ChatAddress(TelegramConnection.CHANNEL, "menu", ChatAddress.Kind.PRIVATE);

  private final TelegramClient client;
  private final TelegramFaults faults;

  TelegramMenu(TelegramClient client, TelegramFaults faults) {
    this.client = client;
    this.faults = faults;
  }

  @Override
  public ChannelId id() {
    return TelegramConnection.CHANNEL;
  }

  @Override
  public Delivery publish(List<Entry> menu) {
    List<Entry> forAll = menu.stream().filter(entry -> !entry.managersOnly()).toList();
    return publish(EVERYBODY, new BotCommandScopeAllPrivateChats(), forAll);
  }

  @Override
  public Delivery publish(ChatAddress chat, List<Entry> menu) {
    return publish(chat, new BotCommandScopeChat(chat.chat()), menu);
  }

  private Delivery publish(ChatAddress chat, BotCommandScope scope, List<Entry> menu) {
    // No language code is what an app in any further language shows.
    List<SetMyCommands> calls = new ArrayList<>();
    calls.add(commands(scope, menu, "vi", null));
    calls.add(commands(scope, menu, "vi", "vi"));
    calls.add(commands(scope, menu, "en", "en"));
    for (SetMyCommands call : calls) {
      Answer<Boolean> answer = LibraryCalls.wait(() -> client.executeAsync(call));
      switch (answer) {
        case Answer.Done<Boolean> done -> {}
        case Answer.Refusal<Boolean> refusal -> {
          return faults.of(refusal, chat);
        }
        case Answer.Silence<Boolean> silence -> {
          return faults.of(silence);
        }
      }
    }
    return new Delivery.Sent("menu");
  }

  private static SetMyCommands commands(
      BotCommandScope scope, List<Entry> menu, String language, @Nullable String code) {
    List<BotCommand> commands =
        menu.stream()
            .map(entry -> new BotCommand(entry.name(), description(entry, language)))
            .toList();
    SetMyCommands call = new SetMyCommands(commands);
    call.setScope(scope);
    call.setLanguageCode(code);
    return call;
  }

  private static String description(Entry entry, String language) {
    String vietnamese = entry.descriptions().getOrDefault("vi", entry.name());
    return SafeText.of(entry.descriptions().getOrDefault(language, vietnamese));
  }
}
