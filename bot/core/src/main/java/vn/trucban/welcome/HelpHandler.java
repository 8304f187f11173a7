package vn.trucban.welcome;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.trucban.channel.Button;
import vn.trucban.channel.RichText;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Commands;
import vn.trucban.engine.Permission;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Speaker;
import vn.trucban.engine.Turn;

/** Says what one can ask, by role, with real examples. */
@Component
final class HelpHandler implements CommandHandler {

  private static final CommandSpec SPEC =
      CommandSpec.question("help", "trợ giúp", "help", "huong dan")
          .onlyFor(Permission.ANYONE)
          .alsoInGroups()
          .inMenu("help", "Các việc tôi làm được", "What I can do");

  /** Lazily, because this handler is itself one of the commands. */
  private final ObjectProvider<Commands> commands;

  HelpHandler(ObjectProvider<Commands> commands) {
    this.commands = commands;
  }

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
      case Speaker.Known known -> helpFor(turn);
    };
  }

  private Reply helpFor(Turn turn) {
    RichText text = turn.text("welcome.help-head");
    for (CommandSpec spec : commands.getObject().openTo(turn.person().role())) {
      CommandSpec.MenuLine line = spec.menu();
      if (line != null) {
        String description =
            line.descriptions().getOrDefault(turn.language(), line.descriptions().get("vi"));
        text =
            text.then("\n• " + description + ": ").then(RichText.bold(spec.examples().getFirst()));
      }
    }
    text = text.then("\n").then(turn.text("welcome.help-foot"));
    return Reply.buttons(
        text,
        List.of(
            List.of(
                new Button(turn.plain("welcome.button-check-in"), "#check-in place=roster"),
                new Button(turn.plain("welcome.button-duty"), "#roster-query subject=duty"))));
  }
}
