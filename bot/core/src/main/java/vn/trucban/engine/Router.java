package vn.trucban.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.trucban.gaps.Gaps;
import vn.trucban.language.Match;
import vn.trucban.language.Reading;

/**
 * From a reading to a handler, through the gate, and its answer. Runs inside the message's write.
 */
@Component
class Router {

  /** The argument in which a handler finds the answer to its question. */
  static final String ANSWER = "answer";

  /** The argument that says that a command was spoken of for another day than today. */
  static final String ANOTHER_DAY = "anotherDay";

  /** The argument that says that a command is only announced for later. */
  static final String ANNOUNCED = "announced";

  private final Commands commands;
  private final Clarifying clarifying;
  private final Answers answers;
  private final Gaps gaps;

  Router(Commands commands, Clarifying clarifying, Answers answers, Gaps gaps) {
    this.commands = commands;
    this.clarifying = clarifying;
    this.answers = answers;
    this.gaps = gaps;
  }

  /**
   * One message, understood.
   *
   * @param typed its words, empty where it has none
   */
  record Said(Turn turn, String typed, Reading reading) {}

  /** The question that waits for the speaker's answer. */
  record Open(Question question, long id) {}

  /**
   * An answer and what it means for the conversation.
   *
   * @param spec the command that answered, null where none did
   * @param closesQuestion whether the open question is answered
   * @param keepsPressed whether the message whose button was pressed stays as it is
   */
  record Routed(
      Reply reply, @Nullable CommandSpec spec, boolean closesQuestion, boolean keepsPressed) {

    /** An answer that leaves everything as it is. */
    static Routed saying(Reply reply) {
      return new Routed(reply, null, false, false);
    }
  }

  Routed route(Said said, Optional<Open> open) {
    Turn turn = said.turn;
    return switch (said.reading.intent()) {
      case "yes", "no", "acknowledge", "cancel" ->
          switch (answers.of(said, open)) {
            case Answers.Outcome.Says(Routed routed) -> routed;
            case Answers.Outcome.Does(Act act) -> command(turn, act, true);
            case Answers.Outcome.NothingOpen nothing -> unlessStranger(turn, "engine.nothing-open");
          };
      case Reading.CLARIFY ->
          switch (clarifying.of(turn, said.reading, said.typed)) {
            case Clarifying.Outcome.Asked(Reply reply) -> unlessStranger(turn, reply);
            case Clarifying.Outcome.Refused(Act act) -> command(turn, act, false);
          };
      case Reading.UNKNOWN -> unknown(said);
      default -> act(said, open);
    };
  }

  private Routed unknown(Said said) {
    String about = said.reading.about();
    if (!about.isEmpty()) {
      return command(said.turn, new Act(about, Arguments.NONE.with(ANOTHER_DAY, about)), false);
    }
    if (said.turn.speaker() instanceof Speaker.Known && !said.typed.isBlank()) {
      gaps.count(said.typed, said.turn.sentAt());
    }
    return unlessStranger(said.turn, "engine.not-understood");
  }

  private Routed act(Said said, Optional<Open> open) {
    // Nobody answers a question that was not asked by typing the answer into a payload.
    Act read = act(said.reading);
    Act act = new Act(read.intent(), read.arguments().without(ANSWER));
    Optional<CommandSpec> changes =
        commands.of(act.intent()).map(CommandHandler::spec).filter(CommandSpec::changesRecords);
    boolean mistyped = said.reading.match() == Match.TYPO;
    if (mistyped
        && changes.isPresent()
        && Gate.ask(said.turn, changes.get()) instanceof Gate.Verdict.Open) {
      return Routed.saying(clarifying.mistyped(said.turn, act));
    }
    // Whoever goes on and has something recorded does not come back to an older choice.
    boolean leavesChoice =
        changes.isPresent() && open.filter(o -> o.question instanceof Question.OneOf).isPresent();
    Routed routed = command(said.turn, act, leavesChoice);
    return open.isPresent() ? routed : WeekAfter.offered(said, act, routed);
  }

  /** What is done where the reading is an act. */
  static Act act(Reading reading) {
    Arguments slots = new Arguments(reading.slots());
    String about = reading.about();
    return new Act(reading.intent(), about.isEmpty() ? slots : slots.with(ANNOUNCED, about));
  }

  private Routed command(Turn turn, Act act, boolean closesQuestion) {
    Optional<CommandHandler> handler = commands.of(act.intent());
    if (handler.isEmpty()) {
      return NotYet.knows(turn, act.intent())
          ? unlessStranger(turn, NotYet.answer(turn, List.of(act)))
          : unlessStranger(turn, "engine.not-understood");
    }
    CommandSpec spec = handler.get().spec();
    return switch (Gate.ask(turn, spec)) {
      case Gate.Verdict.Open open ->
          new Routed(handler.get().handle(turn, act.arguments()), spec, closesQuestion, false);
      case Gate.Verdict.EnrolFirst first -> enrolFirst(turn);
      case Gate.Verdict.NotYours not -> plain(turn, "engine.not-yours");
      case Gate.Verdict.PrivateOnly only -> plain(turn, "engine.private-only");
    };
  }

  private static Routed unlessStranger(Turn turn, String key) {
    return unlessStranger(turn, Reply.text(turn.text(key)));
  }

  /** A stranger hears how to enrol, whatever they say. */
  private static Routed unlessStranger(Turn turn, Reply reply) {
    return switch (turn.speaker()) {
      case Speaker.Stranger stranger -> enrolFirst(turn);
      case Speaker.Known known -> Routed.saying(reply);
    };
  }

  /** In a group nobody is asked to send a code, which all others would read. */
  private static Routed enrolFirst(Turn turn) {
    return plain(turn, turn.chat().isPrivate() ? "engine.enrol-first" : "engine.enrol-in-private");
  }

  private static Routed plain(Turn turn, String key) {
    return Routed.saying(Reply.text(turn.text(key)));
  }
}
