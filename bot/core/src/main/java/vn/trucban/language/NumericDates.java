package vn.trucban.language;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Days by number: 23/11, 23-11-2026, 30.4, ngày 30, 30 này, 30 tháng 4 năm 2027, nov 30. */
final class NumericDates {

  private static final List<Term> ENGLISH =
      List.of(
          Term.of("january", "jan"),
          Term.of("february", "feb"),
          Term.of("march", "mar"),
          Term.of("april", "apr"),
          Term.of("may"),
          Term.of("june", "jun"),
          Term.of("july", "jul"),
          Term.of("august", "aug"),
          Term.of("september", "sep", "sept"),
          Term.of("october", "oct"),
          Term.of("november", "nov"),
          Term.of("december", "dec"));
  private static final Term MAY = Term.of("may");
  private static final Term ORDINAL = Term.of("th", "st", "nd", "rd");
  private static final Term OF = Term.of("of");
  private static final Term THIS = Term.of("này");
  private static final Term SHIFT = Term.around("ca");
  private static final Term LUNAR = Term.of("âm lịch", "âm", "al", "lịch âm");
  private static final Term LUNAR_CALENDAR = Term.around("âm lịch");
  private static final Term SOLAR = Term.of("dương lịch", "dương", "dl");

  /** What makes the number before it something else than a day. */
  private static final Term UNIT =
      Term.around(
          "h",
          "g",
          "giờ",
          "giò",
          "phút",
          "p",
          "ph",
          "tiếng",
          "ngày",
          "hôm",
          "tuần",
          "năm",
          "người",
          "ng",
          "đồng chí",
          "cán bộ",
          "am",
          "pm",
          "km",
          "kg",
          "m",
          "tr",
          "triệu",
          "k",
          "buổi",
          "lần",
          "rưỡi",
          "min",
          "mins",
          "minutes",
          "hours",
          "days",
          "giây",
          "bạn",
          "cái",
          "bản",
          "văn bản");

  private final Cursor cursor;
  private final Context context;
  private final Moment moment;
  private final MonthRules months;

  NumericDates(Cursor cursor, Context context, Moment moment, MonthRules months) {
    this.cursor = cursor;
    this.context = context;
    this.moment = moment;
    this.months = months;
  }

  /**
   * A day by number.
   *
   * @param introduced whether a word before it says that a day follows: "ngày", "sáng"
   * @param bare whether a number alone will do
   */
  Optional<Piece> piece(boolean introduced, boolean bare) {
    if (context.isNumbered() && !isShiftOfDate()) {
      return Optional.empty();
    }
    return cursor
        .attempt(() -> complete(introduced))
        .or(() -> cursor.attempt(this::iso))
        .or(() -> cursor.attempt(this::english))
        .map(day -> (Piece) new Piece.One(day, Optional.empty(), false))
        .or(() -> cursor.attempt(() -> bareNumber(introduced, bare)));
  }

  /** "ca 2" is the second shift, "ca 28/11" that of a day. */
  private boolean isShiftOfDate() {
    return context.before(SHIFT) && cursor.peek(1).filter(a -> a.is("/")).isPresent();
  }

  /** Behind a weekday even "24/7" is a date. */
  Optional<Piece> behindWeekday(boolean introduced) {
    return piece(introduced, false)
        .or(() -> cursor.attempt(() -> complete(true)).map(day -> one(day, false)));
  }

  private Optional<Day> complete(boolean introduced) {
    int start = cursor.at();
    OptionalInt day = NumberWords.take(cursor, 1, 39);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    return cursor
        .attempt(() -> signed(start, day.getAsInt(), introduced))
        .or(() -> cursor.attempt(() -> worded(day.getAsInt(), introduced)));
  }

  /** A stroke, hyphen or stop between the numbers, and the same before the year. */
  private Optional<Day> signed(int start, int day, boolean introduced) {
    String sign = cursor.peek(0).map(Atom::marked).orElse("");
    if (!List.of("/", "-", ".").contains(sign) || !cursor.tightSign(sign)) {
      return Optional.empty();
    }
    OptionalInt month = cursor.digits(1, 99);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int year = yearBehind(sign).orElse(0);
    boolean sure = year > 0 || isDate(start, sign, day, month.getAsInt(), introduced);
    return sure && cursor.mayEnd() && !seesUnit(cursor)
        ? Optional.of(date(day, month.getAsInt(), year))
        : Optional.empty();
  }

  private OptionalInt yearBehind(String sign) {
    int mark = cursor.mark();
    if (cursor.tightSign(sign)) {
      boolean two = cursor.peek(0).filter(a -> a.marked().length() == 2).isPresent();
      OptionalInt year = two ? cursor.digits(20, 99) : cursor.digits(1900, 2199);
      if (year.isPresent()) {
        return two ? OptionalInt.of(2000 + year.getAsInt()) : year;
      }
    }
    cursor.reset(mark);
    return months.yearBehind();
  }

  /** Told from shares of the staff, from "24/7", from spans of numbers and from decimals. */
  private boolean isDate(int start, String sign, int day, int month, boolean introduced) {
    return switch (sign) {
      case "/" ->
          introduced
              ? month <= 31
              : month <= 12
                  && day <= 39
                  && !(day == 24 && month == 7)
                  && !(day < month && month <= 5 && context.isShare(start));
      case "-" -> month <= 12 && day > month && (introduced || day > 12);
      default -> month <= 12 && day <= 31 && (introduced || day > 9 || month > 9);
    };
  }

  private Optional<Day> worded(int day, boolean introduced) {
    Optional<YearMonth> relative = months.relative();
    if (relative.isPresent()) {
      // "5 tháng sau" may be five months later, "ngày 5 tháng sau" may not.
      return relative
          .filter(month -> introduced || day > 12)
          .map(month -> MonthRules.exact(month.getYear(), month.getMonthValue(), day));
    }
    OptionalInt month = months.number();
    return month.isPresent()
        ? Optional.of(date(day, month.getAsInt(), months.yearBehind().orElse(0)))
        : Optional.empty();
  }

  private Day date(int day, int month, int year) {
    if (month > 12) {
      return new Day.Never();
    }
    if (cursor.take(LUNAR)) {
      return day <= 30 ? new Day.Lunar(day, month) : new Day.Never();
    }
    cursor.skip(SOLAR);
    return year == 0 ? new Day.Yearly(day, month) : MonthRules.exact(year, month, day);
  }

  private Optional<Day> iso() {
    int year = cursor.digits(1900, 2199).orElse(0);
    if (year == 0 || !cursor.tightSign("-")) {
      return Optional.empty();
    }
    int month = cursor.digits(1, 99).orElse(0);
    if (month == 0 || !cursor.tightSign("-")) {
      return Optional.empty();
    }
    int day = cursor.digits(1, 99).orElse(0);
    return day > 0 && cursor.betweenTokens()
        ? Optional.of(MonthRules.exact(year, month, day))
        : Optional.empty();
  }

  /** "nov 30", "30 nov", "30th november 2026". "may" alone with a number is Vietnamese too. */
  private Optional<Day> english() {
    int day = cursor.digits(1, 39).orElse(0);
    if (day > 0) {
      boolean ordinal = cursor.take(ORDINAL);
      boolean of = cursor.take(OF);
      if (cursor.sees(MAY) && !ordinal && !of) {
        return Optional.empty();
      }
    } else if (cursor.sees(MAY)) {
      return Optional.empty();
    }
    for (int i = 0; i < ENGLISH.size(); i++) {
      if (cursor.take(ENGLISH.get(i))) {
        int named = day > 0 ? day : cursor.digits(1, 39).orElse(0);
        boolean unused = day == 0 && cursor.take(ORDINAL);
        int month = i + 1;
        return named > 0 && !seesUnit(cursor)
            ? Optional.of(date(named, month, cursor.digits(2000, 2099).orElse(0)))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "30 này", "ngày 30", "ngày 15 âm"; and 20 in "20, 22/11" and "20 đến 22/11". */
  private Optional<Piece> bareNumber(boolean introduced, boolean bare) {
    OptionalInt number = introduced ? NumberWords.take(cursor, 1, 39) : cursor.digits(1, 31);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int day = number.getAsInt();
    boolean unused = introduced && cursor.take(ORDINAL);
    if (introduced ? cursor.take(LUNAR) : cursor.takeExact(LUNAR)) {
      return Optional.of(one(day <= 30 ? new Day.Lunar(day, 0) : new Day.Never(), false));
    }
    if (cursor.take(THIS)) {
      Day inMonth = MonthRules.exact(moment.today().getYear(), moment.today().getMonthValue(), day);
      return Optional.of(one(inMonth, false));
    }
    if ((!introduced && !bare) || seesUnit(cursor) || !cursor.mayEnd()) {
      return Optional.empty();
    }
    return Optional.of(one(day <= 31 ? new Day.Monthly(day) : new Day.Never(), !introduced));
  }

  /** Whether a word stands here that makes the number before it something else than a day. */
  static boolean seesUnit(Cursor cursor) {
    return !cursor.pause() && cursor.sees(UNIT) && !cursor.sees(LUNAR_CALENDAR);
  }

  private static Piece one(Day day, boolean bare) {
    return new Piece.One(day, Optional.empty(), bare);
  }
}
