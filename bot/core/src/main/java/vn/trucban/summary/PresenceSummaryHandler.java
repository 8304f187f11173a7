package vn.trucban.summary;

import org.springframework.stereotype.Component;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Permission;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;

/**
 * Gives managers the report of their units. With a file asked for, the report is said again as it
 * is now, so that it stays where the button was, and the file follows.
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
  private final SummaryFiles files;

  PresenceSummaryHandler(
      Asked asked, SummaryBook book, SummaryMessages messages, SummaryFiles files) {
    this.asked = asked;
    this.book = book;
    this.messages = messages;
    this.files = files;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    return switch (asked.about(turn, arguments)) {
      case Asked.Question.Unclear(Reply reply) -> reply;
      case Asked.Question.About about -> report(turn, about, arguments.get("format").orElse(""));
    };
  }

  private Reply report(Turn turn, Asked.Question.About about, String format) {
    String language = turn.language();
    PresenceSummary summary = book.of(about.scope(), about.day());
    Reply report = Reply.of(messages.report(language, summary, about.unit()));
    return switch (format) {
      case "chart" -> report.and(files.picture(language, book.history(about.scope(), about.day())));
      case "xlsx" -> report.and(files.workbook(language, summary));
      default -> report;
    };
  }
}
