package vn.trucban.attendance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.trucban.people.PersonId;

/** What everybody has reported. Thread-safe; reads the database each time, with one statement. */
@Service
public class AttendanceLog {

  private final AttendanceStore store;

  AttendanceLog(AttendanceStore store) {
    this.store = store;
  }

  /** The days of all persons who have reported anything on that day. */
  public Map<PersonId, PersonDay> on(LocalDate day) {
    return between(day, day).getOrDefault(day, Map.of());
  }

  /** As {@link #on}, for every day from one to another, both included; days without are absent. */
  public Map<LocalDate, Map<PersonId, PersonDay>> between(LocalDate from, LocalDate to) {
    Map<LocalDate, Map<PersonId, List<PresenceEvent>>> events =
        store.between(from, to).stream()
            .collect(
                Collectors.groupingBy(
                    PresenceEvent::day, Collectors.groupingBy(PresenceEvent::person)));
    Map<LocalDate, Map<PersonId, PersonDay>> days = new HashMap<>();
    events.forEach((day, persons) -> days.put(day, derived(persons)));
    return days;
  }

  /** One person's days from one to another, both included; days without are absent. */
  Map<LocalDate, PersonDay> of(PersonId person, LocalDate from, LocalDate to) {
    return derived(
        store.of(person, from, to).stream().collect(Collectors.groupingBy(PresenceEvent::day)));
  }

  private static <K> Map<K, PersonDay> derived(Map<K, List<PresenceEvent>> events) {
    Map<K, PersonDay> days = new HashMap<>();
    events.forEach((key, list) -> days.put(key, PersonDay.of(list)));
    return days;
  }
}
