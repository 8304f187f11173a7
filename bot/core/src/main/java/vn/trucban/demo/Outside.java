package vn.trucban.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.trucban.calendar.WorkCalendar;
import vn.trucban.roster.PastCheckIns;

/** What the made-up agency takes from the program it lives in. */
@Component
class Outside {

  private final Clock clock;
  private final ZoneId zone;
  private final ObjectProvider<WorkCalendar> calendar;
  private final ObjectProvider<PastCheckIns> past;

  Outside(
      Clock clock,
      ZoneId zone,
      ObjectProvider<WorkCalendar> calendar,
      ObjectProvider<PastCheckIns> past) {
    this.clock = clock;
    this.zone = zone;
    this.calendar = calendar;
    this.past = past;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  ZoneId zone() {
    return zone;
  }

  /** The agency's own calendar, Vietnam's where none is set up. */
  WorkCalendar calendar() {
    return calendar.getIfAvailable(WorkCalendar::vietnam);
  }

  Optional<PastCheckIns> past() {
    return Optional.ofNullable(past.getIfAvailable());
  }
}
