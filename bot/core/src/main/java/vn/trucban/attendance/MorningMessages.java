package vn.trucban.attendance;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;
import vn.trucban.language.Messages;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.people.WorkingHours;
import vn.trucban.roster.Place;

/** What the missing are written. */
@Component
final class MorningMessages {

  private final Messages messages;

  MorningMessages(Messages messages) {
    this.messages = messages;
  }

  /** Under which the reminders of a person's day can be withdrawn. */
  static String topic(LocalDate day, PersonId person) {
    return "morning/" + day + "/" + person.value();
  }

  /**
   * A reminder of the morning run.
   *
   * @param minutesAfter how long ago the day started; negative before
   */
  Outbound reminder(Person to, WorkingHours hours, long minutesAfter, Optional<Place> planned) {
    String key =
        minutesAfter < 0
            ? "attendance.remind-before"
            : minutesAfter == 0 ? "attendance.remind-now" : "attendance.remind-after";
    return choices(
        to,
        messages.text(
            to.language(),
            key,
            SpokenTimes.time(hours.start()),
            SpokenTimes.minutes(to.language(), (int) Math.abs(minutesAfter))),
        planned);
  }

  /** A reminder that a manager asked for. */
  Outbound asked(Person to, LocalDate day, Optional<Place> planned) {
    return choices(
        to,
        messages.text(
            to.language(), "attendance.remind-asked", SpokenTimes.day(to.language(), day)),
        planned);
  }

  private Outbound choices(Person to, RichText text, Optional<Place> planned) {
    return new Outbound.Choices(text, PlaceWords.buttons(messages, to.language(), planned));
  }
}
