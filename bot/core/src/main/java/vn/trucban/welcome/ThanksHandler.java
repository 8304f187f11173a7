package vn.trucban.welcome;

import org.springframework.stereotype.Component;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;

/** Answers a thank-you, shortly. */
@Component
final class ThanksHandler implements CommandHandler {

  private static final CommandSpec SPEC =
      CommandSpec.question("thanks", "cảm ơn", "thanks").alsoInGroups();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    return Reply.text(turn.text("welcome.you-are-welcome"));
  }
}
