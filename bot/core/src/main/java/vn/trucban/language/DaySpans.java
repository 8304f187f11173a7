package vn.trucban.language;

import java.time.LocalDate;
import java.util.Optional;
import vn.trucban.language.Day.How;
import vn.trucban.language.Meaning.Days;
import vn.trucban.language.Meaning.Impossible;
import vn.trucban.language.Meaning.Kind;

/** Days alone, in ranges and in lists. Both ends of a range are part of it. */
final class DaySpans {

  private static final Term FROM =
      Term.of(
          "từ",
          "kể từ",
          "bắt đầu từ",
          "tính từ",
          "from",
          "starting",
          "bắt đầu",
          "từ lúc",
          "bắt đầu vào",
          "since");
  static final Term NOW =
      Term.of("giờ", "bây giờ", "nay", "hiện nay", "hiện tại", "now", "bh", "lúc này");
  private static final Term UP_TO =
      Term.of(
          "đến hết",
          "tới hết",
          "cho đến hết",
          "cho tới hết",
          "cho đến",
          "cho tới",
          "hết",
          "until",
          "till");
  private static final Term UP_TO_LOOSELY = Term.of("đến", "tới");

  /** "truc thay toi ngay 29/11" is instead of me. */
  private static final Term INSTEAD = Term.around("thay", "hộ", "giúp", "giùm", "dùm", "đỡ");

  private static final Term DAYS =
      Term.of("các ngày", "những ngày", "ngày", "các", "hôm", "các hôm");

  private final Cursor cursor;
  private final Moment moment;
  private final DayPhrases phrases;

  /** Up to here only numbers stand that no month follows: none of them begins a list of days. */
  private int barren;

  DaySpans(Cursor cursor, Moment moment, DayPhrases phrases) {
    this.cursor = cursor;
    this.moment = moment;
    this.phrases = phrases;
  }

  /** One thing said about days, as long as it goes on. */
  Optional<Meaning> days() {
    return cursor.attempt(this::chain).or(() -> cursor.attempt(this::upTo));
  }

  /**
   * Days by their numbers alone, where a word before says that they are days: "2 ngày 23 và 24".
   */
  Optional<Meaning> numbers() {
    return cursor.attempt(
        () ->
            phrases
                .piece(true, true)
                .flatMap(
                    first -> {
                      DayLinks links = new DayLinks(cursor, moment, phrases, first, true, false);
                      links.go();
                      return links.meaning();
                    }));
  }

  private Optional<Meaning> chain() {
    boolean from = cursor.take(FROM);
    if (from) {
      Optional<Meaning> running = cursor.attempt(this::fromNow);
      if (running.isPresent()) {
        return running;
      }
    }
    boolean introduced = cursor.sees(DAYS);
    Optional<Piece> first = phrases.piece(false, cursor.at() >= barren);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    DayLinks links = new DayLinks(cursor, moment, phrases, first.get(), introduced, from);
    links.go();
    Optional<Meaning> meaning = links.meaning();
    if (meaning.isEmpty()) {
      barren = cursor.at();
    }
    return meaning;
  }

  /** "từ giờ đến hết tuần". */
  private Optional<Meaning> fromNow() {
    if (!cursor.take(NOW) || !cursor.take(DayLinks.TO)) {
      return Optional.empty();
    }
    return DayLinks.last(cursor, phrases, false).flatMap(this::todayTo);
  }

  /** "đến hết thứ 6"; "đến thứ 6" too, but "đến chiều mai" is when somebody arrives. */
  private Optional<Meaning> upTo() {
    if (cursor.take(UP_TO)) {
      return phrases.piece(false, false).flatMap(this::todayTo);
    }
    if (cursor.behind(1, INSTEAD)) {
      return Optional.empty();
    }
    if (cursor.at() == 0 ? !cursor.takeExact(UP_TO_LOOSELY) : !cursor.take(UP_TO_LOOSELY)) {
      return Optional.empty();
    }
    return phrases
        .piece(false, false)
        .filter(
            piece ->
                piece instanceof Piece.One(Day day, Optional<Part> part, boolean bare)
                    && part.isEmpty()
                    && !(day instanceof Day.Fixed fixed && fixed.how() == How.FROM_TODAY))
        .flatMap(this::todayTo);
  }

  private Optional<Meaning> todayTo(Piece piece) {
    LocalDate today = moment.today();
    Optional<LocalDate> end = moment.pick(piece.end());
    if (end.isEmpty()) {
      return Optional.of(new Impossible(Kind.DATE));
    }
    return Optional.of(end.get().isBefore(today) ? Days.of(end.get()) : Days.of(today, end.get()));
  }
}
