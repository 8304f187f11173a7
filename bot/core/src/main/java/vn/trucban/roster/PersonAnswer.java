package vn.trucban.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.trucban.channel.RichText;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;
import vn.trucban.people.Person;

/** One person's roster, day by day; today with what they reported. */
@Component
final class PersonAnswer {

  private final RosterView view;

  PersonAnswer(RosterView view) {
    this.view = view;
  }

  Reply mine(Turn turn, Asked asked) {
    Said said = new Said(turn);
    return answer(
        turn,
        asked,
        turn.person(),
        turn.text("roster.mine-head", said.days(asked.from(), asked.to())));
  }

  Reply of(Turn turn, Asked asked, Person person) {
    Said said = new Said(turn);
    String unit = view.directory().units().unit(person.unit()).name();
    return answer(
        turn,
        asked,
        person,
        turn.text(
            "roster.person-head", said.person(person), unit, said.days(asked.from(), asked.to())));
  }

  private Reply answer(Turn turn, Asked asked, Person person, RichText head) {
    List<RosterEntry> entries =
        view.book().of(person.id(), asked.from(), asked.to()).stream().filter(asked::fits).toList();
    if (entries.isEmpty()) {
      return Reply.text(none(turn, asked, person));
    }
    Said said = new Said(turn);
    AnswerLines lines = new AnswerLines(turn, head);
    for (LocalDate day = asked.from(); !day.isAfter(asked.to()); day = day.plusDays(1)) {
      LocalDate date = day;
      String plan =
          entries.stream()
              .filter(entry -> entry.date().equals(date))
              .map(entry -> plan(said, entry))
              .collect(Collectors.joining("; "));
      if (!plan.isEmpty()) {
        lines.add("• " + said.day(day) + ": " + plan + fact(turn, person, day));
      }
    }
    return Reply.text(lines.text());
  }

  private RichText none(Turn turn, Asked asked, Person person) {
    if (view.book().publishedDays(asked.from(), asked.to()).isEmpty()) {
      return view.notPublished(turn, asked.from(), asked.to());
    }
    Said said = new Said(turn);
    String days = said.days(asked.from(), asked.to());
    return person.id().equals(turn.person().id())
        ? turn.text("roster.mine-none", days)
        : turn.text("roster.person-none", said.person(person), days);
  }

  private String fact(Turn turn, Person person, LocalDate day) {
    return view.facts(turn, day)
        .map(
            facts ->
                ", "
                    + Optional.ofNullable(facts.get(person.id()))
                        .map(new Said(turn)::fact)
                        .orElseGet(() -> turn.plain("roster.fact-none")))
        .orElse("");
  }

  private static String plan(Said said, RosterEntry entry) {
    String duty = said.duty(entry.duty());
    return said.place(entry.place())
        + (duty.isEmpty() ? "" : ", " + duty)
        + said.part(entry.part());
  }
}
