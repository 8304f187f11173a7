package vn.trucban.attendance;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.trucban.attendance.PersonDay.Stay;
import vn.trucban.channel.RichText;
import vn.trucban.engine.Turn;

/** One day of one person as a line. */
@Component
final class DayWords {

  RichText line(Turn turn, LocalDate day, PersonDay known, Plan plan) {
    RichText line = RichText.plain(SpokenTimes.day(turn.language(), day) + ": ");
    if (!known.reported()) {
      line = line.then(turn.text(unreported(plan)));
    } else {
      line = line.then(stays(turn, known.stays()));
      if (known.lateMinutes() > 0) {
        line =
            line.then(
                turn.text(
                    "attendance.mine-late",
                    SpokenTimes.minutes(turn.language(), known.lateMinutes())));
      }
    }
    return known.left() == null
        ? line
        : line.then(turn.text("attendance.mine-left", ArrivalWords.time(turn, known.left())));
  }

  private static RichText stays(Turn turn, List<Stay> stays) {
    RichText text = RichText.plain("");
    String between = "";
    for (Stay stay : stays) {
      text =
          text.then(between)
              .then(ArrivalWords.name(turn, stay.place()))
              .then(" " + ArrivalWords.time(turn, stay.at()));
      between = " → ";
    }
    return text;
  }

  private static String unreported(Plan plan) {
    return plan.isLeaveAllDay() ? "attendance.mine-leave" : "attendance.mine-nothing";
  }
}
