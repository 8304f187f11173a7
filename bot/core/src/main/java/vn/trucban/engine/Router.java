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
   */
  record Routed(Reply reply, @Nullable CommandSpec spec, boolean closesQuestion) {}

  Routed route(Turn turn, Reading reading, Optional<Reply.Question> open) {
    return switch (reading.intent()) {
      case "yes", "no" -> answer(turn, reading.intent(), open);
      case "cancel" ->
          new Routed(
              Reply.text(turn.text(open.isPresent() ? "engine.cancelled" : "engine.nothing-open")),
              null,
              true);
      default -> command(turn, reading.intent(), new Arguments(reading.slots()), false);
    };
  }

  private Routed answer(Turn turn, String answer, Optional<Reply.Question> open) {
    if (open.isEmpty()) {
      return plain(turn, "engine.nothing-open");
    }
    Reply.Question question = open.get();
    return command(turn, question.intent(), question.arguments().with(ANSWER, answer), true);
  }

  private Routed command(Turn turn, String intent, Arguments arguments, boolean closesQuestion) {
    Optional<CommandHandler> handler = commands.of(intent);
    if (handler.isEmpty()) {
      return switch (turn.speaker()) {
        case Speaker.Stranger stranger -> plain(turn, enrolFirst(turn));
        case Speaker.Known known -> plain(turn, "engine.not-understood");
      };
    }
    CommandSpec spec = handler.get().spec();
    return switch (Gate.ask(turn, spec)) {
      case Gate.Verdict.Open open ->
          new Routed(handler.get().handle(turn, arguments), spec, closesQuestion);
      case Gate.Verdict.EnrolFirst first -> plain(turn, enrolFirst(turn));
      case Gate.Verdict.NotYours not -> plain(turn, "engine.not-yours");
      case Gate.Verdict.PrivateOnly only -> plain(turn, "engine.private-only");
    };
  }

  /** A code must never be sent where others read it. */
  private static String enrolFirst(Turn turn) {
    return turn.chat().isPrivate() ? "engine.enrol-first" : "engine.enrol-in-private";
  }

  private static Routed plain(Turn turn, String key) {
    return new Routed(Reply.text(turn.text(key)), null, false);
  }
}
