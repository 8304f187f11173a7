package vn.trucban.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trucban.calendar.WorkCalendar;

/** Which day it is, and which days are worked. Thread-safe. */
@Component
record Days(WorkCalendar calendar, Clock clock, ZoneId zone) {

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** Until when a day counts: until now if it is today, else as a whole. */
  Optional<LocalTime> timeOf(LocalDate day) {
    return day.equals(today())
        ? Optional.of(LocalTime.ofInstant(clock.instant(), zone))
        : Optional.empty();
  }
}
