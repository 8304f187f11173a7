package vn.trucban.welcome;

import org.springframework.stereotype.Component;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;

/** Answers stickers, voice messages, edits, forwards and files, none of which the bot takes. */
@Component
final class UnsupportedHandler implements CommandHandler {

  private static final CommandSpec SPEC =
      CommandSpec.question(CommandSpec.NOT_WORDS + "unsupported");

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    String key =
        switch (arguments.get("kind").orElse("")) {
          case "sticker" -> "welcome.sticker";
          case "voice" -> "welcome.voice";
          case "edited" -> "welcome.edited";
          case "forwarded" -> "welcome.forwarded";
          case "attachment" -> "welcome.attachment";
          default -> "welcome.other";
        };
    return Reply.text(turn.text(key));
  }
}
