package vn.trucban.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.trucban.channel.RichText;
import vn.trucban.engine.Turn;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;

/** Plan, people and facts, as the answers need them. */
@Component
final class RosterView {

  /** How far around a day people are told which days are published. */
  private static final int DAYS_AROUND = 60;

  private static final int MOST_SPANS = 3;

  private final RosterBook book;
  private final Directory directory;
  private final ObjectProvider<PresenceFacts> facts;

  RosterView(RosterBook book, Directory directory, ObjectProvider<PresenceFacts> facts) {
    this.book = book;
    this.directory = directory;
    this.facts = facts;
  }

  RosterBook book() {
    return book;
  }

  Directory directory() {
    return directory;
  }

  /** Those who have not left, by their ids, in the order of the units. */
  Map<PersonId, Person> people() {
    Map<PersonId, Person> people = new LinkedHashMap<>();
    directory.everybody().forEach(person -> people.put(person.id(), person));
    return people;
  }

  /** What really happened; only for today, in private, and where somebody records it. */
  Optional<Map<PersonId, PresenceFacts.Fact>> facts(Turn turn, LocalDate day) {
    if (!turn.chat().isPrivate() || !day.equals(turn.today())) {
      return Optional.empty();
    }
    return Optional.ofNullable(facts.getIfAvailable())
        .map(present -> new HashMap<>(present.on(day)));
  }

  /** That nothing is published for these days, and what is. */
  RichText notPublished(Turn turn, LocalDate from, LocalDate to) {
    Said said = new Said(turn);
    List<String> spans = new ArrayList<>();
    LocalDate first = null;
    LocalDate last = null;
    for (LocalDate day :
        book.publishedDays(from.minusDays(DAYS_AROUND), to.plusDays(DAYS_AROUND))) {
      if (first != null && last != null && !day.equals(last.plusDays(1))) {
        spans.add(said.days(first, last));
        first = day;
      } else if (first == null) {
        first = day;
      }
      last = day;
    }
    if (first == null || last == null) {
      return turn.text("roster.nothing-published", said.days(from, to));
    }
    spans.add(said.days(first, last));
    return turn.text(
        "roster.not-published",
        said.days(from, to),
        said.names(
            spans.subList(Math.max(0, spans.size() - MOST_SPANS), spans.size()), MOST_SPANS));
  }
}
