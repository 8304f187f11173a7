package vn.trucban.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.trucban.language.Heard.Said;
import vn.trucban.language.Meaning.At;
import vn.trucban.language.Meaning.Days;
import vn.trucban.language.Meaning.Doubtful;
import vn.trucban.language.Meaning.Kind;
import vn.trucban.language.Meaning.PartOfDay;
import vn.trucban.language.Meaning.SeveralDays;

/**
 * Gives a meaning to what is only clear from its neighbours: the 2h of "chiều mai họp 2h", the "cả
 * ngày" of "mai em nghỉ cả ngày", the "2 ngày" of "mai em nghỉ 2 ngày".
 */
final class Afterthoughts {

  private static final int NEAR = 3;

  private final Moment moment;
  private final List<Token> tokens;
  private final List<Heard> heard;

  Afterthoughts(Moment moment, List<Token> tokens, List<Heard> heard) {
    this.moment = moment;
    this.tokens = tokens;
    this.heard = heard;
  }

  List<Found> found() {
    Optional<Days> start = startOfCount();
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < heard.size(); i++) {
      Heard one = heard.get(i);
      meaning(i, start)
          .ifPresent(m -> all.add(new Found(one.first(), one.end(), m, one.folded(), mended(one))));
    }
    return List.copyOf(all);
  }

  private boolean mended(Heard one) {
    return tokens.subList(one.first(), one.end()).stream().anyMatch(Token::mended);
  }

  private Optional<Meaning> meaning(int index, Optional<Days> start) {
    return switch (heard.get(index).said()) {
      case Said.Sure(Meaning meaning) ->
          Optional.of(
              start.isPresent() && meaning.equals(start.get()) ? counted(start.get()) : meaning);
      case Said.Hour(SpokenTime time) -> Optional.of(time(index, time));
      case Said.HalfDay unused -> Optional.of(halfDay());
      case Said.WholeDay unused -> Optional.of(wholeDay());
      case Said.Count unused -> start.<Meaning>map(this::counted).or(this::severalDays);
    };
  }

  private Meaning halfDay() {
    Set<Part> parts = parts();
    return parts.size() == 1
        ? new PartOfDay(parts.iterator().next())
        : new Doubtful(
            Kind.PART, List.of(new PartOfDay(Part.MORNING), new PartOfDay(Part.AFTERNOON)));
  }

  private Meaning wholeDay() {
    return sure()
        .filter(
            m ->
                m instanceof Days
                    || (m instanceof Doubtful doubtful && doubtful.kind() == Kind.DATE))
        .findFirst()
        .orElse(Days.of(moment.today()));
  }

  private Stream<Meaning> sure() {
    return heard.stream()
        .flatMap(
            h ->
                h.said() instanceof Said.Sure(Meaning meaning)
                    ? Stream.of(meaning)
                    : Stream.empty());
  }

  /** The one day that "2 ngày" begins with, if one and only one is named. */
  private Optional<Days> startOfCount() {
    if (heard.stream().noneMatch(h -> h.said() instanceof Said.Count)) {
      return Optional.empty();
    }
    List<Days> days =
        sure().flatMap(m -> m instanceof Days d ? Stream.of(d) : Stream.empty()).toList();
    return days.size() == 1 && days.getFirst().from().equals(days.getFirst().to())
        ? Optional.of(days.getFirst())
        : Optional.empty();
  }

  private Meaning counted(Days start) {
    int days =
        heard.stream().mapToInt(h -> h.said() instanceof Said.Count(int n) ? n : 0).max().orElse(1);
    LocalDate from = start.from();
    return days == 1 ? start : Days.of(from, from.plusDays(days - 1L));
  }

  private Optional<Meaning> severalDays() {
    return sure().filter(m -> m instanceof Days || m instanceof SeveralDays).findFirst();
  }

  private Set<Part> parts() {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    IntStream.range(0, heard.size()).forEach(i -> part(i).ifPresent(parts::add));
    return parts;
  }

  private Optional<Part> part(int index) {
    if (index < 0 || index >= heard.size()) {
      return Optional.empty();
    }
    return heard.get(index).said() instanceof Said.Sure(Meaning meaning)
        ? part(meaning)
        : Optional.empty();
  }

  private static Optional<Part> part(Meaning meaning) {
    return switch (meaning) {
      case Days(LocalDate from, LocalDate to, Optional<Part> part) -> part;
      case SeveralDays(List<LocalDate> days, Optional<Part> part) -> part;
      case PartOfDay(Part part) -> Optional.of(part);
      case Doubtful(Kind kind, List<Meaning> candidates) ->
          candidates.stream().findFirst().flatMap(Afterthoughts::part);
      case At unused -> Optional.empty();
      case Meaning.Lasting unused -> Optional.empty();
      case Meaning.Before unused -> Optional.empty();
      case Meaning.Impossible unused -> Optional.empty();
      case Meaning.Now unused -> Optional.empty();
    };
  }

  private Meaning time(int index, SpokenTime time) {
    if (time.part().isPresent() || time.of24() || time.hour() < 1 || time.hour() > 11) {
      return time.meaning();
    }
    return near(index)
        .filter(part -> tells(part, time.hour(), true))
        .or(() -> onlyPart().filter(part -> tells(part, time.hour(), false)))
        .map(part -> time.in(part).meaning())
        .orElseGet(() -> time.meaning());
  }

  private Optional<Part> onlyPart() {
    Set<Part> parts = parts();
    return parts.size() == 1 ? parts.stream().findFirst() : Optional.empty();
  }

  /** The part that a neighbour within a few words names. */
  private Optional<Part> near(int index) {
    boolean before = index > 0 && heard.get(index).first() - heard.get(index - 1).end() <= NEAR;
    boolean behind =
        index + 1 < heard.size() && heard.get(index + 1).first() == heard.get(index).end();
    return (before ? part(index - 1) : Optional.<Part>empty())
        .or(() -> behind ? part(index + 1) : Optional.empty());
  }

  /** Whether a part of the day said beside an hour settles which half of the day it is in. */
  private static boolean tells(Part part, int hour, boolean near) {
    return switch (part) {
      case MORNING -> near || hour >= 5;
      case AFTERNOON -> hour <= 6;
      case EVENING -> near || (hour <= 6 && hour >= 5);
    };
  }
}
