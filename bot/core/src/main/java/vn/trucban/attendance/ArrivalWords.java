package vn.trucban.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trucban.attendance.PersonDay.Stay;
import vn.trucban.calendar.DayKind;
import vn.trucban.calendar.WorkCalendar;
import vn.trucban.channel.Button;
import vn.trucban.channel.RichText;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;
import vn.trucban.roster.Place;

/** What is answered to a check-in: always the whole of what was recorded. */
@Component
final class ArrivalWords {

  private final WorkCalendar calendar;

  ArrivalWords(WorkCalendar calendar) {
    this.calendar = calendar;
  }

  Reply otherDay(Turn turn) {
    return Reply.text(
        turn.text("attendance.other-day", SpokenTimes.day(turn.language(), turn.today())));
  }

  /** No place was named, and the roster has none. */
  Reply whereAreYou(Turn turn, Optional<Place> planned) {
    String key = planned.isPresent() ? "attendance.where-on-leave" : "attendance.where";
    return Reply.buttons(
        turn.text(key), PlaceWords.buttons(turn.messages(), turn.language(), Optional.empty()));
  }

  /** Whether the answer asks something. */
  boolean asks(CheckIns.Done done) {
    return done.arrival() instanceof Arrival.Recorded recorded && asksAbout(recorded).isPresent();
  }

  private static Optional<Place> asksAbout(Arrival.Recorded recorded) {
    return recorded.planned().filter(place -> place != Place.LEAVE);
  }

  Reply said(Turn turn, Place place, boolean byRoster, CheckIns.Done done) {
    return switch (done.arrival()) {
      case Arrival.AlreadyThere there ->
          Reply.text(
                  turn.text("attendance.already", name(turn, place), time(turn, there.stay().at())))
              .audited(subject(turn), "unchanged");
      case Arrival.Recorded recorded ->
          recorded(turn, place, byRoster, done, recorded)
              .audited(subject(turn), "in " + place.name());
    };
  }

  private Reply recorded(
      Turn turn, Place place, boolean byRoster, CheckIns.Done done, Arrival.Recorded recorded) {
    RichText text =
        turn.text(
            "attendance.recorded",
            name(turn, place),
            SpokenTimes.time(turn.time()),
            SpokenTimes.day(turn.language(), turn.today()));
    if (recorded.lateMinutes() > 0) {
      text =
          text.then(
              turn.text(
                  "attendance.late",
                  SpokenTimes.minutes(turn.language(), recorded.lateMinutes()),
                  SpokenTimes.time(done.hours().start())));
    }
    text = text.then(byRoster ? turn.text("attendance.by-roster") : RichText.plain("."));
    text = text.then(moves(turn, place, recorded)).then(restDay(turn));
    Optional<Place> asked = asksAbout(recorded);
    if (asked.isEmpty()) {
      return Reply.text(
          recorded.planned().isPresent() ? text.then(turn.text("attendance.on-leave")) : text);
    }
    return Reply.buttons(
        text.then(turn.text("attendance.differs", name(turn, asked.get()))),
        List.of(
            List.of(new Button(label(turn, "yes", place), payload("yes", done.event()))),
            List.of(new Button(label(turn, "no", asked.get()), payload("no", done.event())))));
  }

  private static RichText moves(Turn turn, Place place, Arrival.Recorded recorded) {
    Optional<Stay> later = recorded.later().filter(stay -> stay.place() != place);
    if (later.isPresent()) {
      return turn.text(
          "attendance.overtaken", name(turn, later.get().place()), time(turn, later.get().at()));
    }
    return recorded
        .from()
        .map(from -> turn.text("attendance.moved", name(turn, from.place()), time(turn, from.at())))
        .orElse(RichText.plain(""));
  }

  private RichText restDay(Turn turn) {
    return switch (calendar.of(turn.today())) {
      case DayKind.WorkingDay working -> RichText.plain("");
      case DayKind.MakeUp makeUp -> RichText.plain("");
      case DayKind.Weekend weekend -> turn.text("attendance.weekend");
      case DayKind.Holiday holiday -> turn.text("attendance.holiday", holiday.name());
      case DayKind.SwappedOff swapped -> turn.text("attendance.swapped", swapped.decision());
    };
  }

  /** What is said after the question about a different place was answered. */
  Reply confirmed(Turn turn, CheckIns.Confirmation confirmation) {
    return switch (confirmation) {
      case CheckIns.Confirmation.Confirmed(Place place, Instant at) ->
          answered(turn, "attendance.confirmed", place, at)
              .audited(subject(turn), "confirmed " + place.name());
      case CheckIns.Confirmation.Corrected(Place place, Instant at) ->
          answered(turn, "attendance.corrected", place, at)
              .audited(subject(turn), "corrected " + place.name());
      case CheckIns.Confirmation.NothingOpen nothing ->
          Reply.text(turn.text("attendance.nothing-to-confirm"))
              .audited(subject(turn), "unchanged");
    };
  }

  private static Reply answered(Turn turn, String key, Place place, Instant at) {
    return Reply.text(
        turn.text(
            key,
            name(turn, place),
            time(turn, at),
            SpokenTimes.day(turn.language(), at.atZone(turn.zone()).toLocalDate())));
  }

  private static String label(Turn turn, String answer, Place place) {
    return turn.plain(
        "attendance.button-" + answer, PlaceWords.inside(turn.messages(), turn.language(), place));
  }

  /** Names the event, so that a press never answers a question asked since. */
  private static String payload(String answer, long event) {
    return "#check-in " + CheckInHandler.MEANT + "=" + answer + " event=" + event;
  }

  static String name(Turn turn, Place place) {
    return PlaceWords.name(turn.messages(), turn.language(), place);
  }

  static String time(Turn turn, Instant at) {
    return SpokenTimes.time(at.atZone(turn.zone()).toLocalTime());
  }

  private static String subject(Turn turn) {
    return Long.toString(turn.person().id().value());
  }
}
