package vn.trucban.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.language.Day.How;

/** Days counted from today: hôm nay, mai, mốt, ngày kia, hôm qua, 3 ngày nữa. */
final class RelativeDays {

  private static final Term TODAY =
      Term.of(
          "hôm nay",
          "bữa nay",
          "bửa nay",
          "ngày hôm nay",
          "trong hôm nay",
          "trong ngày hôm nay",
          "trong ngày",
          "hnay",
          "hnai",
          "hum nay",
          "hôm ni",
          "today",
          "ngày nay");
  private static final Term NOW_DAY = Term.of("nay");
  private static final Term SHORT_TODAY = Term.of("hn");
  private static final Term TOMORROW =
      Term.of("ngày mai", "bữa mai", "hôm mai", "tomorrow", "tmr", "ngày hôm mai");
  private static final Term MAI = Term.of("mai");
  private static final Term SOME_DAY =
      Term.of("mai mốt", "mai kia", "nay mai", "ngày mai ngày kia");
  private static final Term YESTERDAY =
      Term.of("hôm qua", "bữa qua", "hqua", "hum qua", "ngày hôm qua", "ngày qua", "yesterday");
  private static final Term QUA = Term.of("qua");
  private static final Term IN_TWO =
      Term.of("ngày mốt", "bữa mốt", "hôm mốt", "day after tomorrow", "the day after tomorrow");
  private static final Set<String> WHO = Set.of("em", "e", "toi", "tui", "minh", "ai", "chau");
  private static final Term MOT = Term.of("mốt");
  private static final Term DAY = Term.of("ngày");
  private static final Term PAST_DAY = Term.of("hôm", "bữa", "ngày hôm");
  private static final Term KIA = Term.of("kia");
  private static final Term FAR = Term.of("kìa");
  private static final Term DAYS = Term.of("ngày", "hôm", "bữa", "days", "day");
  private static final Term FROM_NOW = Term.around("nữa", "sau");
  private static final Term AGO = Term.around("trước", "ago");
  private static final Term AFTER = Term.of("sau", "in", "cách đây");
  private static final Term HERE = Term.around("đây");
  private static final Term BEFORE_YESTERDAY = Term.of("day before yesterday");
  private static final Term NOT_TODAY =
      Term.around("lâu", "hiện", "trước", "xưa", "đến", "hiện", "này");
  private static final Term NOT_THAT =
      Term.around(
          "cái", "bên", "người", "đằng", "hôm", "ngày", "đơn", "phía", "ông", "chị", "anh", "tuần");
  private static final Term HANOI =
      Term.around("đi", "ra", "tác", "về", "tại", "ở", "đến", "tới", "từ", "vào", "lên", "tp");

  private final Cursor cursor;
  private final Context context;
  private final Moment moment;
  private final List<Token> tokens;

  RelativeDays(Cursor cursor, Context context, Moment moment, List<Token> tokens) {
    this.cursor = cursor;
    this.context = context;
    this.moment = moment;
    this.tokens = tokens;
  }

  /**
   * A day counted from today.
   *
   * @param behindPart whether a part of the day stands before it: "sáng nay", "tối qua"
   */
  Optional<Piece> piece(boolean behindPart) {
    if (cursor.sees(SOME_DAY) && !(cursor.sees(MAI) && context.isName())) {
      cursor.skip(SOME_DAY);
      return Optional.of(someDay());
    }
    return day(behindPart).map(day -> new Piece.One(day, Optional.empty(), false));
  }

  private Piece someDay() {
    LocalDate today = moment.today();
    return new Piece.Vague(
        List.of(Meaning.Days.of(today.plusDays(1)), Meaning.Days.of(today.plusDays(2))));
  }

  private Optional<Day> day(boolean behindPart) {
    if (cursor.take(TODAY) || shortToday() || nay(behindPart)) {
      return fixed(0);
    }
    if (cursor.take(IN_TWO) || mot(behindPart)) {
      return fixed(2);
    }
    if (cursor.take(BEFORE_YESTERDAY)) {
      return fixed(-2);
    }
    if (cursor.take(TOMORROW) || mai(behindPart)) {
      return fixed(1);
    }
    if (cursor.take(YESTERDAY) || (behindPart && cursor.take(QUA))) {
      return fixed(-1);
    }
    return cursor
        .attempt(() -> kia(behindPart))
        .or(() -> cursor.attempt(this::later))
        .or(() -> cursor.attempt(this::counted));
  }

  private Optional<Day> fixed(int days) {
    return Optional.of(new Day.Fixed(moment.today().plusDays(days), How.FROM_TODAY));
  }

  private boolean nay(boolean behindPart) {
    return (behindPart || !context.before(NOT_TODAY)) && cursor.take(NOW_DAY);
  }

  /** "hn" is short for "hôm nay", "HN" for Hà Nội. */
  private boolean shortToday() {
    return cursor
        .peek(0)
        .filter(a -> !tokens.get(a.token()).typed().equals("HN") || capitalsOnly())
        .filter(a -> !context.before(HANOI))
        .filter(a -> cursor.take(SHORT_TODAY))
        .isPresent();
  }

  private boolean capitalsOnly() {
    return tokens.size() > 1
        && tokens.stream().noneMatch(t -> t.typed().chars().anyMatch(Character::isLowerCase));
  }

  private boolean mai(boolean behindPart) {
    return cursor.sees(MAI) && (behindPart || !context.isName()) && cursor.take(MAI);
  }

  /**
   * Without its mark "mot" is the number one, unless a part of the day stands before it, or a
   * writer without marks ends with it or goes on with who does something.
   */
  private boolean mot(boolean behindPart) {
    boolean opens =
        cursor.at() == 0 && cursor.peek(1).filter(a -> WHO.contains(a.folded())).isPresent();
    boolean day =
        behindPart || ((opens || (isLast() && cursor.at() > 0)) && !context.writerSetsMarks());
    return day ? cursor.take(MOT) : cursor.takeExact(MOT);
  }

  /** Two days off or three: only a mark tells, so a writer without marks is asked. */
  private Optional<Day> kia(boolean behindPart) {
    int sign = cursor.take(DAY) ? 1 : cursor.take(PAST_DAY) ? -1 : behindPart ? 1 : 0;
    boolean alone = sign == 0;
    if (alone && (context.before(NOT_THAT) || (cursor.at() > 0 && !isLast()))) {
      return Optional.empty();
    }
    int way = alone ? 1 : sign;
    if (cursor.takeExact(FAR)) {
      return fixed(3 * way);
    }
    if (!cursor.sees(KIA)) {
      return Optional.empty();
    }
    boolean taken = context.writerSetsMarks() ? cursor.take(KIA) : cursor.take(FAR);
    if (!taken) {
      return Optional.empty();
    }
    Optional<Day> two = fixed(2 * way);
    return context.writerSetsMarks()
        ? two
        : two.flatMap(t -> fixed(3 * way).map(three -> new Day.Either(t, three)));
  }

  private boolean isLast() {
    return cursor.peek(0).isPresent() && cursor.peek(1).isEmpty();
  }

  /** "sau 2 ngày", "in 2 days". */
  private Optional<Day> later() {
    if (!cursor.take(AFTER)) {
      return Optional.empty();
    }
    int sign = cursor.behind(1, HERE) ? -1 : 1;
    int days = NumberWords.take(cursor, 1, 60).orElse(0);
    return days > 0 && cursor.take(DAYS) ? fixed(sign * days) : Optional.empty();
  }

  /** "3 ngày nữa", "2 hôm trước". */
  private Optional<Day> counted() {
    int days = NumberWords.take(cursor, 1, 60).orElse(0);
    if (days == 0 || !cursor.take(DAYS)) {
      return Optional.empty();
    }
    if (cursor.take(FROM_NOW)) {
      return fixed(days);
    }
    return cursor.take(AGO) ? fixed(-days) : Optional.empty();
  }
}
