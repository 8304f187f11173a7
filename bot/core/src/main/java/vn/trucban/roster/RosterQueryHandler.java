package vn.trucban.roster;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trucban.channel.Button;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;
import vn.trucban.people.Names;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.people.Unit;

/** Answers who is on duty, who is in, and where a person or a unit is planned to be. */
@Component
final class RosterQueryHandler implements CommandHandler {

  private static final CommandSpec SPEC =
      CommandSpec.question(
              "roster-query",
              "ai trực hôm nay",
              "ai truc tuan nay",
              "lãnh đạo trực",
              "ai ở cơ quan bây giờ",
              "lịch của anh Hùng",
              "lịch phòng Tổ chức")
          .alsoInGroups()
          .inMenu("truc", "Ai trực hôm nay", "Who is on duty today");

  private static final int MOST_BUTTONS = 8;
  private static final int LONGEST = 64;
  private static final String BY_ID = "id:";

  private final RosterView view;
  private final DutyAnswer duty;
  private final OnSiteAnswer onSite;
  private final PersonAnswer persons;
  private final UnitAnswer units;

  RosterQueryHandler(
      RosterView view,
      DutyAnswer duty,
      OnSiteAnswer onSite,
      PersonAnswer persons,
      UnitAnswer units) {
    this.view = view;
    this.duty = duty;
    this.onSite = onSite;
    this.persons = persons;
    this.units = units;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    Optional<String> person = arguments.get("person");
    Optional<String> unit = arguments.get("unit");
    String subject =
        arguments
            .get("subject")
            .orElse(person.isPresent() ? "person" : unit.isPresent() ? "unit" : "duty");
    Asked today = Asked.of(arguments, turn.today(), turn.today());
    if (subject.equals("duty-leader")) {
      return duty.leader(turn, today);
    }
    if (subject.equals("duty") && unit.isEmpty()) {
      return duty.duty(turn, today);
    }
    if (!turn.chat().isPrivate()) {
      return Reply.text(turn.text("roster.private-only"));
    }
    if (subject.equals("on-site")) {
      return onSite.answer(turn, today);
    }
    if (person.isPresent()) {
      // The unit behind a name tells two of one name apart.
      return person(turn, arguments, person.get() + unit.map(name -> " " + name).orElse(""));
    }
    if (unit.isPresent()) {
      return unit(turn, arguments, unit.get());
    }
    return Reply.text(turn.text("roster.whose"));
  }

  private Reply person(Turn turn, Arguments arguments, String typed) {
    Names names = view.directory().names();
    return switch (byId(typed).orElseGet(() -> names.person(typed))) {
      case Names.Outcome.Found found ->
          persons.of(turn, Asked.twoWeeks(arguments, turn.today()), found.person());
      case Names.Outcome.Several several -> whom(turn, arguments, typed, several.people());
      // "lịch của phòng Tổ chức" reads as a person's.
      case Names.Outcome.Near near ->
          names.unit(typed) instanceof Names.UnitOutcome.None
              ? nearly(turn, arguments, typed, near.people())
              : unit(turn, arguments, typed);
      case Names.Outcome.None none ->
          names.unit(typed) instanceof Names.UnitOutcome.None
              ? Reply.text(turn.text("roster.nobody", typed))
              : unit(turn, arguments, typed);
    };
  }

  private Optional<Names.Outcome> byId(String typed) {
    if (!typed.matches(BY_ID + "\\d{1,18}")) {
      return Optional.empty();
    }
    PersonId id = new PersonId(Long.parseLong(typed.substring(BY_ID.length())));
    return view.directory().everybody().stream()
        .filter(person -> person.id().equals(id))
        .<Names.Outcome>map(Names.Outcome.Found::new)
        .findFirst();
  }

  private Reply unit(Turn turn, Arguments arguments, String typed) {
    return switch (view.directory().names().unit(typed)) {
      case Names.UnitOutcome.Found found ->
          units.answer(turn, Asked.of(arguments, turn.today(), turn.today()), found.unit());
      case Names.UnitOutcome.Several several ->
          Reply.text(
              turn.text(
                  "roster.which-unit",
                  typed,
                  new Said(turn)
                      .names(several.units().stream().map(Unit::name).toList(), MOST_BUTTONS)));
      case Names.UnitOutcome.None none -> Reply.text(turn.text("roster.no-unit", typed));
    };
  }

  private Reply whom(Turn turn, Arguments arguments, String typed, List<Person> people) {
    return Reply.buttons(
        people.size() > MOST_BUTTONS
            ? turn.text("roster.whom-many", people.size(), typed, MOST_BUTTONS)
            : turn.text("roster.whom", people.size(), typed),
        buttons(arguments, people));
  }

  private Reply nearly(Turn turn, Arguments arguments, String typed, List<Person> people) {
    return Reply.buttons(turn.text("roster.nearly", typed), buttons(arguments, people));
  }

  private List<List<Button>> buttons(Arguments arguments, List<Person> people) {
    return people.stream()
        .limit(MOST_BUTTONS)
        .map(person -> List.of(new Button(label(person), payload(person, arguments))))
        .toList();
  }

  private String label(Person person) {
    String label = person.fullName() + " · " + view.directory().units().unit(person.unit()).name();
    return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "…";
  }

  /** With the staff code where it fits, else with the record's id; the days asked for included. */
  private static String payload(Person person, Arguments arguments) {
    String days =
        arguments.date("from").map(from -> " from=" + from).orElse("")
            + arguments.date("to").map(to -> " to=" + to).orElse("");
    String start =
        days.isEmpty() ? "#roster-query subject=person person=" : "#roster-query person=";
    String byCode = start + person.staffCode() + days;
    return person.staffCode().contains(" ")
            || byCode.getBytes(StandardCharsets.UTF_8).length > LONGEST
        ? start + BY_ID + person.id().value() + days
        : byCode;
  }
}
