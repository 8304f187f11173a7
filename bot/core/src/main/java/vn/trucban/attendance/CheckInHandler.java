package vn.trucban.attendance;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;
import vn.trucban.roster.Place;

/**
 * Takes check-ins. A place that the roster does not have is recorded at once, marked as different,
 * and asked about afterwards: whoever never answers keeps the arrival they stated, and whoever
 * answers "as in the roster" gets the roster's place from that same time on. Nobody's arrival is
 * lost or later for the question.
 */
@Component
final class CheckInHandler implements CommandHandler {

  static final CommandSpec SPEC =
      CommandSpec.act("check-in", "điểm danh", "diem danh nha", "dd cq", "đi công tác", "check in")
          .inMenu("dd", "Điểm danh", "Check in");

  private static final String EVENT = "event";

  private final CheckIns checkIns;
  private final ArrivalWords words;

  CheckInHandler(CheckIns checkIns, ArrivalWords words) {
    this.checkIns = checkIns;
    this.words = words;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  /** What the buttons under the question carry; typed words come as {@code answer}. */
  static final String MEANT = "meant";

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    Optional<String> answer = arguments.get("answer").or(() -> arguments.get(MEANT));
    if (answer.isPresent()) {
      return answered(turn, event(arguments), answer.get().equals("yes"));
    }
    if (arguments.anotherDay()) {
      return words.otherDay(turn);
    }
    if (Ahead.isLater(turn, arguments)) {
      return Reply.text(turn.text("attendance.arrive-later"));
    }
    Plan plan = checkIns.plan(turn.person().id(), turn.today());
    Optional<Place> named = arguments.get("place").flatMap(PlaceWords::ofSlot);
    Optional<Place> planned = plan.placeAt(turn.time());
    if (named.isPresent()) {
      return arrive(turn, plan, named.get(), false);
    }
    if (planned.isEmpty() || planned.get() == Place.LEAVE) {
      return words.whereAreYou(turn, planned);
    }
    return arrive(turn, plan, planned.get(), true);
  }

  private Reply arrive(Turn turn, Plan plan, Place place, boolean byRoster) {
    CheckIns.Done done = checkIns.arrive(turn.person(), plan, place, turn.sentAt());
    Reply reply = words.said(turn, place, byRoster, done);
    if (words.asks(done)) {
      return reply.asking(SPEC.intent(), Arguments.NONE.with(EVENT, Long.toString(done.event())));
    }
    return reply;
  }

  private Reply answered(Turn turn, long event, boolean meant) {
    return words.confirmed(turn, checkIns.confirm(turn.person().id(), event, meant));
  }

  /** The event a question was about; 0, which is none, for a hand-made payload. */
  private static long event(Arguments arguments) {
    return arguments
        .get(EVENT)
        .filter(id -> id.matches("\\d{1,18}"))
        .map(Long::parseLong)
        .orElse(0L);
  }
}
