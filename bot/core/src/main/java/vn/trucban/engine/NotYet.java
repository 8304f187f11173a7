package vn.trucban.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is understood but not done in this version: said honestly, with what to do instead. */
final class NotYet {

  private static final String NOT_YET = "engine.not-yet-";

  private static final Set<String> OF_MANAGERS =
      Set.of("approvals", "call-in", "roll-call", "broadcast", "assign-task");

  private NotYet() {}

  /** Whether there is a sentence about an intent that no command does. */
  static boolean knows(Turn turn, String intent) {
    return turn.messages().has(NOT_YET + intent);
  }

  /** What is said to acts that no command does, all of them known here. */
  static Reply answer(Turn turn, List<Act> acts) {
    if (!turn.chat().isPrivate()) {
      return Reply.text(turn.text("engine.private-only"));
    }
    List<Act> theirs = acts.stream().filter(act -> !forbidden(turn, act.intent())).toList();
    if (theirs.isEmpty()) {
      return Reply.text(turn.text("engine.not-yours"));
    }
    ActWords words = new ActWords(turn);
    if (theirs.size() == 1) {
      Act only = theirs.getFirst();
      return Reply.text(turn.text(NOT_YET + only.intent(), words.of(only)));
    }
    return Reply.text(
        turn.text(
            "engine.not-yet-several",
            theirs.stream().map(words::of).collect(Collectors.joining(turn.plain("engine.or")))));
  }

  private static boolean forbidden(Turn turn, String intent) {
    return OF_MANAGERS.contains(intent)
        && turn.speaker() instanceof Speaker.Known known
        && !Gate.allows(Permission.MANAGER, known.person().role());
  }
}
