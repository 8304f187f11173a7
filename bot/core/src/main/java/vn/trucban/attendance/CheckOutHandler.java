package vn.trucban.attendance;

import org.springframework.stereotype.Component;
import vn.trucban.channel.RichText;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;

/**
 * Takes note of somebody leaving. Whoever leaves without having checked in is recorded as leaving
 * and told so: the hour is a fact, but no place is guessed from it, and the day stays unreported
 * until they say where they were. Nothing is carried to the next day.
 */
@Component
final class CheckOutHandler implements CommandHandler {

  private static final CommandSpec SPEC =
      CommandSpec.act("check-out", "ra về", "ra ve", "check out")
          .inMenu("ve", "Ra về", "Check out");

  private final CheckIns checkIns;

  CheckOutHandler(CheckIns checkIns) {
    this.checkIns = checkIns;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    if (arguments.anotherDay()) {
      return Reply.text(
          turn.text("attendance.other-day", SpokenTimes.day(turn.language(), turn.today())));
    }
    if (Ahead.isLater(turn, arguments)) {
      return Reply.text(turn.text("attendance.leave-later"));
    }
    PersonDay before = checkIns.leave(turn.person().id(), turn.sentAt());
    String subject = Long.toString(turn.person().id().value());
    if (before.left() != null && !turn.sentAt().isAfter(before.left())) {
      return Reply.text(
              turn.text("attendance.already-left", ArrivalWords.time(turn, before.left())))
          .audited(subject, "unchanged");
    }
    RichText text =
        turn.text(
            "attendance.left",
            SpokenTimes.time(turn.time()),
            SpokenTimes.day(turn.language(), turn.today()));
    if (before.left() != null) {
      text = text.then(turn.text("attendance.left-before", ArrivalWords.time(turn, before.left())));
    }
    if (!before.reported()) {
      text = text.then(turn.text("attendance.left-unreported"));
    }
    return Reply.text(text).audited(subject, "out");
  }
}
