package vn.trucban.roster;

import org.springframework.stereotype.Component;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;

/** Answers when and where the speaker is planned; to the end of next week where no day is named. */
@Component
final class MyRosterHandler implements CommandHandler {

  private static final CommandSpec SPEC =
      CommandSpec.question("my-roster", "lịch của tôi", "toi truc hom nao", "lịch của em tuần sau")
          .inMenu("lichtoi", "Lịch của tôi", "My roster");

  private final PersonAnswer answer;

  MyRosterHandler(PersonAnswer answer) {
    this.answer = answer;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    return answer.mine(turn, Asked.twoWeeks(arguments, turn.today()));
  }
}
