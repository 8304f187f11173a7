package vn.trucban.attendance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.trucban.people.PersonId;
import vn.trucban.roster.PresenceFacts;

/** Tells the roster's answers what really happened. */
@Component
final class RecordedPresence implements PresenceFacts {

  private final AttendanceLog log;

  RecordedPresence(AttendanceLog log) {
    this.log = log;
  }

  @Override
  public Map<PersonId, Fact> on(LocalDate day) {
    Map<PersonId, Fact> facts = new HashMap<>();
    log.on(day)
        .forEach(
            (person, known) ->
                known
                    .current()
                    .ifPresent(
                        stay ->
                            facts.put(person, new Fact(stay.place(), stay.at(), known.left()))));
    return facts;
  }
}
