package vn.trucban.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.language.Day.How;
import vn.trucban.language.Meaning.Days;
import vn.trucban.language.Meaning.Doubtful;
import vn.trucban.language.Meaning.Impossible;
import vn.trucban.language.Meaning.Kind;
import vn.trucban.language.Meaning.SeveralDays;

/** The links of a list or range of days, from its first one on. */
final class DayLinks {

  private static final Term AND = Term.around("và", "cùng", "cả", "and", "lẫn", "và cả", "với cả");
  private static final Term ALL_OF = Term.of("hết");
  static final Term TO =
      Term.of("đến", "tới", "cho đến", "cho tới", "to", "till", "until", "through", "đến tận");
  private static final int MOST = 31;

  private final Cursor cursor;
  private final Moment moment;
  private final DayPhrases phrases;

  private final List<Piece> pieces = new ArrayList<>();

  /** Whether a range leads from the link before to this one. */
  private final List<Boolean> through = new ArrayList<>();

  private final boolean introduced;
  private final boolean from;
  private int good;
  private int goodMark = -1;

  DayLinks(
      Cursor cursor,
      Moment moment,
      DayPhrases phrases,
      Piece first,
      boolean introduced,
      boolean from) {
    this.cursor = cursor;
    this.moment = moment;
    this.phrases = phrases;
    this.introduced = introduced;
    this.from = from;
    pieces.add(first);
    through.add(false);
    keep();
  }

  void go() {
    while (pieces.size() < MOST && (range() || list())) {
      keep();
    }
    if (goodMark >= 0) {
      cursor.reset(goodMark);
    }
  }

  /** What was read so far stands, if it ends between tokens and a number among it is a day. */
  private void keep() {
    boolean named = pieces.stream().anyMatch(p -> !isBare(p)) || introduced;
    boolean fromTo = from && through.getLast();
    if (cursor.betweenTokens() && (named || fromTo) && !isBareTail()) {
      good = pieces.size();
      goodMark = cursor.mark();
    }
  }

  /** In "thứ 3, 5 và 20" no day is left over; in "mai, 20" the 20 is something else. */
  private boolean isBareTail() {
    return pieces.size() > 1
        && isBare(pieces.getLast())
        && !through.getLast()
        && !introduced
        && !isBare(pieces.getFirst());
  }

  private boolean range() {
    return cursor.all(
        () -> {
          Piece before = pieces.getLast();
          if (!dash() && !cursor.take(TO)) {
            return false;
          }
          Optional<Piece> next =
              weekdayDigit(before).or(this::now).or(() -> last(cursor, phrases, introduced));
          next.ifPresent(pieces::add);
          next.ifPresent(n -> through.add(true));
          return next.isPresent();
        });
  }

  /** "từ 1/11 đến nay" */
  private Optional<Piece> now() {
    return cursor.take(DaySpans.NOW)
        ? Optional.of(
            new Piece.One(new Day.Fixed(moment.today(), How.FROM_TODAY), Optional.empty(), false))
        : Optional.empty();
  }

  private boolean dash() {
    boolean dashed = cursor.sign("-", "–", "~", "→");
    boolean arrow = dashed && cursor.sign(">");
    return dashed || arrow;
  }

  private boolean list() {
    Piece before = pieces.getLast();
    if (!(before instanceof Piece.One one)) {
      return false;
    }
    return cursor.all(
        () -> {
          boolean pause = cursor.pause() || cursor.sign(",", ";", "&", "+");
          boolean and = cursor.take(AND);
          boolean tight = cursor.glued();
          Optional<Piece> next =
              pause || and || tight
                  ? weekdayDigit(before).or(() -> phrases.piece(introduced, true))
                  : phrases.piece(false, false);
          return next.filter(n -> follows(one, n, and, pause)).map(this::add).isPresent();
        });
  }

  private boolean add(Piece piece) {
    through.add(false);
    return pieces.add(piece);
  }

  private boolean follows(Piece.One before, Piece next, boolean and, boolean pause) {
    if (!(next instanceof Piece.One one)) {
      return false;
    }
    Optional<Part> part = firstPart();
    if (one.part().isPresent() && !one.part().equals(part)) {
      return false;
    }
    if (and) {
      return true;
    }
    char sort = sort(before.day());
    boolean same = sort == sort(one.day()) || (isBare(before) && sort(one.day()) == 'l');
    return same && sort != 'r' && (pause || sort == 'w');
  }

  private Optional<Piece> weekdayDigit(Piece before) {
    if (!(before instanceof Piece.One one) || sort(one.day()) != 'w') {
      return Optional.empty();
    }
    return cursor.attempt(phrases.weekdays()::digitBehind);
  }

  private Optional<Part> firstPart() {
    return pieces.getFirst() instanceof Piece.One one ? one.part() : Optional.empty();
  }

  Optional<Meaning> meaning() {
    if (goodMark < 0) {
      return Optional.empty();
    }
    List<Piece> kept = pieces.subList(0, good);
    if (good == 1) {
      return single(kept.getFirst());
    }
    return several(kept);
  }

  private Optional<Meaning> single(Piece piece) {
    return Optional.of(
        switch (piece) {
          case Piece.One(Day day, Optional<Part> part, boolean bare) -> oneDay(day, part);
          case Piece.Whole(LocalDate start, LocalDate end) -> Days.of(start, end);
          case Piece.Vague(List<Days> candidates) ->
              new Doubtful(Kind.DATE, List.copyOf(candidates));
        });
  }

  private Meaning oneDay(Day day, Optional<Part> part) {
    if (day instanceof Day.Either(Day likely, Day other)) {
      return new Doubtful(Kind.DATE, List.of(oneDay(likely, part), oneDay(other, part)));
    }
    return moment
        .pick(day)
        .<Meaning>map(date -> new Days(date, date, part))
        .orElse(new Impossible(Kind.DATE));
  }

  private Optional<Meaning> several(List<Piece> kept) {
    List<Day> days = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      days.add(through.get(i) ? kept.get(i).end() : kept.get(i).begin());
    }
    Optional<Meaning> unsure = unsure(days);
    return unsure.isPresent() ? unsure : Optional.of(resolved(days, kept));
  }

  private Optional<Meaning> unsure(List<Day> days) {
    for (int i = 0; i < days.size(); i++) {
      if (days.get(i) instanceof Day.Either(Day likely, Day other)) {
        List<Meaning> both = new ArrayList<>();
        for (Day day : List.of(likely, other)) {
          List<Day> one = new ArrayList<>(days);
          one.set(i, day);
          both.add(resolved(one, pieces.subList(0, good)));
        }
        return Optional.of(new Doubtful(Kind.DATE, both));
      }
    }
    return Optional.empty();
  }

  private Meaning resolved(List<Day> days, List<Piece> kept) {
    Optional<List<LocalDate>> dates = new Chain(moment, days).dates();
    if (dates.isEmpty()) {
      return new Impossible(Kind.DATE);
    }
    List<LocalDate> all = dates.get();
    if (all.size() == 2 && through.get(1)) {
      Optional<Part> part =
          from
                  || !(kept.getFirst() instanceof Piece.One one)
                  || !(kept.getLast() instanceof Piece.One last)
                  || last.part().isPresent()
              ? Optional.empty()
              : one.part();
      return all.get(1).isBefore(all.get(0))
          ? new Impossible(Kind.DATE)
          : new Days(all.get(0), all.get(1), part);
    }
    return spread(all);
  }

  /** "20-22, 25/11": all days of it, one by one. */
  private Meaning spread(List<LocalDate> dates) {
    boolean listed = true;
    for (int i = 1; i < dates.size(); i++) {
      listed &= i == 0 || !through.get(i) || allThrough(dates.size());
    }
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      LocalDate day = dates.get(i);
      if (!listed && through.get(i) && !days.isEmpty()) {
        days.getLast()
            .plusDays(1)
            .datesUntil(day.isAfter(days.getLast()) ? day : days.getLast().plusDays(1))
            .limit(366)
            .forEach(days::add);
      }
      days.add(day);
    }
    List<LocalDate> distinct = days.stream().distinct().toList();
    Optional<Part> part = firstPart();
    return distinct.size() == 1
        ? new Days(distinct.getFirst(), distinct.getFirst(), part)
        : new SeveralDays(distinct, part);
  }

  /** "thứ 2-4-6": hyphens between three are commas. */
  private boolean allThrough(int size) {
    return size > 2 && through.subList(1, size).stream().allMatch(t -> t);
  }

  /** The end of a range: "hết thứ 6" is Friday, "hết tuần" its last day. */
  static Optional<Piece> last(Cursor cursor, DayPhrases phrases, boolean introduced) {
    return phrases
        .piece(introduced, true)
        .or(
            () ->
                cursor.attempt(
                    () ->
                        cursor.take(ALL_OF) ? phrases.piece(introduced, true) : Optional.empty()));
  }

  private static boolean isBare(Piece piece) {
    return piece instanceof Piece.One(Day day, Optional<Part> part, boolean bare) && bare;
  }

  /** Days of one sort make a list without an "and" between them. */
  private static char sort(Day day) {
    return switch (day) {
      case Day.Weekday unused -> 'w';
      case Day.Monthly unused -> 'n';
      case Day.Yearly unused -> 'n';
      case Day.Lunar unused -> 'l';
      case Day.Either unused -> 'e';
      case Day.Never unused -> 'x';
      case Day.Fixed(LocalDate date, How how) ->
          switch (how) {
            case BY_WEEK -> 'w';
            case IN_FULL -> 'n';
            case FROM_TODAY -> 'r';
          };
    };
  }
}
