package vn.trucban.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.trucban.language.Reading;

/**
 * From a reading to a handler, through the gate, and its answer. Runs inside the message's write.
 */
@Component
class Router {

  /** The argument in which a handler finds the answer to its question. */
  static final String ANSWER = "answer";

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
      // Nobody answers a question that was not asked by typing the answer into a payload.
      default ->
          command(turn, reading.intent(), new Arguments(reading.slots()).without(ANSWER), false);
    };
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
