package vn.trucban.gaps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.trucban.language.Folding;
import vn.trucban.people.Directory;

/**
 * Counts what was not understood. Whoever wrote it is not even an argument here: no form of a text
 * leads back to its writer. Thread-safe.
 */
@Service
public class Gaps {

  private final GapStore store;
  private final Directory directory;
  private final ZoneId zone;

  Gaps(GapStore store, Directory directory, ZoneId zone) {
    this.store = store;
    this.directory = directory;
    this.zone = zone;
  }

  /**
   * Counts a text that somebody of the agency wrote and nobody understood; inside a write.
   *
   * @param typed as it came, after the state-secret guard let it pass
   */
  public void count(String typed, Instant at) {
    List<String> names =
        directory.everybody().stream().map(person -> Folding.fold(person.fullName())).toList();
    FoldedForm.of(typed, names).ifPresent(form -> store.count(form, LocalDate.ofInstant(at, zone)));
  }
}
