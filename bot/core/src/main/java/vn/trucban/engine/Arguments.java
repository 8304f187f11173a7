package vn.trucban.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was named with a command: the slots of the {@code interpret} contract. */
public record Arguments(Map<String, String> slots) {

  public static final Arguments NONE = new Arguments(Map.of());

  public Arguments {
    slots = Map.copyOf(slots);
  }

  public Optional<String> get(String slot) {
    return Optional.ofNullable(slots.get(slot));
  }

  /** A date slot; empty also when a hand-made payload holds no date there. */
  public Optional<LocalDate> date(String slot) {
    try {
      return get(slot).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A time slot; empty also when a hand-made payload holds no time there. */
  public Optional<LocalTime> time(String slot) {
    try {
      return get(slot).map(LocalTime::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether the command was spoken of for another day than today. */
  public boolean anotherDay() {
    return slots.containsKey(Router.ANOTHER_DAY);
  }

  /** Whether the command is only announced for later today. */
  public boolean announced() {
    return slots.containsKey(Router.ANNOUNCED);
  }

  /** These without one. */
  public Arguments without(String slot) {
    Map<String, String> fewer = new HashMap<>(slots);
    fewer.remove(slot);
    return new Arguments(fewer);
  }

  /** These and one more. */
  public Arguments with(String slot, String value) {
    Map<String, String> more = new HashMap<>(slots);
    more.put(slot, value);
    return new Arguments(more);
  }
}
