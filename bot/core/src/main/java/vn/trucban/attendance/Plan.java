package vn.trucban.attendance;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import vn.trucban.roster.Part;
import vn.trucban.roster.Place;
import vn.trucban.roster.RosterEntry;

/** What the roster has for one person on one day; empty where it says nothing. */
public record Plan(List<RosterEntry> entries) {

  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  public Plan {
    entries = List.copyOf(entries);
  }

  /** Where the person is planned to be: the part of the day goes before the whole day. */
  public Optional<Place> placeAt(LocalTime time) {
    Part part = partAt(time);
    return placeIn(part).or(() -> placeIn(Part.WHOLE_DAY));
  }

  /** Whether the roster gives the person leave at that time. */
  public boolean isLeaveAt(LocalTime time) {
    return placeAt(time).filter(place -> place == Place.LEAVE).isPresent();
  }

  /** Whether the roster gives the person leave at all the times for which it has a place. */
  public boolean isLeaveAllDay() {
    return !entries.isEmpty()
        && entries.stream().allMatch(entry -> entry.place() == Place.LEAVE)
        && (placeIn(Part.WHOLE_DAY).isPresent()
            || (placeIn(Part.MORNING).isPresent() && placeIn(Part.AFTERNOON).isPresent()));
  }

  /**
   * Whether the person is awaited when the working day starts. Somebody on leave then is not, nor
   * somebody who is planned for the afternoon alone; somebody of whom the roster says nothing, or
   * nothing but an evening's duty, is.
   */
  public boolean awaitedAt(LocalTime start) {
    Optional<Place> place = placeAt(start);
    return place.isPresent()
        ? place.get() != Place.LEAVE
        : entries.stream().noneMatch(entry -> entry.part() == Part.AFTERNOON);
  }

  /** On leave then, or in the morning not awaited before the afternoon. */
  public boolean isOffAt(LocalTime time) {
    return isLeaveAllDay() || isLeaveAt(time) || (partAt(time) == Part.MORNING && !awaitedAt(time));
  }

  private Optional<Place> placeIn(Part part) {
    return entries.stream()
        .filter(entry -> entry.part() == part)
        .map(RosterEntry::place)
        .findFirst();
  }

  private static Part partAt(LocalTime time) {
    if (time.isBefore(NOON)) {
      return Part.MORNING;
    }
    return time.isBefore(EVENING) ? Part.AFTERNOON : Part.EVENING;
  }
}
