package vn.trucban.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.trucban.language.Day.How;

/** Weeks: tuần này, tuần sau, 2 tuần nữa, cuối tuần, hết tuần. */
final class WeekRules {

  private static final Term THIS = Term.of("tuần này", "tuần nầy", "tuần hiện tại", "this week");
  private static final Term NEXT =
      Term.of("tuần sau", "tuần tới", "tuần kế", "tuần kế tiếp", "tuần tiếp theo", "next week");
  private static final Term AFTER_NEXT =
      Term.of("tuần sau nữa", "tuần tới nữa", "tuần kế nữa", "week after next");
  private static final Term LAST =
      Term.of("tuần trước", "tuần rồi", "tuần qua", "tuần vừa rồi", "tuần vừa qua", "last week");
  private static final Term BEFORE_LAST = Term.of("tuần trước nữa", "tuần kia");
  private static final Term WEEK = Term.of("tuần", "week", "weeks");
  private static final Term FROM_NOW = Term.of("nữa");
  private static final Term COMING = Term.of("tới", "sắp tới", "tiếp theo");
  private static final Term AGO = Term.of("trước", "ago");
  private static final Term ALL =
      Term.of("cả", "trong", "trong cả", "nguyên", "trọn", "suốt", "the", "all", "whole", "của");
  private static final Term THIS_WHOLE =
      Term.of("cả tuần", "trong tuần", "nguyên tuần", "suốt tuần", "trọn tuần", "all week");
  private static final Term WORKDAYS =
      Term.of("các ngày trong tuần", "những ngày trong tuần", "ngày thường", "weekdays");
  private static final Term REST =
      Term.of("hết", "đến hết", "tới hết", "đến cuối", "tới cuối", "cho đến hết", "rest of the");
  private static final Term BEGIN = Term.of("đầu");
  private static final Term MIDDLE = Term.of("giữa");
  private static final Term END = Term.of("cuối");
  private static final Term WEEKEND = Term.of("weekend", "this weekend", "the weekend");

  private final Cursor cursor;
  private final Moment moment;

  WeekRules(Cursor cursor, Moment moment) {
    this.cursor = cursor;
    this.moment = moment;
  }

  /** How many weeks from this one a named week is: "tuần sau" is 1. */
  Optional<Integer> named() {
    if (cursor.take(AFTER_NEXT)) {
      return Optional.of(2);
    }
    if (cursor.take(BEFORE_LAST)) {
      return Optional.of(-2);
    }
    if (cursor.take(NEXT)) {
      return Optional.of(1);
    }
    if (cursor.all(() -> cursor.take(LAST) && !PeriodOrDeadline.isDeadline(cursor))) {
      return Optional.of(-1);
    }
    return cursor.take(THIS) ? Optional.of(0) : cursor.attempt(this::counted);
  }

  private Optional<Integer> counted() {
    int weeks = NumberWords.take(cursor, 1, 9).orElse(0);
    if (weeks == 0 || !cursor.take(WEEK)) {
      return Optional.empty();
    }
    if (cursor.take(FROM_NOW)) {
      return Optional.of(weeks);
    }
    return cursor.take(AGO) ? Optional.of(-weeks) : Optional.empty();
  }

  Optional<Piece> piece() {
    return cursor
        .attempt(this::rest)
        .or(() -> cursor.attempt(this::edge))
        .or(() -> cursor.attempt(this::weekdays))
        .or(() -> cursor.attempt(this::coming))
        .or(() -> cursor.attempt(this::whole));
  }

  private Optional<Piece> weekdays() {
    if (!cursor.take(WORKDAYS)) {
      return Optional.empty();
    }
    LocalDate monday = moment.monday(named().orElse(0));
    return Optional.of(new Piece.Whole(monday, monday.plusDays(4)));
  }

  private Optional<Piece> whole() {
    int mark = cursor.mark();
    boolean introduced = cursor.take(ALL);
    Optional<Integer> week = named();
    if (week.isEmpty() && introduced) {
      cursor.reset(mark);
      week = cursor.take(THIS_WHOLE) ? Optional.of(0) : week;
    }
    return week.map(w -> week(moment.monday(w), 1));
  }

  /** "2 tuần tới" are the two weeks that follow this one. */
  private Optional<Piece> coming() {
    cursor.skip(ALL);
    int weeks = NumberWords.take(cursor, 1, 9).orElse(0);
    return weeks > 0 && cursor.take(WEEK) && cursor.take(COMING)
        ? Optional.of(week(moment.monday(1), weeks))
        : Optional.empty();
  }

  private static Piece week(LocalDate monday, int weeks) {
    return new Piece.Whole(monday, monday.plusDays(7L * weeks - 1));
  }

  /** "hết tuần": from today to the end of the week. */
  private Optional<Piece> rest() {
    if (!cursor.take(REST)) {
      return Optional.empty();
    }
    Optional<Integer> week = named();
    if (week.isEmpty() && !cursor.take(WEEK)) {
      return Optional.empty();
    }
    LocalDate sunday = moment.monday(week.orElse(0)).plusDays(6);
    return sunday.isBefore(moment.today())
        ? Optional.empty()
        : Optional.of(new Piece.Whole(moment.today(), sunday));
  }

  /** Monday, Wednesday, and what may be Friday or Saturday and Sunday. */
  private Optional<Piece> edge() {
    if (cursor.take(WEEKEND)) {
      return Optional.of(nextWeekend());
    }
    boolean begin = cursor.take(BEGIN);
    boolean middle = !begin && cursor.take(MIDDLE);
    if (!begin && !middle && !cursor.take(END)) {
      return Optional.empty();
    }
    Optional<Integer> week = named();
    if (week.isEmpty() && !cursor.take(WEEK)) {
      return Optional.empty();
    }
    if (!begin && !middle) {
      return Optional.of(week.isPresent() ? weekend(week.get()) : nextWeekend());
    }
    int offset = begin ? 0 : 2;
    if (week.isEmpty()) {
      LocalDate date = moment.monday(0).plusDays(offset);
      boolean gone = moment.forward() && date.isBefore(moment.today());
      boolean ahead = !moment.forward() && date.isAfter(moment.today());
      week = Optional.of(gone ? 1 : ahead ? -1 : 0);
    }
    Day day = new Day.Fixed(moment.monday(week.get()).plusDays(offset), How.BY_WEEK);
    return Optional.of(new Piece.One(day, Optional.empty(), false));
  }

  /** When Friday is over, Saturday and Sunday are meant. */
  private Piece nextWeekend() {
    LocalDate saturday = moment.monday(0).plusDays(5);
    return moment.forward() && !moment.today().isBefore(saturday)
        ? new Piece.Whole(saturday, saturday.plusDays(1))
        : weekend(0);
  }

  private Piece weekend(int week) {
    LocalDate friday = moment.monday(week).plusDays(4);
    return new Piece.Vague(
        List.of(Meaning.Days.of(friday), Meaning.Days.of(friday.plusDays(1), friday.plusDays(2))));
  }
}
