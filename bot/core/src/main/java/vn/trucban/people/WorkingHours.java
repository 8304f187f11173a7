package vn.trucban.people;

import java.time.LocalTime;

/** When people are expected to arrive and to leave, local time. */
public record WorkingHours(LocalTime start, LocalTime end) {

  public WorkingHours {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("the working day must start before it ends");
    }
  }
}
