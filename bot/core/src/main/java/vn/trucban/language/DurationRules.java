package vn.trucban.language;

import java.util.Optional;
import java.util.OptionalInt;
import vn.trucban.language.Meaning.Doubtful;
import vn.trucban.language.Meaning.Kind;
import vn.trucban.language.Meaning.Lasting;

/**
 * How long: 30p, 30 phút, nửa tiếng, 1 tiếng rưỡi, 15 min. What may be a time of the clock as well
 * ("1h30", "2h") lasts so long behind words such as "muộn" and before "nữa", and is a time else.
 */
final class DurationRules {

  private static final Term MINUTE = Term.of("phút", "p", "ph", "min", "mins", "minute", "minutes");
  private static final Term HOUR =
      Term.of("tiếng", "tiếng đồng hồ", "giờ đồng hồ", "hour", "hours", "hrs", "hr");
  private static final Term CLOCK_HOUR = Term.of("h", "g", "giờ");
  private static final Term HALF = Term.of("rưỡi", "rưởi");
  private static final Term HALF_AN_HOUR =
      Term.of("nửa tiếng", "nửa giờ", "nửa tiếng đồng hồ", "half an hour");
  private static final Term AN_HOUR_AND_A_HALF = Term.of("tiếng rưỡi", "giờ rưỡi");
  private static final Term AN_HOUR = Term.of("an hour", "một tiếng");
  private static final Term FROM_NOW = Term.of("nữa", "sau");
  private static final Term SOON =
      Term.of(
          "lát nữa",
          "lát nữa đây",
          "tí nữa",
          "tý nữa",
          "chút nữa",
          "xíu nữa",
          "tẹo nữa",
          "lúc nữa",
          "một lát nữa",
          "một tí nữa",
          "một chút nữa",
          "một lúc nữa",
          "chốc nữa",
          "tí tẹo nữa");
  private static final Term LATE =
      Term.around(
          "muộn", "trễ", "chậm", "late", "thêm", "trong", "mất", "trong vòng", "sớm", "kéo dài");
  private static final Term ABOUT =
      Term.of("khoảng", "tầm", "cỡ", "chừng", "độ", "hơn", "gần", "mất", "tới");
  private static final int LONGEST_HOURS = 5;

  private final Cursor cursor;
  private final Context context;

  DurationRules(Cursor cursor, Context context) {
    this.cursor = cursor;
    this.context = context;
  }

  Optional<Meaning> lasting() {
    if (cursor.take(SOON)) {
      return Optional.of(new Doubtful(Kind.TIME, java.util.List.of()));
    }
    boolean late = context.before(LATE) || (context.before(ABOUT) && cursor.behind(2, LATE));
    cursor.skip(ABOUT);
    Optional<Integer> minutes = plain().or(() -> cursor.attempt(() -> hours(late)));
    minutes.ifPresent(m -> takeFromNow());
    return minutes.map(Lasting::new);
  }

  private void takeFromNow() {
    if (!cursor.pause()) {
      cursor.skip(FROM_NOW);
    }
  }

  private Optional<Integer> plain() {
    if (cursor.take(HALF_AN_HOUR)) {
      return Optional.of(30);
    }
    if (cursor.take(AN_HOUR_AND_A_HALF)) {
      return Optional.of(90);
    }
    return cursor.attempt(this::minutes).or(() -> cursor.attempt(this::anHour));
  }

  private Optional<Integer> anHour() {
    return cursor.take(AN_HOUR) ? Optional.of(60 + behindHour()) : Optional.empty();
  }

  private Optional<Integer> minutes() {
    OptionalInt number = NumberWords.take(cursor, 1, 600);
    return number.isPresent() && (cursor.take(MINUTE) || cursor.sign("'"))
        ? Optional.of(number.getAsInt())
        : Optional.empty();
  }

  private Optional<Integer> hours(boolean late) {
    OptionalInt number = NumberWords.take(cursor, 1, 72);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int minutes = number.getAsInt() * 60;
    if (cursor.take(HOUR)) {
      return Optional.of(minutes + behindHour());
    }
    if (!cursor.take(CLOCK_HOUR)) {
      return Optional.empty();
    }
    int all = minutes + behindHour();
    boolean fromNow = cursor.sees(FROM_NOW) && number.getAsInt() <= 12;
    boolean days = number.getAsInt() >= 36 && number.getAsInt() % 12 == 0;
    return fromNow || days || (late && number.getAsInt() <= LONGEST_HOURS && !isTime())
        ? Optional.of(all)
        : Optional.empty();
  }

  /** "muộn, 2h chiều mới tới" is a time after all. */
  private boolean isTime() {
    return cursor.sees(PART);
  }

  private static final Term PART = Term.around("sáng", "trưa", "chiều", "tối", "đêm");

  /** "rưỡi", "15 phút" and "30" behind an hour. */
  private int behindHour() {
    if (cursor.take(HALF)) {
      return 30;
    }
    Optional<Integer> more = cursor.attempt(this::minutes);
    if (more.isPresent()) {
      return more.get();
    }
    return cursor.glued() ? cursor.digits(1, 59).orElse(0) : 0;
  }
}
