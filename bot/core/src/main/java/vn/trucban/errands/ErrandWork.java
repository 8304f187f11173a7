package vn.trucban.errands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.trucban.channel.Outbound;
import vn.trucban.language.Messages;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;

/** Does a claimed errand, or says why it cannot be done. Two handlers of a kind stop the start. */
@Component
final class ErrandWork {

  /** An errand that ended the process so often is not tried again. */
  static final int MOST_TRIES = 3;

  private static final Logger log = LoggerFactory.getLogger(ErrandWork.class);

  private final Map<String, ErrandHandler> handlers = new HashMap<>();
  private final Directory directory;
  private final Messages messages;

  ErrandWork(ObjectProvider<ErrandHandler> all, Directory directory, Messages messages) {
    for (ErrandHandler handler : all) {
      if (handlers.put(handler.kind(), handler) != null) {
        throw new IllegalStateException("two handlers for errands of the kind " + handler.kind());
      }
    }
    this.directory = directory;
    this.messages = messages;
  }

  /**
   * What the person gets.
   *
   * @throws RuntimeException if the database does not answer, so that the errand may come again
   */
  List<Outbound> of(ErrandRow row) {
    Errand errand = row.errand();
    ErrandHandler handler = errand == null ? null : handlers.get(errand.kind());
    if (errand == null || handler == null || row.attempts() > MOST_TRIES) {
      return apology(row, null);
    }
    try {
      return handler.make(errand);
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | TransactionException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      return apology(row, e);
    }
  }

  private List<Outbound> apology(ErrandRow row, @Nullable Throwable failure) {
    String incident = "SC-T%d".formatted(row.id());
    log.atError()
        .setMessage("An errand could not be done; the person was told")
        .setCause(failure)
        .addKeyValue("incident", incident)
        .addKeyValue("errand", row.errand() == null ? "unreadable" : row.errand().kind())
        .addKeyValue("attempts", row.attempts())
        .log();
    String language =
        directory.byId(row.person()).map(Person::language).orElse(Messages.VIETNAMESE);
    return List.of(new Outbound.Plain(messages.text(language, "errands.failed", incident)));
  }
}
