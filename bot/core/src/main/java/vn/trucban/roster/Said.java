package vn.trucban.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.trucban.calendar.EnglishDates;
import vn.trucban.calendar.VietnameseDates;
import vn.trucban.channel.RichText;
import vn.trucban.engine.Turn;
import vn.trucban.language.Messages;
import vn.trucban.people.Person;

/** The words of this room's answers in the speaker's language. */
final class Said {

  private final Turn turn;

  Said(Turn turn) {
    this.turn = turn;
  }

  String day(LocalDate day) {
    return turn.language().equals(Messages.VIETNAMESE)
        ? VietnameseDates.day(day)
        : EnglishDates.day(day);
  }

  String days(LocalDate from, LocalDate to) {
    if (turn.language().equals(Messages.VIETNAMESE)) {
      return VietnameseDates.range(from, to);
    }
    return from.equals(to) ? day(from) : day(from) + " – " + day(to);
  }

  String time(Instant at) {
    return VietnameseDates.time(at.atZone(turn.zone()).toLocalTime());
  }

  /** The name in bold, with its title where there is one. */
  RichText person(Person person) {
    return person.title().isBlank()
        ? turn.text("roster.person", person.fullName())
        : turn.text("roster.person-titled", person.fullName(), person.title());
  }

  String place(Place place) {
    return switch (place) {
      case OFFICE -> turn.plain("roster.place-office");
      case HOME -> turn.plain("roster.place-home");
      case FIELD -> turn.plain("roster.place-field");
      case LEAVE -> turn.plain("roster.place-leave");
    };
  }

  String duty(Duty duty) {
    return switch (duty) {
      case NONE -> "";
      case DUTY -> turn.plain("roster.duty-duty");
      case LEADER -> turn.plain("roster.duty-leader");
      case SUPPORT -> turn.plain("roster.duty-support");
    };
  }

  /** Empty for the whole day, else {@code (buổi sáng)} with the blank before it. */
  String part(Part part) {
    return switch (part) {
      case WHOLE_DAY -> "";
      case MORNING -> " " + turn.plain("roster.part-morning");
      case AFTERNOON -> " " + turn.plain("roster.part-afternoon");
      case EVENING -> " " + turn.plain("roster.part-evening");
    };
  }

  /** Where somebody reported from, and when. */
  String fact(PresenceFacts.Fact fact) {
    String arrived =
        switch (fact.place()) {
          case OFFICE -> turn.plain("roster.fact-office", time(fact.at()));
          case HOME -> turn.plain("roster.fact-home", time(fact.at()));
          case FIELD -> turn.plain("roster.fact-field", time(fact.at()));
          case LEAVE -> turn.plain("roster.fact-leave", time(fact.at()));
        };
    return fact.left() == null
        ? arrived
        : arrived + ", " + turn.plain("roster.fact-left", time(fact.left()));
  }

  /** Names with commas, the number of those beyond {@code most} behind them. */
  String names(List<String> names, int most) {
    String shown = String.join(", ", names.subList(0, Math.min(most, names.size())));
    return names.size() <= most
        ? shown
        : shown + turn.plain("roster.names-more", names.size() - most);
  }
}
