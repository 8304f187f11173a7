package vn.trucban.summary;

import org.springframework.stereotype.Component;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Permission;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;

/** Tells managers who has reported nothing. */
@Component
final class MissingHandler implements CommandHandler {

  private static final CommandSpec SPEC =
      CommandSpec.question("missing", "ai chưa điểm danh", "ai chua bao", "ai vắng hôm qua")
          .onlyFor(Permission.MANAGER)
          .inMenu("vang", "Ai chưa điểm danh", "Who is missing");

  private final Asked asked;
  private final SummaryBook book;
  private final SummaryMessages messages;

  MissingHandler(Asked asked, SummaryBook book, SummaryMessages messages) {
    this.asked = asked;
    this.book = book;
    this.messages = messages;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    return switch (asked.about(turn, arguments)) {
      case Asked.Question.Unclear(Reply reply) -> reply;
      case Asked.Question.About about ->
          Reply.of(
              messages.missing(turn.language(), book.of(about.scope(), about.day()), about.unit()));
    };
  }
}
