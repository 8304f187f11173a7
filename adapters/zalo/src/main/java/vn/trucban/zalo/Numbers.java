package vn.trucban.zalo;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import vn.trucban.channel.Button;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Outbound;
import vn.trucban.ephemeral.EphemeralStore;

/**
 * Buttons as a numbered list where Zalo shows none, and the number that comes back as the button it
 * stands for, until the next text or list in the chat. Thread-safe.
 */
final class Numbers {

  /** Losing one only means that a number is not understood. */
  private static final Duration LIFE = Duration.ofHours(24);

  private static final String SEPARATOR = "\n";

  private final EphemeralStore store;

  Numbers(EphemeralStore store) {
    this.store = store;
  }

  /** The text with its buttons as lines that are numbered from 1. */
  static String listed(Outbound.Choices choices) {
    List<Button> buttons = buttons(choices);
    StringBuilder text = new StringBuilder(choices.text().plainText()).append("\n");
    for (int i = 0; i < buttons.size(); i++) {
      text.append('\n').append(i + 1).append(". ").append(buttons.get(i).label());
    }
    return text.append("\n\n").append(ZaloWords.ANSWER_BY_NUMBER).toString();
  }

  static List<Button> buttons(Outbound.Choices choices) {
    return choices.rows().stream().flatMap(List::stream).toList();
  }

  /** From now on a number in this chat means one of these buttons. */
  void remember(ChatAddress chat, Outbound.Choices choices) {
    String payloads =
        buttons(choices).stream().map(Button::payload).collect(Collectors.joining(SEPARATOR));
    store.put(key(chat), payloads, LIFE);
  }

  /** From now on a number in this chat is a number. */
  void forget(ChatAddress chat) {
    store.remove(key(chat));
  }

  /** The button that a typed number stands for, or the text as it is. */
  Inbound resolved(Inbound inbound) {
    if (!(inbound instanceof Inbound.Text text) || !text.text().strip().matches("[1-9][0-9]?")) {
      return inbound;
    }
    int number = Integer.parseInt(text.text().strip());
    return store
        .get(key(text.origin().chat()))
        .map(payloads -> payloads.split(SEPARATOR, -1))
        .filter(payloads -> number <= payloads.length)
        .<Inbound>map(payloads -> new Inbound.Choice(text.origin(), payloads[number - 1], null))
        .orElse(inbound);
  }

  private static String key(ChatAddress chat) {
    return "zalo:numbers:" + chat.kind() + ':' + chat.chat();
  }
}
