package vn.trucban.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.trucban.language.Day.How;

/** Days of the week: thứ 2 is Monday; t6, T.6, CN, chủ nhật; with or without a week. */
final class WeekdayRules {

  private static final Term THU = Term.of("thứ");
  private static final Term HOM_THU = Term.of("hôm thứ", "ngày thứ", "bữa thứ");
  private static final Term T = Term.of("t");
  private static final Term SUNDAY =
      Term.of(
          "chủ nhật",
          "chúa nhật",
          "cn",
          "cnhat",
          "hôm chủ nhật",
          "ngày chủ nhật",
          "hôm cn",
          "ngày cn");
  private static final List<Term> ENGLISH =
      List.of(
          Term.of("monday"),
          Term.of("tuesday"),
          Term.of("wednesday"),
          Term.of("thursday"),
          Term.of("friday"),
          Term.of("saturday"),
          Term.of("sunday"));

  /** Only among English words: "sat lo" is a landslide. */
  private static final List<Term> BRIEF =
      List.of(
          Term.of("mon"),
          Term.of("tue", "tues"),
          Term.of("wed"),
          Term.of("thurs", "thu"),
          Term.of("fri"),
          Term.of("sat"),
          Term.of("sun"));

  private static final Term ENGLISH_AROUND =
      Term.around("off", "duty", "leave", "by", "until", "till", "from", "for", "and", "wfh");
  private static final Term ON = Term.of("on", "this");
  private static final Term NEXT_ENGLISH = Term.of("next");
  private static final Term LAST_ENGLISH = Term.of("last");
  private static final Term COMING = Term.around("tới", "sắp tới", "tới đây");
  private static final Term GONE = Term.around("vừa rồi", "vừa qua", "rồi", "qua", "trước");
  private static final Term THIS = Term.around("này");
  private static final Term AFTER = Term.around("sau");
  private static final Term NO_SUFFIX_BEFORE =
      Term.around(
          "giờ", "khi", "đó", "buổi", "họp", "lúc", "ngày", "cơ", "phòng", "mấy", "là", "nữa");

  private final Cursor cursor;
  private final Context context;
  private final Moment moment;
  private final WeekRules weeks;

  WeekdayRules(Cursor cursor, Context context, Moment moment, WeekRules weeks) {
    this.cursor = cursor;
    this.context = context;
    this.moment = moment;
    this.weeks = weeks;
  }

  /** "thứ 6", "thứ 6 tuần sau", "tuần sau thứ 6", "next friday". */
  Optional<Day> day() {
    return cursor
        .attempt(this::weekFirst)
        .or(() -> cursor.attempt(this::english))
        .or(() -> cursor.attempt(() -> name().map(this::qualified)));
  }

  private Optional<Day> weekFirst() {
    Optional<Integer> week = weeks.named();
    return week.flatMap(w -> name().map(day -> ofWeek(day, w)));
  }

  private Optional<Day> english() {
    boolean next = cursor.take(NEXT_ENGLISH);
    boolean last = !next && cursor.take(LAST_ENGLISH);
    boolean said = context.before(ENGLISH_AROUND) || next || last;
    boolean on = !next && !last && cursor.take(ON);
    for (int i = 0; i < ENGLISH.size(); i++) {
      boolean brief = (said || on) && cursor.take(BRIEF.get(i));
      if (brief || cursor.take(ENGLISH.get(i))) {
        Day.Weekday day = new Day.Weekday(DayOfWeek.of(i + 1));
        if (next) {
          return Optional.of(ofWeek(day, 1));
        }
        return Optional.of(last ? strictlyBefore(day) : qualified(day));
      }
    }
    return Optional.empty();
  }

  /** A weekday and nothing about its week. */
  private Optional<Day> name() {
    if (cursor.take(SUNDAY)) {
      return Optional.of(new Day.Weekday(DayOfWeek.SUNDAY));
    }
    if (cursor.peek(0).isEmpty()) {
      return Optional.empty();
    }
    if (cursor.sees(THU) && context.isOrdinal()) {
      return Optional.empty();
    }
    if (cursor.take(HOM_THU) || cursor.take(THU)) {
      boolean unused = cursor.sign("-");
      return number();
    }
    if (cursor.take(T)) {
      boolean dotted = cursor.sign(".");
      return (dotted || cursor.glued()) && seesDigit(2, 7) ? number() : Optional.empty();
    }
    return Optional.empty();
  }

  private boolean seesDigit(int least, int most) {
    int mark = cursor.mark();
    boolean seen = cursor.digits(least, most).isPresent();
    cursor.reset(mark);
    return seen;
  }

  /** What may follow "thứ"; 1, 8 and 9 are said by mistake. */
  Optional<Day> number() {
    OptionalInt number = NumberWords.take(cursor, 2, 7);
    if (number.isPresent()) {
      return Optional.of(new Day.Weekday(DayOfWeek.of(number.getAsInt() - 1)));
    }
    return cursor.digits(0, 9).isPresent() ? Optional.of(new Day.Never()) : Optional.empty();
  }

  private Optional<Day> digit() {
    OptionalInt number = cursor.digits(2, 7);
    return number.isPresent() && cursor.mayEnd() && !NumericDates.seesUnit(cursor)
        ? Optional.of(qualified(new Day.Weekday(DayOfWeek.of(number.getAsInt() - 1))))
        : Optional.empty();
  }

  /** The 5 of "thứ 3, 5" and of "thứ 2 đến 5". */
  Optional<Piece> digitBehind() {
    return digit().map(day -> new Piece.One(day, Optional.empty(), false));
  }

  private Day qualified(Day named) {
    if (!(named instanceof Day.Weekday weekday)) {
      return named;
    }
    Optional<Integer> week = cursor.attempt(this::suffixWeek);
    if (week.isPresent()) {
      return ofWeek(weekday, week.get());
    }
    if (suffix(COMING)) {
      return new Day.Fixed(moment.today().with(TemporalAdjusters.next(weekday.day())), How.BY_WEEK);
    }
    if (suffix(GONE)) {
      return strictlyBefore(weekday);
    }
    if (suffix(AFTER)) {
      return ofWeek(weekday, 1);
    }
    boolean unused = !cursor.pause() && cursor.take(THIS);
    return weekday;
  }

  private Optional<Integer> suffixWeek() {
    cursor.skip(OF);
    return weeks.named();
  }

  private static final Term OF = Term.of("của", "trong");

  /** "thứ 6 sau" but not "thứ 6 sau 17h", "thứ 6 trước khi về". */
  private boolean suffix(Term term) {
    return cursor.all(
        () ->
            !cursor.pause()
                && cursor.take(term)
                && !(cursor.sees(NO_SUFFIX_BEFORE) || (seesDigit(0, 99) && !cursor.pause())));
  }

  private Day strictlyBefore(Day.Weekday weekday) {
    LocalDate date = moment.today().with(TemporalAdjusters.previous(weekday.day()));
    return new Day.Fixed(date, How.BY_WEEK);
  }

  private Day ofWeek(Day named, int week) {
    return named instanceof Day.Weekday weekday
        ? new Day.Fixed(moment.inWeek(weekday.day(), week), How.BY_WEEK)
        : named;
  }
}
