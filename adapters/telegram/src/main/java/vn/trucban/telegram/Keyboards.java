package vn.trucban.telegram;

import java.util.List;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import vn.trucban.channel.Button;
import vn.trucban.channel.Outbound;

/** Buttons as Telegram's inline keyboards. */
final class Keyboards {

  private Keyboards() {}

  static InlineKeyboardMarkup of(Outbound.Choices choices) {
    return new InlineKeyboardMarkup(
        choices.rows().stream()
            .map(row -> new InlineKeyboardRow(row.stream().map(Keyboards::button).toList()))
            .toList());
  }

  static InlineKeyboardMarkup of(Outbound.Link link) {
    InlineKeyboardButton button = new InlineKeyboardButton(SafeText.of(link.label()));
    button.setUrl(link.target().toString());
    return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button)));
  }

  private static InlineKeyboardButton button(Button button) {
    InlineKeyboardButton inline = new InlineKeyboardButton(SafeText.of(button.label()));
    inline.setCallbackData(SafeText.of(button.payload()));
    return inline;
  }
}
