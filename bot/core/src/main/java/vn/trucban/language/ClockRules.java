package vn.trucban.language;

import java.util.Optional;
import java.util.OptionalInt;

/** Times of the clock: 8h, 8g30, 7:30, 8 rưỡi, 9h kém 15, 2h chiều, lúc 8, 5pm. */
final class ClockRules {

  private static final Term CLOCK_HOUR = Term.of("h", "g", "giờ", "h00");
  private static final Term EXACTLY = Term.of("đúng", "tròn", "hơn");
  private static final Term HALF = Term.of("rưỡi", "rưởi");
  private static final Term SHORT_OF = Term.of("kém", "thiếu");
  private static final Term MINUTE = Term.of("phút", "p", "ph");
  private static final Term AT =
      Term.of("lúc", "vào lúc", "hồi", "at", "vào hồi", "tầm lúc", "khoảng lúc", "từ lúc");
  private static final Term ABOUT =
      Term.of(
          "tầm",
          "khoảng",
          "cỡ",
          "chừng",
          "độ",
          "vào",
          "vào khoảng",
          "từ",
          "lúc khoảng",
          "lúc tầm",
          "gần",
          "sau",
          "from",
          "vào tầm",
          "trước",
          "before",
          "by",
          "after",
          "đến",
          "quá");

  /** "đến lúc 9h" says what is done at nine, "đến 9h" may say until when. */
  private static final Term ARRIVING = Term.of("đến", "tới");

  private static final Term TO = Term.of("đến", "tới", "to", "till", "cho đến");
  private static final Term AM = Term.of("am", "a");
  private static final Term PM = Term.of("pm");
  private static final Term OCLOCK = Term.of("o'clock", "oclock");
  private static final Term O = Term.of("o");
  private static final Term CLOCK = Term.of("clock");
  private static final Term COUNTED =
      Term.around(
          "người", "ng", "đồng chí", "cán bộ", "ngày", "phòng", "văn bản", "cv", "công văn", "bản");

  private final Cursor cursor;
  private final Context context;
  private final PartRules parts;
  private final DayPhrases phrases;

  ClockRules(Cursor cursor, Context context, DayPhrases phrases) {
    this.cursor = cursor;
    this.context = context;
    this.parts = phrases.parts();
    this.phrases = phrases;
  }

  /** A time, or of a span of time its beginning. */
  Optional<SpokenTime> time() {
    return cursor.attempt(
        () -> {
          if (cursor.all(() -> cursor.take(ARRIVING) && cursor.sees(AT))) {
            return Optional.empty();
          }
          cursor.skip(ABOUT);
          Optional<PartRules.Word> before = cursor.attempt(parts::word);
          boolean at = cursor.take(AT);
          cursor.skip(ABOUT);
          Optional<SpokenTime> said = cursor.attempt(() -> one(at, before.isPresent()));
          if (said.isEmpty()) {
            return said;
          }
          boolean unused = cursor.all(this::rest);
          return said.filter(s -> cursor.betweenTokens())
              .map(s -> before.isPresent() && s.part().isEmpty() ? s.with(before) : s);
        });
  }

  /** The end of a span: "8h-10h", "8h đến 10h30". */
  private boolean rest() {
    boolean to = cursor.sign("-", "–", "~") || cursor.take(TO);
    return to && one(false, false).isPresent() && cursor.betweenTokens();
  }

  private Optional<SpokenTime> one(boolean at, boolean behindPart) {
    return cursor
        .attempt(this::colon)
        .or(() -> cursor.attempt(this::hours))
        .or(() -> cursor.attempt(this::halfPast))
        .or(() -> cursor.attempt(this::english))
        .or(() -> cursor.attempt(() -> bare(at, behindPart)))
        .map(this::withPart);
  }

  /** "7:30", "7:30 pm". */
  private Optional<SpokenTime> colon() {
    boolean padded = isPadded();
    OptionalInt hour = cursor.digits(0, 39);
    if (hour.isEmpty() || !cursor.tightSign(":")) {
      return Optional.empty();
    }
    OptionalInt minute = cursor.digits(0, 99);
    if (minute.isEmpty()) {
      return Optional.empty();
    }
    cursor.skip(CLOCK_HOUR);
    return Optional.of(said(hour.getAsInt(), minute.getAsInt(), padded));
  }

  /** "08:00" is written on the clock of 24 hours. */
  private boolean isPadded() {
    return cursor.peek(0).filter(a -> a.marked().startsWith("0")).isPresent();
  }

  private Optional<SpokenTime> hours() {
    boolean padded = isPadded();
    OptionalInt hour = NumberWords.take(cursor, 0, 39);
    if (hour.isEmpty()) {
      return Optional.empty();
    }
    // 8.30h, 8h30, 8 giờ 30 phút, 9h kém 15
    OptionalInt stopped =
        cursor.all(
                () ->
                    cursor.tightSign(".")
                        && cursor.digits(0, 59).isPresent()
                        && cursor.sees(CLOCK_HOUR))
            ? minuteBehind()
            : OptionalInt.empty();
    if (!cursor.take(CLOCK_HOUR)) {
      return Optional.empty();
    }
    if (stopped.isPresent()) {
      return Optional.of(said(hour.getAsInt(), stopped.getAsInt(), padded));
    }
    cursor.skip(EXACTLY);
    if (cursor.take(HALF)) {
      return Optional.of(said(hour.getAsInt(), 30, padded));
    }
    Optional<Integer> shortBy = cursor.attempt(this::shortOf);
    if (shortBy.isPresent()) {
      int all = hour.getAsInt() * 60 - shortBy.get();
      return all < 0 ? Optional.empty() : Optional.of(said(all / 60, all % 60, padded));
    }
    int minute = cursor.attempt(this::minutes).orElse(0);
    return Optional.of(said(hour.getAsInt(), minute, padded));
  }

  private OptionalInt minuteBehind() {
    return cursor.peek(-1).map(a -> OptionalInt.of(a.value())).orElse(OptionalInt.empty());
  }

  private Optional<Integer> shortOf() {
    if (!cursor.take(SHORT_OF)) {
      return Optional.empty();
    }
    OptionalInt minutes = NumberWords.take(cursor, 1, 59);
    boolean unused = cursor.take(MINUTE) || cursor.sign("'");
    return minutes.isPresent() ? Optional.of(minutes.getAsInt()) : Optional.empty();
  }

  private Optional<Integer> minutes() {
    boolean tight = cursor.glued();
    if (!tight && cursor.pause()) {
      return Optional.empty();
    }
    OptionalInt minute = tight ? cursor.digits(0, 99) : NumberWords.take(cursor, 1, 59);
    if (minute.isEmpty()) {
      return Optional.empty();
    }
    if (cursor.take(MINUTE) || cursor.sign("'")) {
      return Optional.of(minute.getAsInt());
    }
    boolean alone =
        tight || (cursor.betweenTokens() && !cursor.sees(COUNTED) && minute.getAsInt() % 5 == 0);
    return alone ? Optional.of(minute.getAsInt()) : Optional.empty();
  }

  /** "8 rưỡi", "2 rưỡi chiều". */
  private Optional<SpokenTime> halfPast() {
    if (context.isNumbered()) {
      return Optional.empty();
    }
    OptionalInt hour = NumberWords.take(cursor, 1, 12);
    return hour.isPresent() && cursor.take(HALF)
        ? Optional.of(said(hour.getAsInt(), 30, false))
        : Optional.empty();
  }

  /** "8am", "5:15 pm", "3 o'clock". */
  private Optional<SpokenTime> english() {
    OptionalInt hour = cursor.digits(0, 24);
    if (hour.isEmpty()) {
      return Optional.empty();
    }
    int minute = 0;
    if (cursor.tightSign(".")) {
      minute = cursor.digits(0, 59).orElse(60);
    }
    if (minute == 60) {
      return Optional.empty();
    }
    if (minute == 0
        && (cursor.take(OCLOCK)
            || cursor.all(() -> cursor.take(O) && cursor.sign("'") && cursor.take(CLOCK)))) {
      return Optional.of(said(hour.getAsInt(), minute, false));
    }
    return seesHalfOfDay() ? Optional.of(said(hour.getAsInt(), minute, false)) : Optional.empty();
  }

  private boolean seesHalfOfDay() {
    return cursor.sees(PM) || cursor.sees(AM_ONLY) || (cursor.glued() && cursor.sees(AM));
  }

  /** "lúc 8", "lúc 8.30", "9 sáng": only words around it make a number a time. */
  private Optional<SpokenTime> bare(boolean at, boolean behindPart) {
    if (context.isNumbered()) {
      return Optional.empty();
    }
    boolean padded = isPadded();
    OptionalInt hour = at ? NumberWords.take(cursor, 0, 24) : cursor.digits(5, 12);
    if (hour.isEmpty()) {
      return Optional.empty();
    }
    if ((at || behindPart) && cursor.tightSign(".")) {
      OptionalInt minute = cursor.digits(0, 59);
      return minute.isPresent() && minuteBehind().isPresent()
          ? Optional.of(said(hour.getAsInt(), minute.getAsInt(), padded))
          : Optional.empty();
    }
    boolean part = cursor.betweenTokens() && !cursor.pause() && seesPart();
    return (at || (part && !behindPart))
            && cursor.betweenTokens()
            && !cursor.sees(COUNTED)
            && !NumericDates.seesUnit(cursor)
        ? Optional.of(said(hour.getAsInt(), 0, padded))
        : Optional.empty();
  }

  private boolean seesPart() {
    int mark = cursor.mark();
    boolean seen = parts.word().isPresent();
    cursor.reset(mark);
    return seen;
  }

  private static SpokenTime said(int hour, int minute, boolean of24) {
    return new SpokenTime(hour, minute, Optional.empty(), of24);
  }

  /** In "2h chiều mai" the afternoon belongs to the day too, so it is looked at and left there. */
  private SpokenTime withPart(SpokenTime said) {
    if (cursor.take(PM)) {
      return new SpokenTime(
          said.hour(), said.minute(), Optional.of(PartRules.Word.AFTERNOON), said.of24());
    }
    if (cursor.take(AM_ONLY) || (cursor.glued() && cursor.take(AM))) {
      return new SpokenTime(said.hour(), said.minute(), Optional.of(PartRules.Word.MORNING), true);
    }
    if (cursor.pause()) {
      return said;
    }
    int mark = cursor.mark();
    Optional<PartRules.Word> part = parts.word();
    int behind = cursor.mark();
    cursor.reset(mark);
    boolean ofDay = part.isPresent() && phrases.piece(false, false).isPresent();
    cursor.reset(ofDay || part.isEmpty() ? mark : behind);
    return part.isPresent() ? said.with(part) : said;
  }

  private static final Term AM_ONLY = Term.of("am");
}
