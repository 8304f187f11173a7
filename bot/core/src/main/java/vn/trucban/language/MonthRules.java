package vn.trucban.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.trucban.language.Day.How;

/** Months and years: tháng này, tháng 12, hết tháng, cuối tháng sau, năm nay. */
final class MonthRules {

  private static final Term THIS = Term.of("tháng này", "tháng nầy", "this month");
  private static final Term NEXT =
      Term.of("tháng sau", "tháng tới", "tháng kế", "tháng kế tiếp", "next month");
  private static final Term LAST =
      Term.of(
          "tháng trước", "tháng rồi", "tháng qua", "tháng vừa rồi", "tháng vừa qua", "last month");
  private static final Term MONTH = Term.of("tháng");
  private static final Term BARE_MONTH = Term.of("tháng", "month");
  private static final Term T = Term.of("t");
  private static final Term YEAR = Term.of("năm");
  private static final Term THIS_YEAR = Term.of("năm nay", "this year");
  private static final Term NEXT_YEAR = Term.of("năm sau", "năm tới", "sang năm", "next year");
  private static final Term LAST_YEAR = Term.of("năm ngoái", "năm trước", "năm rồi", "last year");
  private static final Term ALL =
      Term.of("cả", "trong", "trong cả", "nguyên", "trọn", "suốt", "của", "all");
  private static final Term THIS_WHOLE =
      Term.of("cả tháng", "trong tháng", "nguyên tháng", "suốt tháng");
  private static final Term REST =
      Term.of("hết", "đến hết", "tới hết", "cho đến hết", "rest of the");
  private static final Term BEGIN = Term.of("đầu");
  private static final Term MIDDLE = Term.of("giữa");
  private static final Term END = Term.of("cuối");

  /** Months whose names are the moon's. */
  private static final Term LUNAR_ONLY = Term.around("giêng", "chạp");

  private final Cursor cursor;
  private final Moment moment;

  MonthRules(Cursor cursor, Moment moment) {
    this.cursor = cursor;
    this.moment = moment;
  }

  Optional<Piece> piece() {
    return cursor
        .attempt(this::rest)
        .or(() -> cursor.attempt(this::edge))
        .or(() -> cursor.attempt(this::whole))
        .or(() -> cursor.attempt(this::year));
  }

  /** "tháng này", "tháng sau", "tháng trước". */
  Optional<YearMonth> relative() {
    YearMonth month = YearMonth.from(moment.today());
    if (cursor.take(THIS)) {
      return Optional.of(month);
    }
    if (cursor.take(NEXT)) {
      return Optional.of(month.plusMonths(1));
    }
    return past(LAST) ? Optional.of(month.minusMonths(1)) : Optional.empty();
  }

  private boolean past(Term last) {
    return cursor.all(() -> cursor.take(last) && !PeriodOrDeadline.isDeadline(cursor));
  }

  /** The number behind "tháng", 1 to 12. */
  OptionalInt number() {
    int mark = cursor.mark();
    boolean month = cursor.take(MONTH) && !cursor.sees(LUNAR_ONLY);
    OptionalInt number = month ? NumberWords.take(cursor, 1, 12) : OptionalInt.empty();
    if (number.isEmpty()) {
      cursor.reset(mark);
    }
    return number;
  }

  /** "năm 2027", "/2027", "năm sau" behind a month. */
  OptionalInt yearBehind() {
    if (cursor.take(THIS_YEAR)) {
      return OptionalInt.of(moment.today().getYear());
    }
    if (cursor.take(NEXT_YEAR)) {
      return OptionalInt.of(moment.today().getYear() + 1);
    }
    if (cursor.take(LAST_YEAR)) {
      return OptionalInt.of(moment.today().getYear() - 1);
    }
    int mark = cursor.mark();
    if (cursor.tightSign("/") || cursor.tightSign("-") || cursor.take(YEAR)) {
      OptionalInt year = cursor.digits(1900, 2199);
      if (year.isPresent()) {
        return year;
      }
    }
    cursor.reset(mark);
    return OptionalInt.empty();
  }

  private Optional<YearMonth> month() {
    return relative().or(() -> cursor.attempt(this::numbered));
  }

  private Optional<YearMonth> numbered() {
    OptionalInt number = shortNumber();
    if (number.isEmpty()) {
      number = number();
    }
    if (number.isEmpty()) {
      return cursor.attempt(this::slashed);
    }
    OptionalInt year = yearBehind();
    if (year.isPresent()) {
      return Optional.of(YearMonth.of(year.getAsInt(), number.getAsInt()));
    }
    YearMonth now = YearMonth.from(moment.today());
    YearMonth named = now.withMonth(number.getAsInt());
    if (moment.forward()) {
      return Optional.of(named.isBefore(now) ? named.plusYears(1) : named);
    }
    return Optional.of(named.isAfter(now) ? named.minusYears(1) : named);
  }

  /** "T8" to "T12" are months, as "T2" to "T7" are weekdays. */
  private OptionalInt shortNumber() {
    int mark = cursor.mark();
    OptionalInt number =
        cursor.take(T) && cursor.glued() ? cursor.digits(8, 12) : OptionalInt.empty();
    if (number.isEmpty()) {
      cursor.reset(mark);
    }
    return number;
  }

  /** "12/2026". */
  private Optional<YearMonth> slashed() {
    int month = cursor.digits(1, 12).orElse(0);
    if (month == 0 || !(cursor.tightSign("/") || cursor.tightSign("-"))) {
      return Optional.empty();
    }
    OptionalInt year = cursor.digits(2000, 2099);
    return year.isPresent() && cursor.betweenTokens()
        ? Optional.of(YearMonth.of(year.getAsInt(), month))
        : Optional.empty();
  }

  private Optional<Piece> whole() {
    int mark = cursor.mark();
    boolean introduced = cursor.take(ALL);
    Optional<YearMonth> month = month();
    if (month.isEmpty() && introduced) {
      cursor.reset(mark);
      month = cursor.take(THIS_WHOLE) ? Optional.of(YearMonth.from(moment.today())) : month;
    }
    return month.map(m -> new Piece.Whole(m.atDay(1), m.atEndOfMonth()));
  }

  /** "hết tháng": from today to the last day; "hết tháng 12" too. */
  private Optional<Piece> rest() {
    if (!cursor.take(REST)) {
      return Optional.empty();
    }
    if (cursor.take(YEAR)) {
      return restTo(LocalDate.of(moment.today().getYear(), 12, 31));
    }
    Optional<YearMonth> month = month();
    if (month.isEmpty() && !cursor.take(BARE_MONTH)) {
      return Optional.empty();
    }
    return restTo(month.orElse(YearMonth.from(moment.today())).atEndOfMonth());
  }

  private Optional<Piece> restTo(LocalDate end) {
    return end.isBefore(moment.today())
        ? Optional.empty()
        : Optional.of(new Piece.Whole(moment.today(), end));
  }

  /** The beginning, middle or end of a month: a day or some days, so it is asked. */
  private Optional<Piece> edge() {
    boolean begin = cursor.take(BEGIN);
    boolean middle = !begin && cursor.take(MIDDLE);
    if (!begin && !middle && !cursor.take(END)) {
      return Optional.empty();
    }
    Optional<YearMonth> named = month();
    if (named.isEmpty() && !cursor.take(BARE_MONTH)) {
      return Optional.empty();
    }
    YearMonth month = named.orElse(YearMonth.from(moment.today()));
    if (begin) {
      boolean gone = named.isEmpty() && moment.forward() && moment.today().getDayOfMonth() > 10;
      return Optional.of(vague(gone ? month.plusMonths(1) : month, 1, 1, 10));
    }
    return Optional.of(
        middle
            ? vague(month, 15, 11, 20)
            : vague(month, month.lengthOfMonth(), 21, month.lengthOfMonth()));
  }

  private static Piece vague(YearMonth month, int day, int from, int to) {
    return new Piece.Vague(
        List.of(
            Meaning.Days.of(month.atDay(day)),
            Meaning.Days.of(month.atDay(from), month.atDay(to))));
  }

  private Optional<Piece> year() {
    cursor.skip(ALL);
    int thisYear = moment.today().getYear();
    int year =
        cursor.take(THIS_YEAR)
            ? thisYear
            : cursor.take(NEXT_YEAR) ? thisYear + 1 : past(LAST_YEAR) ? thisYear - 1 : 0;
    return year == 0
        ? Optional.empty()
        : Optional.of(new Piece.Whole(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }

  /** A date that may not exist. */
  static Day exact(int year, int month, int day) {
    try {
      return new Day.Fixed(LocalDate.of(year, month, day), How.IN_FULL);
    } catch (DateTimeException noSuchDay) {
      return new Day.Never();
    }
  }
}
