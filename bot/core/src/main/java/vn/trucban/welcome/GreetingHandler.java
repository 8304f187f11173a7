package vn.trucban.welcome;

import org.springframework.stereotype.Component;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Permission;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Speaker;
import vn.trucban.engine.Turn;

/** Says hello, and to a stranger how to begin. */
@Component
final class GreetingHandler implements CommandHandler {

  private static final CommandSpec SPEC =
      CommandSpec.question("greeting", "xin chào", "/start", "hello")
          .onlyFor(Permission.ANYONE)
          .alsoInGroups();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    return switch (turn.speaker()) {
      case Speaker.Stranger stranger ->
          Reply.text(
              turn.text(
                  turn.chat().isPrivate() ? "welcome.help-stranger" : "engine.enrol-in-private"));
      case Speaker.Known known -> Reply.text(turn.text("welcome.hello"));
    };
  }
}
