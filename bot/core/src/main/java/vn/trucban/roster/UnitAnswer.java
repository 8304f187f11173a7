package vn.trucban.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.people.Unit;
import vn.trucban.people.UnitId;
import vn.trucban.roster.PresenceFacts.Fact;

/** The roster of a unit and all below it, by place. */
@Component
final class UnitAnswer {

  private static final int MOST_NAMES_A_PLACE = 40;
  private static final int MOST_NAMES_A_DAY = 8;

  private final RosterView view;

  UnitAnswer(RosterView view) {
    this.view = view;
  }

  Reply answer(Turn turn, Asked asked, Unit unit) {
    Said said = new Said(turn);
    Set<UnitId> units = view.directory().units().subtree(unit.id());
    Map<PersonId, Person> people = view.people();
    people.values().removeIf(person -> !units.contains(person.unit()));
    List<RosterEntry> entries =
        view.book().between(asked.from(), asked.to()).stream()
            .filter(entry -> people.containsKey(entry.person()) && asked.fits(entry))
            .toList();
    if (entries.isEmpty()) {
      return Reply.text(
          view.book().publishedDays(asked.from(), asked.to()).isEmpty()
              ? view.notPublished(turn, asked.from(), asked.to())
              : turn.text("roster.unit-none", unit.name(), said.days(asked.from(), asked.to())));
    }
    AnswerLines lines =
        new AnswerLines(
            turn,
            turn.text(
                "roster.unit-head",
                unit.name(),
                said.days(asked.from(), asked.to()),
                people.size()));
    if (asked.isOneDay()) {
      oneDay(turn, asked.from(), entries, people, lines);
    } else {
      manyDays(turn, asked, entries, people, lines);
    }
    return Reply.text(lines.text());
  }

  private void oneDay(
      Turn turn,
      LocalDate day,
      List<RosterEntry> entries,
      Map<PersonId, Person> people,
      AnswerLines lines) {
    Said said = new Said(turn);
    Optional<Map<PersonId, Fact>> facts = view.facts(turn, day);
    Map<Place, List<String>> places = new EnumMap<>(Place.class);
    for (Person person : people.values()) {
      for (RosterEntry entry : entries) {
        if (entry.person().equals(person.id())) {
          places
              .computeIfAbsent(entry.place(), place -> new ArrayList<>())
              .add(named(turn, said, person, entry, facts));
        }
      }
    }
    places.forEach(
        (place, names) ->
            lines.add(
                turn.text(
                    "roster.place-line",
                    said.place(place),
                    names.size(),
                    said.names(names, MOST_NAMES_A_PLACE))));
    List<String> unplanned =
        people.values().stream()
            .filter(
                person -> entries.stream().noneMatch(entry -> entry.person().equals(person.id())))
            .map(Person::fullName)
            .toList();
    if (!unplanned.isEmpty()) {
      lines.add(
          turn.text(
              "roster.unplanned-line",
              unplanned.size(),
              said.names(unplanned, MOST_NAMES_A_PLACE)));
    }
  }

  private static String named(
      Turn turn, Said said, Person person, RosterEntry entry, Optional<Map<PersonId, Fact>> facts) {
    List<String> more = new ArrayList<>();
    if (entry.duty() != Duty.NONE) {
      more.add(said.duty(entry.duty()));
    }
    facts.ifPresent(
        present -> {
          Fact fact = present.get(person.id());
          if (fact != null) {
            more.add(said.fact(fact));
          } else if (entry.place() != Place.LEAVE) {
            more.add(turn.plain("roster.fact-none"));
          }
        });
    return person.fullName()
        + said.part(entry.part())
        + (more.isEmpty() ? "" : " (" + String.join(", ", more) + ")");
  }

  private static void manyDays(
      Turn turn,
      Asked asked,
      List<RosterEntry> entries,
      Map<PersonId, Person> people,
      AnswerLines lines) {
    Said said = new Said(turn);
    for (LocalDate day = asked.from(); !day.isAfter(asked.to()); day = day.plusDays(1)) {
      Map<Place, List<String>> places = new EnumMap<>(Place.class);
      for (RosterEntry entry : entries) {
        Person person = people.get(entry.person());
        if (person != null && entry.date().equals(day)) {
          places
              .computeIfAbsent(entry.place(), place -> new ArrayList<>())
              .add(person.fullName() + said.part(entry.part()));
        }
      }
      List<String> groups = new ArrayList<>();
      places.forEach(
          (place, names) ->
              groups.add(
                  turn.plain(
                      "roster.duty-group",
                      said.place(place),
                      said.names(names, MOST_NAMES_A_DAY))));
      lines.add(
          turn.text(
              "roster.day-line",
              said.day(day),
              groups.isEmpty() ? turn.plain("roster.day-unpublished") : String.join("; ", groups)));
    }
  }
}
