package vn.trucban.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.trucban.attendance.MissingReminders;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Outbound;
import vn.trucban.outbox.MessageKind;
import vn.trucban.outbox.Outbox;
import vn.trucban.people.BoundChat;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;

/** The summaries of one time: made once for managers of the same units and language. */
@Component
class SummaryRound {

  private final Directory directory;
  private final MissingReminders reminders;
  private final Scopes scopes;
  private final Outbox outbox;
  private final Report report;

  SummaryRound(
      Directory directory,
      MissingReminders reminders,
      Scopes scopes,
      Outbox outbox,
      Report report) {
    this.directory = directory;
    this.reminders = reminders;
    this.scopes = scopes;
    this.outbox = outbox;
    this.report = report;
  }

  /** Makes what one manager gets. */
  @Component
  record Report(SummaryBook book, SummaryMessages messages, SummaryFiles files) {
    List<Outbound> of(Scope scope, LocalDate day, String language) {
      List<PresenceSummary> history = book.history(scope, day);
      List<Outbound> all = new ArrayList<>();
      all.add(messages.withFiles(language, history.getLast()));
      files.picture(language, history).ifPresent(all::add);
      all.add(files.workbook(language, history.getLast()));
      return List.copyOf(all);
    }
  }

  /** What goes to one manager. */
  record Letter(Person manager, ChatAddress to, List<Outbound> messages) {}

  private record Copy(Scope scope, String language) {}

  /** What goes to everybody who manages a unit and can be written to. */
  List<Letter> letters(LocalDate day) {
    Map<PersonId, ChatAddress> chats = reminders.reachableChats();
    Map<Copy, List<Outbound>> made = new HashMap<>();
    List<Letter> letters = new ArrayList<>();
    for (Person person : directory.everybody()) {
      ChatAddress chat = chats.get(person.id());
      if (chat != null
          && person.role().manages()
          && scopes.of(person, Optional.empty()) instanceof Scopes.Found.One(Scope scope)) {
        letters.add(
            new Letter(
                person,
                chat,
                made.computeIfAbsent(
                    new Copy(scope, person.language()),
                    copy -> report.of(copy.scope, day, copy.language))));
      }
    }
    return letters;
  }

  /** Inside a write. Who was cut off, moved or demoted while pictures were drawn gets nothing. */
  void put(List<Letter> letters) {
    Set<BoundChat> bound = Set.copyOf(directory.chats());
    for (Letter letter : letters) {
      if (bound.contains(new BoundChat(letter.manager.id(), letter.to))
          && isStill(letter.manager)) {
        letter.messages.forEach(message -> outbox.put(letter.to, MessageKind.SUMMARY, message));
      }
    }
  }

  private boolean isStill(Person manager) {
    return directory
        .byId(manager.id())
        .filter(now -> now.role() == manager.role() && now.unit().equals(manager.unit()))
        .isPresent();
  }
}
