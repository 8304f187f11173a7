package vn.trucban.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.trucban.language.Day.How;

/** Days of the moon and holidays by name: mùng 1, rằm, 30 Tết, giao thừa, Giỗ Tổ, Quốc khánh. */
final class LunarRules {

  private static final Term MUNG = Term.of("mùng", "mồng", "mùng", "ngày mùng", "ngày mồng");
  private static final Term RAM = Term.of("rằm", "ngày rằm");
  private static final Term BARE_RAM = Term.of("ngày rằm", "rằm tháng", "rằm trung thu");
  private static final Term TET =
      Term.of("tết", "tết nguyên đán", "tết âm lịch", "tết âm", "tết ta", "tết nguyên đán này");
  private static final Term NO_TET =
      Term.of("tết tây", "tết dương", "tết dương lịch", "tết trung thu");
  private static final Term THIS_YEAR = Term.of("năm nay", "này", "năm sau", "năm tới");
  private static final Term THIS = Term.around("này", "năm nay");
  private static final Term DAY = Term.of("ngày", "hôm", "đêm");
  private static final Term EVE = Term.of("giao thừa", "tất niên");
  private static final Term MONTH = Term.of("tháng");
  private static final Term FIRST = Term.of("giêng");
  private static final Term TWELFTH = Term.of("chạp");
  private static final Term LUNAR = Term.of("âm lịch", "âm", "al", "lịch âm");
  private static final Term SOLAR = Term.of("dương lịch", "dương", "dl", "lịch dương");
  private static final Term MID_AUTUMN = Term.of("trung thu", "tết trung thu", "rằm trung thu");
  private static final Term HUNG_KINGS =
      Term.of(
          "giỗ tổ", "giỗ tổ hùng vương", "giỗ tổ vua hùng", "lễ giỗ tổ", "lễ giỗ tổ hùng vương");

  private static final Map<Term, Day> SOLAR_HOLIDAYS =
      Map.of(
          Term.of("quốc khánh", "lễ quốc khánh", "ngày quốc khánh"), new Day.Yearly(2, 9),
          Term.of("tết dương lịch", "tết tây", "tết dương"), new Day.Yearly(1, 1),
          Term.of("quốc tế lao động", "ngày quốc tế lao động"), new Day.Yearly(1, 5),
          Term.of("giải phóng miền nam", "ngày giải phóng miền nam", "ngày thống nhất"),
              new Day.Yearly(30, 4),
          Term.of("quốc tế phụ nữ", "ngày quốc tế phụ nữ"), new Day.Yearly(8, 3),
          Term.of("phụ nữ việt nam", "ngày phụ nữ việt nam"), new Day.Yearly(20, 10),
          Term.of("nhà giáo việt nam", "ngày nhà giáo", "ngày nhà giáo việt nam"),
              new Day.Yearly(20, 11),
          Term.of("noel", "giáng sinh", "lễ giáng sinh", "lễ noel"), new Day.Yearly(25, 12));

  private final Cursor cursor;
  private final Context context;
  private final Moment moment;
  private final MonthRules months;

  LunarRules(Cursor cursor, Context context, Moment moment, MonthRules months) {
    this.cursor = cursor;
    this.context = context;
    this.moment = moment;
    this.months = months;
  }

  Optional<Piece> piece() {
    return cursor
        .attempt(this::tetDay)
        .or(() -> cursor.attempt(this::mung))
        .or(() -> cursor.attempt(this::ram))
        .or(() -> cursor.attempt(this::lunarMonth))
        .or(() -> cursor.attempt(this::named));
  }

  /** "mùng 3 Tết", "29 Tết", "30 Tết". */
  private Optional<Piece> tetDay() {
    boolean mung = cursor.take(MUNG);
    var unused = !mung && cursor.take(DAY);
    int number = NumberWords.take(cursor, 1, 30).orElse(0);
    boolean before = !mung && number >= 23;
    boolean fits = mung ? number >= 1 && number <= 10 : before;
    if (!fits || !takeTet()) {
      return Optional.empty();
    }
    if (!before) {
      return Optional.of(one(new Day.Lunar(number, 1)));
    }
    LocalDate last = lastBeforeTet();
    if (number == LunarDays.dayOfMonth(last) || number < 29) {
      return Optional.of(one(new Day.Lunar(number, 12)));
    }
    if (number == 30) {
      // There is no 30th this year: the last day is meant, and is said back to be sure.
      return Optional.of(new Piece.Vague(List.of(Meaning.Days.of(last))));
    }
    return Optional.of(one(new Day.Fixed(last.minusDays(1), How.IN_FULL)));
  }

  private boolean takeTet() {
    boolean taken = !cursor.sees(NO_TET) && cursor.take(TET);
    if (taken) {
      cursor.skip(THIS_YEAR);
    }
    return taken;
  }

  private LocalDate lastBeforeTet() {
    LocalDate today = moment.today();
    LocalDate last = LunarDays.lastBeforeTet(today.getYear());
    if (moment.forward()) {
      return last.isBefore(today) ? LunarDays.lastBeforeTet(today.getYear() + 1) : last;
    }
    return last.isAfter(today) ? LunarDays.lastBeforeTet(today.getYear() - 1) : last;
  }

  /** "mùng 1" is the moon's, "mùng 5 tháng 12" and "mùng 5 tháng sau" are not. */
  private Optional<Piece> mung() {
    if (!cursor.take(MUNG)) {
      return Optional.empty();
    }
    int day = NumberWords.take(cursor, 1, 10).orElse(0);
    if (day == 0) {
      return Optional.empty();
    }
    Optional<Piece> lunar = cursor.attempt(() -> inLunarMonth(day));
    if (lunar.isPresent()) {
      return lunar;
    }
    Optional<Piece> solar =
        months.relative().map(m -> one(MonthRules.exact(m.getYear(), m.getMonthValue(), day)));
    if (solar.isPresent()) {
      return solar;
    }
    OptionalInt month = monthBehind();
    if (month.isPresent()) {
      int year = months.yearBehind().orElse(0);
      boolean hungKings = day == 10 && month.getAsInt() == 3 && !cursor.sees(SOLAR);
      if (cursor.take(LUNAR) || hungKings) {
        return Optional.of(one(new Day.Lunar(day, month.getAsInt())));
      }
      cursor.skip(SOLAR);
      return Optional.of(
          one(
              year == 0
                  ? new Day.Yearly(day, month.getAsInt())
                  : MonthRules.exact(year, month.getAsInt(), day)));
    }
    if (cursor.take(SOLAR)) {
      return Optional.of(one(new Day.Monthly(day)));
    }
    cursor.skip(LUNAR);
    return Optional.of(one(new Day.Lunar(day, 0)));
  }

  private OptionalInt monthBehind() {
    int mark = cursor.mark();
    OptionalInt month = cursor.tightSign("/") ? cursor.digits(1, 12) : months.number();
    if (month.isEmpty()) {
      cursor.reset(mark);
    }
    return month;
  }

  private Optional<Piece> inLunarMonth(int day) {
    if (!cursor.take(MONTH)) {
      return Optional.empty();
    }
    if (cursor.take(FIRST)) {
      return Optional.of(one(new Day.Lunar(day, 1)));
    }
    return cursor.take(TWELFTH) ? Optional.of(one(new Day.Lunar(day, 12))) : Optional.empty();
  }

  /**
   * "rằm", "rằm tháng giêng", "rằm tháng 7", "rằm tháng sau". Without its mark it may be memory.
   */
  private Optional<Piece> ram() {
    if (cursor.take(MID_AUTUMN)) {
      return Optional.of(one(new Day.Lunar(15, 8)));
    }
    if (!cursor.takeExact(RAM) && !(cursor.sees(BARE_RAM) && cursor.take(RAM))) {
      return Optional.empty();
    }
    Optional<Piece> inMonth = cursor.attempt(() -> inLunarMonth(15));
    if (inMonth.isPresent()) {
      return inMonth;
    }
    Optional<Integer> ahead =
        months.relative().map(m -> m.getMonthValue() - moment.today().getMonthValue());
    if (ahead.isPresent()) {
      int way = ahead.get() > 1 ? -1 : ahead.get() < -1 ? 1 : ahead.get();
      LocalDate first = moment.today().minusDays(LunarDays.dayOfMonth(moment.today()) - 1L);
      LocalDate in = first.plusDays(way * 29L + (way == 0 ? 0 : 2));
      return Optional.of(
          one(new Day.Fixed(in.plusDays(15L - LunarDays.dayOfMonth(in)), How.IN_FULL)));
    }
    OptionalInt month = monthBehind();
    if (month.isPresent()) {
      cursor.skip(LUNAR);
      return Optional.of(one(new Day.Lunar(15, month.getAsInt())));
    }
    return Optional.of(one(new Day.Lunar(15, 0)));
  }

  /** "23 tháng chạp", "ngày 10 tháng giêng". */
  private Optional<Piece> lunarMonth() {
    cursor.skip(DAY);
    int day = NumberWords.take(cursor, 1, 30).orElse(0);
    return day == 0 ? Optional.empty() : inLunarMonth(day);
  }

  private Optional<Piece> named() {
    cursor.skip(DAY);
    if (cursor.take(EVE)) {
      boolean unused = takeTet();
      return Optional.of(one(new Day.Fixed(lastBeforeTet(), How.IN_FULL)));
    }
    if (cursor.take(HUNG_KINGS)) {
      return Optional.of(one(new Day.Lunar(10, 3)));
    }
    for (Map.Entry<Term, Day> holiday : SOLAR_HOLIDAYS.entrySet()) {
      if (cursor.take(holiday.getKey())) {
        cursor.skip(THIS);
        return Optional.of(one(holiday.getValue()));
      }
    }
    return tet();
  }

  /** "Tết" by itself: its first three days, as people count them. */
  private Optional<Piece> tet() {
    boolean sure = context.writerSetsMarks() ? cursor.takeExact(TET) : takeTet();
    if (!sure) {
      return Optional.empty();
    }
    return moment.pick(new Day.Lunar(1, 1)).map(first -> new Piece.Whole(first, first.plusDays(2)));
  }

  private static Piece one(Day day) {
    return new Piece.One(day, Optional.empty(), false);
  }
}
