package vn.trucban.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.trucban.channel.Button;
import vn.trucban.language.Match;
import vn.trucban.language.Reading;

/**
 * From a reading to a handler, through the gate, and its answer. Runs inside the message's write.
 */
@Component
class Router {

  /** The argument in which a handler finds the answer to its question. */
  static final String ANSWER = "answer";

  /** The argument of a question that asks whether a mistyped command was meant. */
  private static final String MEANT = "mistyped";

  /** The argument that says that a command was spoken of for another day than today. */
  static final String ANOTHER_DAY = "anotherDay";

  private final Commands commands;

  Router(Commands commands) {
    this.commands = commands;
  }

  /**
   * An answer and what it means for the conversation.
   *
   * @param spec the command that answered, null where none did
   * @param closesQuestion whether the open question is answered
   * @param keepsPressed whether the message whose button was pressed stays as it is
   */
  record Routed(
      Reply reply, @Nullable CommandSpec spec, boolean closesQuestion, boolean keepsPressed) {}

  Routed route(Turn turn, Reading reading, Dialogues.State dialogue) {
    return switch (reading.intent()) {
      case "yes", "no" -> answer(turn, reading, dialogue);
      case "cancel" -> cancel(turn, dialogue);
      case Reading.UNKNOWN ->
          reading.about().isEmpty()
              ? unlessStranger(turn, "engine.not-understood")
              : command(
                  turn, reading.about(), Arguments.NONE.with(ANOTHER_DAY, reading.about()), false);
      default -> said(turn, reading);
    };
  }

  private Routed said(Turn turn, Reading reading) {
    // Nobody answers a question that was not asked by typing the answer into a payload.
    Arguments arguments = new Arguments(reading.slots()).without(ANSWER).without(MEANT);
    return commands
        .of(reading.intent())
        .map(CommandHandler::spec)
        .filter(spec -> reading.match() == Match.TYPO && spec.changesRecords())
        .filter(spec -> Gate.ask(turn, spec) instanceof Gate.Verdict.Open)
        .map(spec -> meant(turn, spec, arguments))
        .orElseGet(() -> command(turn, reading.intent(), arguments, false));
  }

  /** What was mistyped changes nothing before its writer has said that it was meant. */
  private static Routed meant(Turn turn, CommandSpec spec, Arguments arguments) {
    Reply reply =
        Reply.buttons(
                turn.text("engine.meant", spec.examples().getFirst()),
                List.of(
                    List.of(
                        new Button(turn.plain("engine.yes"), "#yes"),
                        new Button(turn.plain("engine.no"), "#no"))))
            .asking(spec.intent(), arguments.with(MEANT, spec.intent()));
    return new Routed(reply, null, false, false);
  }

  private static Routed cancel(Turn turn, Dialogues.State dialogue) {
    return dialogue.open().isPresent()
        ? new Routed(Reply.text(turn.text("engine.cancelled")), null, true, false)
        : nothingOpen(turn);
  }

  private Routed answer(Turn turn, Reading reading, Dialogues.State dialogue) {
    String pressedFor = reading.slots().get(Reply.QUESTION);
    if (pressedFor != null
        && (dialogue.open().isEmpty() || !pressedFor.equals("" + dialogue.openId()))) {
      // The message already shows what became of its question, or is not the latest one.
      return new Routed(Reply.text(turn.text("engine.question-over")), null, false, true);
    }
    if (dialogue.open().isEmpty()) {
      return nothingOpen(turn);
    }
    Reply.Question question = dialogue.open().get();
    if (question.arguments().get(MEANT).isPresent()) {
      return reading.intent().equals("yes")
          ? command(turn, question.intent(), question.arguments().without(MEANT), true)
          : new Routed(Reply.text(turn.text("engine.cancelled")), null, true, false);
    }
    return command(
        turn, question.intent(), question.arguments().with(ANSWER, reading.intent()), true);
  }

  private Routed command(Turn turn, String intent, Arguments arguments, boolean closesQuestion) {
    Optional<CommandHandler> handler = commands.of(intent);
    if (handler.isEmpty()) {
      return unlessStranger(turn, "engine.not-understood");
    }
    CommandSpec spec = handler.get().spec();
    return switch (Gate.ask(turn, spec)) {
      case Gate.Verdict.Open open ->
          new Routed(handler.get().handle(turn, arguments), spec, closesQuestion, false);
      case Gate.Verdict.EnrolFirst first -> enrolFirst(turn);
      case Gate.Verdict.NotYours not -> plain(turn, "engine.not-yours");
      case Gate.Verdict.PrivateOnly only -> plain(turn, "engine.private-only");
    };
  }

  private static Routed nothingOpen(Turn turn) {
    return unlessStranger(turn, "engine.nothing-open");
  }

  /** A stranger hears how to enrol, whatever they say. */
  private static Routed unlessStranger(Turn turn, String key) {
    return switch (turn.speaker()) {
      case Speaker.Stranger stranger -> enrolFirst(turn);
      case Speaker.Known known -> plain(turn, key);
    };
  }

  /** In a group nobody is asked to send a code, which all others would read. */
  private static Routed enrolFirst(Turn turn) {
    return plain(turn, turn.chat().isPrivate() ? "engine.enrol-first" : "engine.enrol-in-private");
  }

  private static Routed plain(Turn turn, String key) {
    return new Routed(Reply.text(turn.text(key)), null, false, false);
  }
}
