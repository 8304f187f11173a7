package vn.trucban.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.people.UnitTree;
import vn.trucban.roster.PresenceFacts.Fact;

/** Who is in the office: today those who said so, with the plan beside; other days the plan. */
@Component
final class OnSiteAnswer {

  private static final int MOST_NAMES_A_UNIT = 15;

  private final RosterView view;

  OnSiteAnswer(RosterView view) {
    this.view = view;
  }

  Reply answer(Turn turn, Asked asked) {
    LocalDate day = asked.from();
    List<RosterEntry> entries = view.book().between(day, day);
    Optional<Map<PersonId, Fact>> facts = view.facts(turn, day);
    if (facts.isEmpty() && entries.isEmpty()) {
      return Reply.text(view.notPublished(turn, day, day));
    }
    Map<PersonId, Person> people = view.people();
    Set<PersonId> planned =
        entries.stream()
            .filter(entry -> entry.place() == Place.OFFICE && asked.fits(entry))
            .map(RosterEntry::person)
            .filter(people::containsKey)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return Reply.text(
        facts
            .map(present -> now(turn, people, present, planned))
            .orElseGet(() -> plan(turn, day, people, planned))
            .text());
  }

  private AnswerLines now(
      Turn turn, Map<PersonId, Person> people, Map<PersonId, Fact> facts, Set<PersonId> planned) {
    Said said = new Said(turn);
    Map<PersonId, String> present = new LinkedHashMap<>();
    for (Person person : people.values()) {
      Fact fact = facts.get(person.id());
      if (fact != null && fact.place() == Place.OFFICE && fact.left() == null) {
        present.put(person.id(), person.fullName() + " (" + said.time(fact.at()) + ")");
      }
    }
    AnswerLines lines =
        new AnswerLines(
            turn,
            turn.text(
                "roster.on-site-head",
                said.time(turn.sentAt()),
                said.day(turn.today()),
                present.size()));
    byUnit(said, people, present, lines);
    List<String> awaited =
        people.values().stream()
            .filter(person -> planned.contains(person.id()) && !facts.containsKey(person.id()))
            .map(Person::fullName)
            .toList();
    lines.add(
        planned.isEmpty()
            ? turn.text("roster.on-site-unplanned")
            : turn.text("roster.on-site-plan", planned.size()));
    if (!awaited.isEmpty()) {
      lines.add(
          turn.text(
              "roster.on-site-awaited", awaited.size(), said.names(awaited, MOST_NAMES_A_UNIT)));
    }
    return lines;
  }

  private AnswerLines plan(
      Turn turn, LocalDate day, Map<PersonId, Person> people, Set<PersonId> planned) {
    Said said = new Said(turn);
    Map<PersonId, String> names = new LinkedHashMap<>();
    people.values().stream()
        .filter(person -> planned.contains(person.id()))
        .forEach(person -> names.put(person.id(), person.fullName()));
    AnswerLines lines =
        new AnswerLines(turn, turn.text("roster.on-site-other-day", said.day(day), planned.size()));
    byUnit(said, people, names, lines);
    return lines;
  }

  private void byUnit(
      Said said, Map<PersonId, Person> people, Map<PersonId, String> names, AnswerLines lines) {
    UnitTree units = view.directory().units();
    Map<String, List<String>> byUnit = new LinkedHashMap<>();
    names.forEach(
        (id, name) -> {
          Person person = people.get(id);
          if (person != null) {
            byUnit
                .computeIfAbsent(units.unit(person.unit()).name(), unit -> new ArrayList<>())
                .add(name);
          }
        });
    byUnit.forEach(
        (unit, some) -> lines.add("• " + unit + ": " + said.names(some, MOST_NAMES_A_UNIT)));
  }
}
