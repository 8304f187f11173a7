package vn.trucban.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.language.Meaning.Days;
import vn.trucban.language.Meaning.SeveralDays;

/** So many days, and days that come back: "3 ngày từ thứ 2", "3 ngày tới", "các sáng thứ 2". */
final class DayCounts {

  private static final Term DAYS = Term.of("ngày", "hôm", "days", "day");
  private static final Term SOUTHERN = Term.of("bữa");

  /** "cô Năm" is somebody's name. */
  private static final Term TITLE =
      Term.around("anh", "chị", "cô", "chú", "bác", "ông", "bà", "dì", "cậu");

  private static final Term WEEKS = Term.of("tuần", "week", "weeks");
  private static final Term IN = Term.of("trong", "trong vòng", "in", "within", "next", "the next");
  private static final Term NEXT_ENGLISH = Term.of("next", "the next");
  private static final Term LAST_ENGLISH = Term.of("last", "the last", "past");
  private static final Term COMING =
      Term.around("tới", "sắp tới", "tiếp theo", "tới đây", "liên tiếp tới");
  private static final Term GONE =
      Term.around("qua", "vừa qua", "gần đây", "vừa rồi", "gần nhất", "trước đó");
  private static final Term FROM =
      Term.of(
          "từ",
          "kể từ",
          "bắt đầu từ",
          "tính từ",
          "from",
          "starting",
          "bắt đầu",
          "là",
          "gồm",
          "liền từ",
          "liên tục từ");
  private static final Term NOT_STARTS = Term.around("và");
  private static final Term EVERY =
      Term.of("các", "mọi", "mỗi", "những", "tất cả các", "hàng", "hằng", "every", "vào các");
  private static final Term EVERY_WEEK =
      Term.of("hàng tuần", "hằng tuần", "mỗi tuần", "các tuần", "every week");
  private static final Term OF = Term.around("trong", "của");
  private static final Period WEEK = Period.ofWeeks(1);
  private static final int WEEKS_AHEAD = 4;
  private static final int MOST = 60;

  private final Cursor cursor;
  private final Moment moment;
  private final DayPhrases phrases;
  private final DaySpans spans;

  /** Whether words of the text say that something comes back each week. */
  private final boolean weekly;

  DayCounts(Cursor cursor, Moment moment, DayPhrases phrases, DaySpans spans) {
    this.cursor = cursor;
    this.moment = moment;
    this.phrases = phrases;
    this.spans = spans;
    this.weekly = cursor.seesAnywhere(EVERY_WEEK);
  }

  Optional<Meaning> days() {
    return cursor
        .attempt(this::ahead)
        .or(() -> cursor.attempt(this::counted))
        .or(() -> cursor.attempt(this::recurring));
  }

  /** "2 ngày", "1 tuần": how many days; for a day that was named before. */
  Optional<Integer> length() {
    return count()
        .or(
            () ->
                cursor.attempt(
                    () -> {
                      int weeks = NumberWords.take(cursor, 1, 9).orElse(0);
                      return weeks > 0 && cursor.take(WEEKS) && cursor.betweenTokens()
                          ? Optional.of(7 * weeks)
                          : Optional.empty();
                    }));
  }

  /** "2 ngày": how many; for a day that was named before it. */
  Optional<Integer> count() {
    return cursor.attempt(
        () -> {
          boolean called = cursor.behind(1, TITLE);
          int days = NumberWords.take(cursor, 1, MOST).orElse(0);
          return days > 0
                  && (cursor.take(DAYS) || (!called && cursor.take(SOUTHERN)))
                  && cursor.betweenTokens()
              ? Optional.of(days)
              : Optional.empty();
        });
  }

  /** "3 ngày tới" begins tomorrow, "trong 2 ngày" today, "3 ngày qua" ended yesterday. */
  private Optional<Meaning> ahead() {
    boolean next = cursor.sees(NEXT_ENGLISH);
    boolean last = cursor.take(LAST_ENGLISH);
    boolean in = !last && cursor.take(IN);
    int days = count().orElse(0);
    if (days == 0) {
      return Optional.empty();
    }
    LocalDate today = moment.today();
    if (last || cursor.take(GONE)) {
      return Optional.of(Days.of(today.minusDays(days), today.minusDays(1)));
    }
    if (next || cursor.take(COMING)) {
      return Optional.of(Days.of(today.plusDays(1), today.plusDays(days)));
    }
    boolean startsElsewhere = cursor.sees(FROM);
    return in && moment.forward() && !startsElsewhere
        ? Optional.of(Days.of(today, today.plusDays(days - 1L)))
        : Optional.empty();
  }

  /** "3 ngày từ thứ 2"; in "2 ngày 23 và 24/11" the number says nothing new. */
  private Optional<Meaning> counted() {
    int days = count().orElse(0);
    boolean weeks = days == 0;
    if (weeks) {
      days = length().orElse(0);
    }
    if (days == 0 || cursor.take(NOT_STARTS) || (weeks && !cursor.sees(FROM))) {
      return Optional.empty();
    }
    int all = days;
    cursor.skip(FROM);
    return spans
        .days()
        .or(() -> spans.numbers())
        .map(
            said ->
                said instanceof Days(LocalDate from, LocalDate to, Optional<Part> part)
                        && from.equals(to)
                    ? new Days(from, to.plusDays(all - 1L), all == 1 ? part : Optional.empty())
                    : said);
  }

  /** "các sáng thứ 2": those of a month that is named, else the next four. */
  private Optional<Meaning> recurring() {
    boolean every = cursor.take(EVERY);
    if (!every && !weekly) {
      return Optional.empty();
    }
    Optional<Piece> piece = phrases.piece(false, false);
    if (piece.isEmpty()
        || !(piece.get()
            instanceof Piece.One(Day.Weekday(DayOfWeek day), Optional<Part> part, boolean bare))
        || !(cursor.take(EVERY_WEEK) || every)) {
      return Optional.empty();
    }
    cursor.skip(OF);
    Optional<Piece> month = phrases.month();
    LocalDate first = moment.today().with(TemporalAdjusters.nextOrSame(day));
    Stream<LocalDate> days =
        month.isPresent() && month.get() instanceof Piece.Whole(LocalDate from, LocalDate to)
            ? from.with(TemporalAdjusters.nextOrSame(day)).datesUntil(to.plusDays(1), WEEK)
            : first.datesUntil(first.plusWeeks(WEEKS_AHEAD), WEEK);
    List<LocalDate> all = days.toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(new SeveralDays(all, part));
  }
}
