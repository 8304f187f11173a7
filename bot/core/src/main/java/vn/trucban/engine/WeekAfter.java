package vn.trucban.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.channel.Button;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;
import vn.trucban.language.Folding;

/**
 * "Tuần sau" said on a Saturday or Sunday: the week begins on Monday, so it is the one that begins
 * in a day or two. Some mean the week after; they get it with one press.
 */
final class WeekAfter {

  private static final Set<String> QUESTIONS = Set.of("roster-query", "my-roster");
  private static final Set<String> NEXT_WEEK = Set.of("tuan sau", "tuan toi", "next week");

  private WeekAfter() {}

  /** The answer, with the button where the week may be another. */
  static Router.Routed offered(Router.Said said, Act act, Router.Routed routed) {
    Optional<Act> later = later(said, act);
    Reply reply = routed.reply();
    if (later.isEmpty()
        || routed.spec() == null
        || reply.messages().size() != 1
        || !(reply.messages().getFirst() instanceof Outbound.Plain(RichText text))) {
      return routed;
    }
    Turn turn = said.turn();
    SaidDays days = new SaidDays(turn);
    String label =
        days.of(later.get().arguments())
            .map(day -> turn.plain("engine.week-after", day))
            .orElseThrow();
    Reply offering =
        Reply.buttons(
                text.then("\n").then(turn.text("engine.next-week", days.day(monday(turn.today())))),
                List.of(List.of(new Button(label, "#yes " + Reply.NUMBER + "=1"))))
            .asking(new Question.OneOf(List.of(later.get())));
    return new Router.Routed(offering, routed.spec(), false, routed.keepsPressed());
  }

  private static Optional<Act> later(Router.Said said, Act act) {
    LocalDate today = said.turn().today();
    boolean weekend = today.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    String typed = Folding.fold(said.typed());
    Optional<LocalDate> from = act.arguments().date("from");
    Optional<LocalDate> to = act.arguments().date("to");
    LocalDate monday = monday(today);
    if (!weekend
        || !QUESTIONS.contains(act.intent())
        || NEXT_WEEK.stream().noneMatch(typed::contains)
        || from.isEmpty()
        || to.isEmpty()
        || from.get().isBefore(monday)
        || to.get().isAfter(monday.plusDays(6))) {
      return Optional.empty();
    }
    return Optional.of(
        new Act(
            act.intent(),
            act.arguments()
                .with("from", from.get().plusWeeks(1).toString())
                .with("to", to.get().plusWeeks(1).toString())));
  }

  /** The next Monday after a day. */
  private static LocalDate monday(LocalDate day) {
    return day.plusDays(8L - day.getDayOfWeek().getValue());
  }
}
