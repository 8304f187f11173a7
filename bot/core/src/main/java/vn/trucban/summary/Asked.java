package vn.trucban.summary;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trucban.attendance.SpokenTimes;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;

/** What a manager's question is about: a day, and the people they may see. */
@Component
final class Asked {

  private final Scopes scopes;
  private final Days days;

  Asked(Scopes scopes, Days days) {
    this.scopes = scopes;
    this.days = days;
  }

  /** What the question leads to. */
  sealed interface Question {
    record About(Scope scope, LocalDate day) implements Question {
      /** The number of the unit, for buttons; empty for all the manager's units. */
      Optional<String> unit() {
        return scope.unit().map(id -> Long.toString(id.value()));
      }
    }

    /** It cannot be answered, and this is why. */
    record Unclear(Reply reply) implements Question {}
  }

  Question about(Turn turn, Arguments arguments) {
    LocalDate day = day(turn.today(), arguments);
    if (day.isAfter(turn.today())) {
      return unclear(turn, "summary.future", SpokenTimes.full(turn.language(), day));
    }
    return switch (scopes.of(turn.person(), arguments.get("unit"))) {
      case Scopes.Found.One(Scope scope) -> new Question.About(scope, day);
      case Scopes.Found.None none ->
          unclear(turn, "summary.no-unit", arguments.get("unit").orElse(""));
      case Scopes.Found.Several several ->
          unclear(turn, "summary.which-unit", String.join("; ", several.names()));
    };
  }

  /** Of several days, such as a week, the last working day that is not still to come. */
  private LocalDate day(LocalDate today, Arguments arguments) {
    Optional<LocalDate> from = arguments.date("date").or(() -> arguments.date("from"));
    Optional<LocalDate> to = arguments.date("to");
    if (from.isEmpty() || to.isEmpty() || !to.get().isAfter(from.get())) {
      return from.orElse(today);
    }
    LocalDate day = to.get().isAfter(today) ? today : to.get();
    while (day.isAfter(from.get()) && !days.calendar().isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day.isBefore(from.get()) ? from.get() : day;
  }

  private static Question unclear(Turn turn, String key, String argument) {
    return new Question.Unclear(Reply.text(turn.text(key, argument)));
  }
}
