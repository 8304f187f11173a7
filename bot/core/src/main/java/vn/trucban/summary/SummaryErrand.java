package vn.trucban.summary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.trucban.channel.Outbound;
import vn.trucban.engine.Turn;
import vn.trucban.errands.Errand;
import vn.trucban.errands.ErrandHandler;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;

/** Draws the chart or fills the workbook that a manager asked for, after their message. */
@Component
final class SummaryErrand implements ErrandHandler {

  private static final String KIND = "presence-summary";
  private static final String FORMAT = "format";
  private static final String DAY = "day";
  private static final String UNIT = "unit";

  private final Directory directory;
  private final Scopes scopes;
  private final SummaryBook book;
  private final SummaryFiles files;

  SummaryErrand(Directory directory, Scopes scopes, SummaryBook book, SummaryFiles files) {
    this.directory = directory;
    this.scopes = scopes;
    this.book = book;
    this.files = files;
  }

  /** The files that can be asked for; the names are stored and stand in buttons. */
  enum Format {
    CHART,
    XLSX;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> named(String word) {
      return Stream.of(values()).filter(format -> format.word().equals(word)).findFirst();
    }
  }

  /** What the speaker asks for. */
  static Errand of(Turn turn, Asked.Question.About about, Format format) {
    Map<String, String> details = new HashMap<>();
    details.put(FORMAT, format.word());
    details.put(DAY, about.day().toString());
    about.unit().ifPresent(unit -> details.put(UNIT, unit));
    return new Errand(KIND, turn.chat(), turn.person().id(), details);
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Nothing for somebody who no longer answers for the unit. */
  @Override
  public List<Outbound> make(Errand errand) {
    Optional<Person> person = directory.byId(errand.person());
    Optional<Format> format = Format.named(errand.details().getOrDefault(FORMAT, ""));
    if (person.isEmpty() || format.isEmpty()) {
      return List.of();
    }
    LocalDate day = LocalDate.parse(errand.details().getOrDefault(DAY, ""));
    Optional<String> unit = Optional.ofNullable(errand.details().get(UNIT));
    return switch (scopes.of(person.get(), unit)) {
      case Scopes.Found.One(Scope scope) ->
          scope.units().isEmpty()
              ? List.of()
              : List.of(file(format.get(), person.get().language(), scope, day));
      case Scopes.Found.None none -> List.of();
      case Scopes.Found.Several several -> List.of();
    };
  }

  private Outbound file(Format format, String language, Scope scope, LocalDate day) {
    return switch (format) {
      case CHART -> files.pictureOrWhyNot(language, book.history(scope, day));
      case XLSX -> files.workbook(language, book.of(scope, day));
    };
  }
}
