package vn.trucban.attendance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.trucban.calendar.WorkCalendar;
import vn.trucban.channel.RichText;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;
import vn.trucban.people.PersonId;
import vn.trucban.roster.RosterBook;
import vn.trucban.roster.RosterEntry;

/** Shows people their own days, this week's unless they name others. */
@Component
final class MyAttendanceHandler implements CommandHandler {

  private static final CommandSpec SPEC =
      CommandSpec.question("my-attendance", "điểm danh của tôi", "cham cong cua toi tuan truoc")
          .inMenu("cuatoi", "Điểm danh của tôi", "My attendance");

  private static final int MOST_DAYS = 31;

  private final AttendanceLog log;
  private final RosterBook roster;
  private final WorkCalendar calendar;
  private final DayWords words;

  MyAttendanceHandler(AttendanceLog log, RosterBook roster, WorkCalendar calendar, DayWords words) {
    this.log = log;
    this.roster = roster;
    this.calendar = calendar;
    this.words = words;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    LocalDate today = turn.today();
    LocalDate from =
        arguments
            .date("from")
            .orElse(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    LocalDate to = arguments.date("to").filter(day -> !day.isAfter(today)).orElse(today);
    if (from.isAfter(to)) {
      return Reply.text(turn.text("attendance.mine-future"));
    }
    if (from.isBefore(to.minusDays(MOST_DAYS - 1))) {
      from = to.minusDays(MOST_DAYS - 1);
    }
    return Reply.text(days(turn, from, to));
  }

  private RichText days(Turn turn, LocalDate from, LocalDate to) {
    PersonId person = turn.person().id();
    Map<LocalDate, PersonDay> known = log.of(person, from, to);
    Map<LocalDate, List<RosterEntry>> planned =
        roster.of(person, from, to).stream().collect(Collectors.groupingBy(RosterEntry::date));
    List<RichText> lines = new ArrayList<>();
    for (LocalDate day : from.datesUntil(to.plusDays(1)).toList()) {
      PersonDay that = known.getOrDefault(day, PersonDay.NOTHING);
      boolean said = that.reported() || that.left() != null;
      if (said || calendar.isWorkingDay(day)) {
        lines.add(words.line(turn, day, that, new Plan(planned.getOrDefault(day, List.of()))));
      }
    }
    if (lines.isEmpty()) {
      return turn.text("attendance.mine-none");
    }
    RichText text = turn.text("attendance.mine-head");
    for (RichText line : lines) {
      text = text.then("\n• ").then(line);
    }
    return text;
  }
}
