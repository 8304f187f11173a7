package vn.trucban.errands;

import java.util.Map;
import vn.trucban.channel.ChatAddress;
import vn.trucban.people.PersonId;

/**
 * Something to be done for a person.
 *
 * @param kind which {@link ErrandHandler} does it
 * @param to where the outcome goes
 * @param person who asked
 * @param details what exactly; ids and dates, never message text
 */
public record Errand(String kind, ChatAddress to, PersonId person, Map<String, String> details) {

  public Errand {
    details = Map.copyOf(details);
  }
}
