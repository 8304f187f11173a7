package vn.trucban.language;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.language.Day.How;

/** One day or week with what belongs to it: "sáng thứ 6", "thứ Hai, 23/11", "mai cả ngày". */
final class DayPhrases {

  private static final Term ALL_DAY =
      Term.of("cả ngày", "nguyên ngày", "trọn ngày", "suốt ngày", "trong ngày", "all day");
  private static final Term DAY_WORD =
      Term.of(
          "ngày",
          "hôm",
          "vào ngày",
          "vào hôm",
          "vào",
          "các ngày",
          "những ngày",
          "bữa",
          "on",
          "on the",
          "the",
          "trong ngày",
          "lúc ngày",
          "từ ngày",
          "trong",
          "cho ngày",
          "dịp",
          "vào dịp");
  private static final Term SAYS_NUMBER =
      Term.of(
          "ngày",
          "hôm",
          "vào ngày",
          "vào hôm",
          "các ngày",
          "những ngày",
          "bữa",
          "on the",
          "the",
          "trong ngày",
          "lúc ngày",
          "từ ngày",
          "cho ngày");
  private static final Term TONIGHT = Term.of("tonight");
  private static final Term THIS = Term.of("this");
  private static final Term IN_THE = Term.of("in the", "vào", "trong");
  private static final int NEAR = 100;
  private static final LocalTime NIGHT_IS_OVER = LocalTime.of(5, 0);

  private final Cursor cursor;
  private final Moment moment;
  private final PartRules parts;
  private final RelativeDays relative;
  private final WeekdayRules weekdays;
  private final LunarRules lunar;
  private final WeekRules weeks;
  private final MonthRules months;
  private final NumericDates numbers;

  DayPhrases(Cursor cursor, Context context, Moment moment, List<Token> tokens) {
    this.cursor = cursor;
    this.moment = moment;
    this.parts = new PartRules(cursor, context);
    this.relative = new RelativeDays(cursor, context, moment, tokens);
    this.weeks = new WeekRules(cursor, moment);
    this.weekdays = new WeekdayRules(cursor, context, moment, weeks);
    this.months = new MonthRules(cursor, moment);
    this.lunar = new LunarRules(cursor, context, moment, months);
    this.numbers = new NumericDates(cursor, context, moment, months);
  }

  /**
   * A day or some days.
   *
   * @param introduced whether words before it say that a number is a day
   * @param bare whether a number alone will do, as other days stand beside it
   */
  Optional<Piece> piece(boolean introduced, boolean bare) {
    return cursor.mayBegin() ? cursor.attempt(() -> whole(introduced, bare)) : Optional.empty();
  }

  private Optional<Piece> whole(boolean introduced, boolean bare) {
    if (cursor.take(TONIGHT)) {
      return Optional.of(tonight(fixed(0), Part.EVENING));
    }
    Optional<Piece> english = cursor.attempt(this::thisMorning);
    if (english.isPresent()) {
      return english;
    }
    int start = cursor.mark();
    boolean allDay = cursor.take(ALL_DAY);
    Optional<Part> part = allDay ? Optional.empty() : parts.part();
    boolean behindPart = part.isPresent();
    Optional<Piece> core =
        cursor
            .attempt(() -> core(introduced || behindPart, bare, behindPart))
            .or(() -> cursor.attempt(() -> introduced(bare, behindPart)));
    if (core.isEmpty() && allDay) {
      cursor.reset(start);
      core = cursor.attempt(() -> core(introduced, bare, false));
    }
    return core.map(piece -> piece instanceof Piece.One one ? withPart(one, part) : piece);
  }

  private Optional<Piece> introduced(boolean bare, boolean behindPart) {
    boolean number = cursor.sees(SAYS_NUMBER);
    return cursor.take(DAY_WORD) ? core(number, bare, behindPart) : Optional.empty();
  }

  private Optional<Piece> thisMorning() {
    return cursor.take(THIS) ? parts.part().map(part -> tonight(fixed(0), part)) : Optional.empty();
  }

  private Optional<Piece> core(boolean introduced, boolean bare, boolean behindPart) {
    Optional<Piece> near = cursor.attempt(() -> relative.piece(behindPart)).map(this::sameDay);
    return near.or(() -> cursor.attempt(this::weekday))
        .or(lunar::piece)
        .or(weeks::piece)
        .or(() -> cursor.attempt(() -> dated(introduced, bare)))
        .or(months::piece);
  }

  private Optional<Piece> weekday() {
    return weekdays.day().map(day -> sameDay(one(day)));
  }

  /**
   * "30/11 (thứ 2)": the weekday adds nothing if it is right and belongs to something else if not.
   */
  private Optional<Piece> dated(boolean introduced, boolean bare) {
    return numbers
        .piece(introduced, bare)
        .map(
            piece ->
                piece instanceof Piece.One(Day day, Optional<Part> none, boolean isBare) && !isBare
                    ? cursor
                        .attempt(() -> weekdays.day().flatMap(weekday -> agreed(weekday, day)))
                        .map(DayPhrases::one)
                        .orElse(piece)
                    : piece);
  }

  /** "thứ Hai, 23/11", "mai 24/11", "thứ 2 ngày 30": the same day said twice. */
  private Piece sameDay(Piece said) {
    if (!(said instanceof Piece.One(Day day, Optional<Part> none, boolean bare))) {
      return said;
    }
    return cursor.attempt(() -> again(day)).<Piece>map(DayPhrases::one).orElse(said);
  }

  private Optional<Day> again(Day first) {
    boolean number = cursor.sees(SAYS_NUMBER);
    boolean word = cursor.take(DAY_WORD);
    if (word && !number) {
      return Optional.empty();
    }
    if (first instanceof Day.Fixed(LocalDate date, How how) && how == How.FROM_TODAY) {
      Optional<Day> weekday = cursor.attempt(() -> weekdays.day().flatMap(w -> agreed(w, first)));
      if (weekday.isPresent()) {
        return cursor.attempt(() -> again(new Day.Fixed(date, How.BY_WEEK))).or(() -> weekday);
      }
    }
    return numbers
        .behindWeekday(number)
        .flatMap(
            piece ->
                piece instanceof Piece.One(Day day, Optional<Part> none, boolean bare)
                    ? agreed(first, day).or(() -> disagreed(first, day))
                    : Optional.empty());
  }

  private Optional<Day> agreed(Day named, Day dated) {
    return switch (named) {
      case Day.Weekday(var weekday) ->
          candidates(dated)
              .filter(date -> date.getDayOfWeek() == weekday)
              .findFirst()
              .map(date -> new Day.Fixed(date, How.IN_FULL));
      case Day.Fixed(LocalDate date, How how) ->
          dated.onOrAfter(date).filter(date::equals).map(d -> named);
      case Day.Monthly unused -> Optional.empty();
      case Day.Yearly unused -> Optional.empty();
      case Day.Lunar unused -> Optional.empty();
      case Day.Either unused -> Optional.empty();
      case Day.Never unused -> Optional.empty();
    };
  }

  /** The date looked for, and those near it that are not a year away. */
  private Stream<LocalDate> candidates(Day dated) {
    Optional<LocalDate> picked = moment.pick(dated);
    Optional<LocalDate> next =
        picked.flatMap(
            date ->
                moment.forward()
                    ? dated.onOrAfter(date.plusDays(1))
                    : dated.onOrBefore(date.minusDays(1)));
    return Stream.concat(
        picked.stream(),
        Stream.of(moment.pickBack(dated), next)
            .flatMap(Optional::stream)
            .filter(date -> Math.abs(ChronoUnit.DAYS.between(moment.today(), date)) < NEAR));
  }

  /** A weekday that the date does not have: which one holds is asked. */
  private static Optional<Day> disagreed(Day named, Day dated) {
    if (dated instanceof Day.Never) {
      return Optional.of(dated);
    }
    boolean fromToday =
        named instanceof Day.Fixed(LocalDate date, How how) && how == How.FROM_TODAY;
    return fromToday ? Optional.empty() : Optional.of(new Day.Either(dated, named));
  }

  private Piece withPart(Piece.One one, Optional<Part> before) {
    Optional<Part> part = before;
    if (part.isEmpty() && !cursor.take(ALL_DAY)) {
      part = cursor.attempt(this::partBehind);
    }
    Optional<Part> said = part;
    return said.<Piece>map(p -> tonight(one.day(), p))
        .map(
            piece ->
                piece instanceof Piece.One o ? new Piece.One(o.day(), said, one.bare()) : piece)
        .orElse(one);
  }

  /** "thứ 6 buổi chiều"; but in "thứ 6 chiều thứ 7" the part belongs to what follows. */
  private Optional<Part> partBehind() {
    if (cursor.pause()) {
      return Optional.empty();
    }
    cursor.skip(IN_THE);
    Optional<Part> part = parts.part();
    int behind = cursor.mark();
    boolean belongsElsewhere =
        part.isPresent()
            && !cursor.pause()
            && !cursor.atEnd()
            && core(true, false, true).isPresent();
    cursor.reset(behind);
    return part.filter(p -> !belongsElsewhere);
  }

  /** Before five in the morning "tối nay" may be the night that is ending. */
  private Piece tonight(Day day, Part part) {
    boolean unsure =
        part == Part.EVENING
            && day.equals(fixed(0))
            && moment.now().toLocalTime().isBefore(NIGHT_IS_OVER);
    return new Piece.One(unsure ? new Day.Either(day, fixed(-1)) : day, Optional.of(part), false);
  }

  private Day fixed(int days) {
    return new Day.Fixed(moment.today().plusDays(days), How.FROM_TODAY);
  }

  private static Piece one(Day day) {
    return new Piece.One(day, Optional.empty(), false);
  }

  /** A month, where days of it are spoken of. */
  Optional<Piece> month() {
    return months.piece();
  }

  PartRules parts() {
    return parts;
  }

  WeekdayRules weekdays() {
    return weekdays;
  }
}
