package vn.trucban.summary;

import org.springframework.stereotype.Component;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Permission;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;
import vn.trucban.errands.Errands;

/**
 * Gives managers the report of their units. With a file asked for, the report is said again as it
 * is now, so that it stays where the button was, and the file follows when it is drawn.
 */
@Component
final class PresenceSummaryHandler implements CommandHandler {

  private static final CommandSpec SPEC =
      CommandSpec.question("presence-summary", "báo cáo quân số", "quan so hom qua", "bcqs")
          .onlyFor(Permission.MANAGER)
          .inMenu("quanso", "Báo cáo quân số", "Attendance report");

  private final Asked asked;
  private final SummaryBook book;
  private final SummaryMessages messages;
  private final Errands errands;

  PresenceSummaryHandler(Asked asked, SummaryBook book, SummaryMessages messages, Errands errands) {
    this.asked = asked;
    this.book = book;
    this.messages = messages;
    this.errands = errands;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    return switch (asked.about(turn, arguments)) {
      case Asked.Question.Unclear(Reply reply) -> reply;
      case Asked.Question.About about -> {
        SummaryErrand.Format.named(arguments.get("format").orElse(""))
            .ifPresent(format -> errands.ask(SummaryErrand.of(turn, about, format)));
        PresenceSummary summary = book.of(about.scope(), about.day());
        yield Reply.of(messages.report(turn.language(), summary, about.unit()));
      }
    };
  }
}
