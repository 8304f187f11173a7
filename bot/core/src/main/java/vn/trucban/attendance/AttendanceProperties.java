package vn.trucban.attendance;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.trucban.people.WorkingHours;

/**
 * How attendance works.
 *
 * @param workdayStart when people are expected, local time, where their unit has no hours of its
 *     own
 * @param workdayEnd when they are expected to leave
 * @param reminders when the missing are reminded, counted from their start; negative is before
 * @param lastReminder after this, counted from the start, the morning run is over
 * @param keepLocations how long the pins of people in the field are kept
 */
@ConfigurationProperties("trucban.attendance")
public record AttendanceProperties(
    @DefaultValue("07:30") LocalTime workdayStart,
    @DefaultValue("17:00") LocalTime workdayEnd,
    @DefaultValue({"-15m", "0m", "15m", "30m"}) List<Duration> reminders,
    @DefaultValue("45m") Duration lastReminder,
    @DefaultValue("30d") Duration keepLocations) {

  public AttendanceProperties {
    if (!workdayStart.isBefore(workdayEnd)) {
      throw new IllegalArgumentException(
          "the working day ends at %s before it starts at %s".formatted(workdayEnd, workdayStart));
    }
    reminders = reminders.stream().sorted().distinct().toList();
    if (keepLocations.isNegative()) {
      throw new IllegalArgumentException("locations cannot be kept for a negative time");
    }
  }

  WorkingHours hours() {
    return new WorkingHours(workdayStart, workdayEnd);
  }
}
