package vn.trucban.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.trucban.attendance.PersonDay.Stay;
import vn.trucban.calendar.WorkCalendar;
import vn.trucban.people.WorkingHours;
import vn.trucban.roster.Place;

/** The rules of attendance; no database. */
final class AttendanceBook {

  private final WorkCalendar calendar;
  private final ZoneId zone;

  AttendanceBook(WorkCalendar calendar, ZoneId zone) {
    this.calendar = calendar;
    this.zone = zone;
  }

  /** The day that something belongs to: the one on which it was sent. */
  LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  LocalTime time(Instant at) {
    return at.atZone(zone).toLocalTime();
  }

  /** What it means that somebody says at a time to be at a place. */
  Arrival arrive(PersonDay known, Plan plan, WorkingHours hours, Place place, Instant at) {
    Optional<Stay> before = known.at(at);
    boolean leftSince =
        known.left() != null
            && !at.isBefore(known.left())
            && before.filter(stay -> stay.at().isAfter(known.left())).isEmpty();
    if (before.isPresent() && before.get().place() == place && !leftSince) {
      return new Arrival.AlreadyThere(before.get());
    }
    Optional<Stay> later = known.current().filter(stay -> stay.at().isAfter(at));
    return new Arrival.Recorded(
        before.isPresent() ? 0 : lateMinutes(plan, hours, at),
        plan.placeAt(time(at)).filter(planned -> planned != place),
        before.filter(stay -> stay.place() != place),
        later);
  }

  /**
   * Whole minutes after the start. Nobody is late on a day off, nor who is on leave when the day
   * starts; seconds do not count.
   */
  int lateMinutes(Plan plan, WorkingHours hours, Instant at) {
    if (!calendar.isWorkingDay(day(at)) || !plan.awaitedAt(hours.start())) {
      return 0;
    }
    long minutes =
        Duration.between(hours.start(), time(at).truncatedTo(ChronoUnit.MINUTES)).toMinutes();
    return (int) Math.max(0, minutes);
  }
}
