package vn.trucban.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trucban.channel.RichText;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.roster.PresenceFacts.Fact;

/**
 * Who is on duty. In private today's answer says who has checked in and how to reach them; in a
 * group it holds names and titles alone.
 */
@Component
final class DutyAnswer {

  private static final List<Duty> ALL = List.of(Duty.LEADER, Duty.DUTY, Duty.SUPPORT);
  private static final int MOST_NAMES_A_DAY = 12;

  private final RosterView view;

  DutyAnswer(RosterView view) {
    this.view = view;
  }

  Reply duty(Turn turn, Asked asked) {
    return answer(turn, asked, ALL);
  }

  Reply leader(Turn turn, Asked asked) {
    return answer(turn, asked, List.of(Duty.LEADER));
  }

  private Reply answer(Turn turn, Asked asked, List<Duty> duties) {
    List<RosterEntry> entries = view.book().between(asked.from(), asked.to());
    if (entries.isEmpty()) {
      return Reply.text(view.notPublished(turn, asked.from(), asked.to()));
    }
    List<RosterEntry> wanted =
        entries.stream()
            .filter(entry -> duties.contains(entry.duty()) && asked.fits(entry))
            .toList();
    return Reply.text(
        asked.isOneDay()
            ? oneDay(turn, asked.from(), wanted, duties)
            : manyDays(turn, asked, entries, wanted));
  }

  private RichText oneDay(Turn turn, LocalDate day, List<RosterEntry> entries, List<Duty> duties) {
    Said said = new Said(turn);
    Map<PersonId, Person> people = view.people();
    Optional<Map<PersonId, Fact>> facts = view.facts(turn, day);
    AnswerLines lines = new AnswerLines(turn, turn.text("roster.duty-head", said.day(day)));
    List<RichText> responsible = new ArrayList<>();
    int others = 0;
    for (Duty duty : duties) {
      List<RosterEntry> some = of(entries, duty, people);
      if (some.isEmpty() && duty != Duty.SUPPORT) {
        lines.add(turn.text("roster.duty-nobody", label(turn, duty)));
      }
      for (RosterEntry entry : some) {
        Person person = people.get(entry.person());
        if (person != null) {
          lines.add(
              turn.text("roster.duty-line", label(turn, duty), said.person(person))
                  .then(said.part(entry.part()))
                  .then(whereabouts(turn, person, facts)));
          if (duty == Duty.LEADER) {
            responsible.add(said.person(person));
          } else {
            others++;
          }
        }
      }
    }
    if (turn.chat().isPrivate() && others > 0 && responsible.size() == 1) {
      lines.add(turn.text("roster.responsible", responsible.getFirst()));
    }
    return lines.text();
  }

  /** Nothing in a group: neither facts nor phone numbers leave private chats. */
  private static String whereabouts(Turn turn, Person person, Optional<Map<PersonId, Fact>> facts) {
    if (!turn.chat().isPrivate()) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    facts.ifPresent(
        present -> {
          Fact fact = present.get(person.id());
          words
              .append(", ")
              .append(fact == null ? turn.plain("roster.fact-none") : new Said(turn).fact(fact));
        });
    if (person.phone() != null) {
      words.append(", ").append(turn.plain("roster.phone", person.phone()));
    }
    return words.toString();
  }

  private RichText manyDays(
      Turn turn, Asked asked, List<RosterEntry> entries, List<RosterEntry> wanted) {
    Said said = new Said(turn);
    Map<PersonId, Person> people = view.people();
    AnswerLines lines =
        new AnswerLines(turn, turn.text("roster.duty-head", said.days(asked.from(), asked.to())));
    for (LocalDate day = asked.from(); !day.isAfter(asked.to()); day = day.plusDays(1)) {
      LocalDate date = day;
      List<RosterEntry> ofDay = wanted.stream().filter(entry -> entry.date().equals(date)).toList();
      List<String> groups = new ArrayList<>();
      for (Duty duty : ALL) {
        List<String> names =
            of(ofDay, duty, people).stream()
                .flatMap(
                    entry ->
                        Optional.ofNullable(people.get(entry.person())).stream()
                            .map(person -> person.fullName() + said.part(entry.part())))
                .toList();
        if (!names.isEmpty()) {
          groups.add(
              turn.plain(
                  "roster.duty-group", label(turn, duty), said.names(names, MOST_NAMES_A_DAY)));
        }
      }
      boolean published = entries.stream().anyMatch(entry -> entry.date().equals(date));
      lines.add(
          turn.text(
              "roster.day-line",
              said.day(day),
              groups.isEmpty()
                  ? turn.plain(published ? "roster.day-nobody" : "roster.day-unpublished")
                  : String.join("; ", groups)));
    }
    return lines.text();
  }

  private static List<RosterEntry> of(
      List<RosterEntry> entries, Duty duty, Map<PersonId, Person> people) {
    return entries.stream()
        .filter(entry -> entry.duty() == duty && people.containsKey(entry.person()))
        .toList();
  }

  private static String label(Turn turn, Duty duty) {
    return switch (duty) {
      case LEADER -> turn.plain("roster.label-leader");
      case SUPPORT -> turn.plain("roster.label-support");
      case DUTY, NONE -> turn.plain("roster.label-duty");
    };
  }
}
