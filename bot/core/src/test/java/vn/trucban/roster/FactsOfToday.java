package vn.trucban.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trucban.people.PersonId;
import vn.trucban.testkit.MutableClock;

/** Check-ins that a test makes up. */
final class FactsOfToday implements PresenceFacts {

  private final Map<LocalDate, Map<PersonId, Fact>> byDay = new HashMap<>();

  void reported(PersonId person, String at, Place place, @Nullable String left) {
    LocalDateTime arrived = LocalDateTime.parse(at);
    byDay
        .computeIfAbsent(arrived.toLocalDate(), day -> new HashMap<>())
        .put(person, new Fact(place, instant(at), left == null ? null : instant(left)));
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(MutableClock.VIETNAM).toInstant();
  }

  @Override
  public Map<PersonId, Fact> on(LocalDate day) {
    return byDay.getOrDefault(day, Map.of());
  }
}
