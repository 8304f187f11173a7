package vn.trucban.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person and the days on which they belonged to the agency. Who came back after they had left
 * counts from their return on.
 *
 * @param joined the first day, null where it is not known
 * @param left the first day on which they did not belong to it any more, null while they do
 */
public record Tenure(Person person, @Nullable LocalDate joined, @Nullable LocalDate left) {

  /** Whether the person belonged to the agency on a day. */
  public boolean covers(LocalDate day) {
    return (joined == null || !day.isBefore(joined)) && (left == null || day.isBefore(left));
  }
}
