package vn.trucban.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.trucban.attendance.MissingReminders;
import vn.trucban.channel.RichText;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Permission;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;
import vn.trucban.people.Person;

/**
 * Reminds all who are missing among those the manager answers for; today alone, and nobody more
 * often than every ten minutes whoever presses.
 */
@Component
final class RemindMissingHandler implements CommandHandler {

  private static final CommandSpec SPEC =
      CommandSpec.act("remind-missing", "nhắc người chưa điểm danh", "nhac nguoi chua bao")
          .onlyFor(Permission.MANAGER);

  private final Asked asked;
  private final SummaryBook book;
  private final MissingReminders reminders;
  private final Days days;

  RemindMissingHandler(Asked asked, SummaryBook book, MissingReminders reminders, Days days) {
    this.asked = asked;
    this.book = book;
    this.reminders = reminders;
    this.days = days;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    if (arguments.anotherDay()) {
      return onlyToday(turn);
    }
    return switch (asked.about(turn, arguments)) {
      case Asked.Question.Unclear(Reply reply) -> reply.audited(subject(turn), "unclear");
      case Asked.Question.About about -> remind(turn, about);
    };
  }

  private Reply remind(Turn turn, Asked.Question.About about) {
    LocalDate today = days.today();
    if (!about.day().equals(today)) {
      return onlyToday(turn);
    }
    if (!days.calendar().isWorkingDay(today)) {
      return Reply.text(turn.text("summary.remind-rest-day")).audited(subject(turn), "refused");
    }
    List<Person> missing = book.of(about.scope(), today).missing();
    if (missing.isEmpty()) {
      return Reply.text(turn.text("summary.remind-nobody", about.scope().title()))
          .audited(subject(turn), "0");
    }
    List<Person> others =
        missing.stream().filter(person -> !person.id().equals(turn.person().id())).toList();
    if (others.isEmpty()) {
      return Reply.text(turn.text("summary.remind-only-you")).audited(subject(turn), "0");
    }
    MissingReminders.Outcome outcome = reminders.remind(others, today, days.clock().instant());
    RichText said = said(turn, outcome);
    if (others.size() < missing.size()) {
      said = said.then(turn.text("summary.remind-you-too"));
    }
    return Reply.text(said).audited(subject(turn), Integer.toString(outcome.reminded()));
  }

  private static Reply onlyToday(Turn turn) {
    return Reply.text(turn.text("summary.remind-today-only")).audited(subject(turn), "refused");
  }

  private static RichText said(Turn turn, MissingReminders.Outcome outcome) {
    RichText text = turn.text("summary.reminded", outcome.reminded());
    if (outcome.already() > 0) {
      text = text.then(turn.text("summary.reminded-already", outcome.already()));
    }
    if (!outcome.unreachable().isEmpty()) {
      String names =
          outcome.unreachable().stream().map(Person::fullName).collect(Collectors.joining(", "));
      text =
          text.then(turn.text("summary.reminded-unreachable", outcome.unreachable().size(), names));
    }
    return text;
  }

  private static String subject(Turn turn) {
    return Long.toString(turn.person().id().value());
  }
}
