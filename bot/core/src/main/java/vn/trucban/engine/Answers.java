package vn.trucban.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.trucban.language.Folding;
import vn.trucban.language.Reading;

/**
 * What a yes, a no, a "noted" or a "drop it" means for the open question of the one who says it;
 * without such a question, nothing.
 */
@Component
final class Answers {

  /** Words that take note of something, but of a question they are a yes. */
  private static final Set<String> YES_TO_A_QUESTION =
      Set.of("vang", "vang a", "da vang", "da vang a", "vang dung", "vang dung a");

  /** What an answer leads to. */
  sealed interface Outcome {

    /** This is said, and no command runs. */
    record Says(Router.Routed routed) implements Outcome {}

    /** This is done now; the question is answered. */
    record Does(Act act) implements Outcome {}

    /** There is nothing to answer. */
    record NothingOpen() implements Outcome {}
  }

  Outcome of(Router.Said said, Optional<Router.Open> open) {
    Turn turn = said.turn();
    Reading reading = said.reading();
    String pressedFor = reading.slots().get(Reply.QUESTION);
    if (pressedFor != null && open.filter(o -> pressedFor.equals("" + o.id())).isEmpty()) {
      // The message already shows what became of its question, or is not the latest one.
      return new Outcome.Says(
          new Router.Routed(Reply.text(turn.text("engine.question-over")), null, false, true));
    }
    if (open.isEmpty()) {
      return new Outcome.NothingOpen();
    }
    String answer = answer(said);
    return switch (open.get().question()) {
      case Question.ToHandler(Act act) ->
          switch (answer) {
            case "yes", "no" ->
                new Outcome.Does(
                    new Act(act.intent(), act.arguments().with(Router.ANSWER, answer)));
            case "cancel" -> dropped(turn, new Act(act.intent(), Arguments.NONE));
            default -> unclear(turn, new Act(act.intent(), Arguments.NONE));
          };
      case Question.OneOf(List<Act> acts) -> choice(turn, reading, answer, acts);
    };
  }

  private static Outcome choice(Turn turn, Reading reading, String answer, List<Act> acts) {
    Optional<Integer> number =
        Optional.ofNullable(reading.slots().get(Reply.NUMBER))
            .filter(n -> n.matches("[1-9]"))
            .map(Integer::valueOf);
    if (answer.equals("yes") && number.filter(n -> n <= acts.size()).isPresent()) {
      return new Outcome.Does(acts.get(number.get() - 1));
    }
    if (acts.size() > 1) {
      return switch (answer) {
        case "no", "cancel" -> closing(Reply.text(turn.text("engine.dropped-all")));
        default ->
            new Outcome.Says(
                Router.Routed.saying(Reply.text(turn.text("engine.choose", acts.size()))));
      };
    }
    Act only = acts.getFirst();
    return switch (answer) {
      case "yes" -> number.isPresent() ? unclear(turn, only) : new Outcome.Does(only);
      case "no", "cancel" -> dropped(turn, only);
      default -> unclear(turn, only);
    };
  }

  private static String answer(Router.Said said) {
    String intent = said.reading().intent();
    return intent.equals("acknowledge") && YES_TO_A_QUESTION.contains(Folding.fold(said.typed()))
        ? "yes"
        : intent;
  }

  private static Outcome dropped(Turn turn, Act act) {
    return closing(Reply.text(turn.text("engine.dropped", said(turn, act))));
  }

  private static Outcome unclear(Turn turn, Act act) {
    return new Outcome.Says(
        Router.Routed.saying(Reply.text(turn.text("engine.yes-or-no", said(turn, act)))));
  }

  private static String said(Turn turn, Act act) {
    return new ActWords(turn).of(act);
  }

  private static Outcome closing(Reply reply) {
    return new Outcome.Says(new Router.Routed(reply, null, true, false));
  }
}
