package vn.trucban.language;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.language.Heard.Said;
import vn.trucban.language.Meaning.Before;
import vn.trucban.language.Meaning.Days;
import vn.trucban.language.Meaning.Doubtful;
import vn.trucban.language.Meaning.Impossible;
import vn.trucban.language.Meaning.Now;
import vn.trucban.language.Meaning.PartOfDay;
import vn.trucban.language.Meaning.SeveralDays;

/**
 * Finds the words of a message that say days and times. At each token every rule is tried and the
 * longest reading stands; what it took is passed over. Any tokens have an answer; the cost is
 * linear, as no rule goes on for more than a month of days.
 */
final class TimeWords {

  private static final Term DEADLINE =
      Term.of(
          "trước",
          "trước ngày",
          "hạn",
          "hạn chót",
          "hạn đến",
          "hạn là",
          "hạn cuối",
          "chậm nhất",
          "chậm nhất là",
          "chậm nhất vào",
          "muộn nhất",
          "muộn nhất là",
          "deadline",
          "by",
          "before",
          "không muộn hơn",
          "trước khi hết",
          "trước hết",
          "hạn trước",
          "xong trước",
          "hạn nộp");
  private static final Term BEFORE = Term.around("trước", "before", "by", "hạn", "deadline");
  private static final Term NOW =
      Term.of(
          "bây giờ",
          "ngay bây giờ",
          "lúc này",
          "ngay lúc này",
          "hiện tại",
          "hiện giờ",
          "now",
          "right now",
          "ngay lập tức",
          "lập tức",
          "ngay và luôn",
          "giờ này",
          "ngay giờ",
          "tức thì");
  private static final Term AT_ONCE = Term.of("ngay", "luôn");
  private static final Term SHORT_NOW = Term.of("bh");
  private static final Term NOT_NOW =
      Term.around("sau", "khi", "từ", "trước", "cả", "tại", "mai", "ngắn", "thẳng");
  private static final Term HALF_DAY =
      Term.of("nửa ngày", "nửa buổi", "một buổi", "half day", "half a day");
  private static final Term SESSION = Term.of("buổi");
  private static final Term DAY = Term.of("ngày");
  private static final Term WHOLE_DAY =
      Term.of("cả ngày", "nguyên ngày", "trọn ngày", "suốt ngày", "all day");

  private final List<Token> tokens;
  private final List<Atom> atoms;
  private final Moment moment;
  private final Cursor cursor;
  private final Context context;
  private final PartRules parts;
  private final DaySpans spans;
  private final DayCounts counts;
  private final ClockRules clock;
  private final DurationRules durations;
  private final List<Supplier<Optional<Said>>> rules;

  private TimeWords(List<Token> tokens, Moment moment) {
    this.tokens = tokens;
    this.moment = moment;
    this.atoms = Atoms.of(tokens);
    this.cursor = new Cursor(atoms);
    this.context = new Context(cursor, tokens);
    DayPhrases phrases = new DayPhrases(cursor, context, moment, tokens);
    this.parts = phrases.parts();
    this.spans = new DaySpans(cursor, moment, phrases);
    this.counts = new DayCounts(cursor, moment, phrases, spans);
    this.clock = new ClockRules(cursor, context, phrases);
    this.durations = new DurationRules(cursor, context);
    this.rules =
        List.of(
            this::deadline,
            () -> days().map(Said.Sure::new),
            () -> durations.lasting().map(Said.Sure::new),
            () -> clock.time().map(Said.Hour::new),
            this::amount,
            this::part,
            this::atOnce);
  }

  static List<Found> find(List<Token> tokens, LocalDateTime now, Direction direction) {
    TimeWords words = new TimeWords(tokens, new Moment(now, direction));
    return new Afterthoughts(words.moment, tokens, words.heard()).found();
  }

  private List<Heard> heard() {
    List<Heard> all = new ArrayList<>();
    int at = 0;
    while (at < atoms.size()) {
      cursor.jump(at);
      Optional<Heard> next = cursor.mayBegin() ? longest(at, all) : Optional.empty();
      next.ifPresent(all::add);
      at = next.isPresent() ? cursor.at() : behindToken(at);
    }
    return all;
  }

  private int behindToken(int at) {
    int next = at + 1;
    while (next < atoms.size() && atoms.get(next).token() == atoms.get(at).token()) {
      next++;
    }
    return next;
  }

  /** Leaves the cursor behind the longest reading; of equals the first stands. */
  private Optional<Heard> longest(int start, List<Heard> before) {
    Optional<Said> best = Optional.empty();
    int bestMark = cursor.mark();
    for (Supplier<Optional<Said>> rule : rules) {
      cursor.jump(start);
      Optional<Said> said = rule.get();
      if (said.isPresent() && cursor.betweenTokens() && cursor.at() > bestMark / 2) {
        best = said;
        bestMark = cursor.mark();
      }
    }
    cursor.reset(bestMark);
    boolean folded = cursor.folded();
    return best.map(
        said ->
            new Heard(
                atoms.get(start).token(),
                atoms.get(cursor.at() - 1).token() + 1,
                isDeadline(start, before) ? due(said) : said,
                folded));
  }

  /** In "trước 17h thứ 6" the day is the deadline too. */
  private boolean isDeadline(int start, List<Heard> before) {
    return !before.isEmpty()
        && before.getLast().end() == atoms.get(start).token()
        && before.getLast().said() instanceof Said.Hour
        && tokens.get(before.getLast().first()).folded().equals("truoc");
  }

  private Said due(Said said) {
    return said instanceof Said.Sure(Meaning meaning) ? new Said.Sure(before(meaning, true)) : said;
  }

  private Optional<Said> deadline() {
    return cursor.attempt(
        () -> {
          boolean strictly = cursor.sees(BEFORE);
          return cursor.take(DEADLINE)
              ? days().map(meaning -> new Said.Sure(before(meaning, strictly)))
              : Optional.empty();
        });
  }

  /** A deadline of a week is its end, unless it is said to be before it. */
  private Meaning before(Meaning meaning, boolean strictly) {
    return switch (meaning) {
      case Days(LocalDate from, LocalDate to, Optional<Part> part) ->
          new Before(strictly && !from.equals(moment.today()) ? from : to);
      case SeveralDays(List<LocalDate> days, Optional<Part> part) -> new Before(days.getLast());
      case Doubtful(Meaning.Kind kind, List<Meaning> candidates) ->
          new Doubtful(kind, candidates.stream().map(c -> before(c, strictly)).toList());
      case Meaning.At at -> at;
      case PartOfDay part -> part;
      case Meaning.Lasting lasting -> lasting;
      case Before before -> before;
      case Impossible impossible -> impossible;
      case Now atOnce -> atOnce;
    };
  }

  private Optional<Meaning> days() {
    int start = cursor.mark();
    Optional<Meaning> counted = counts.days();
    int behind = cursor.mark();
    cursor.reset(start);
    Optional<Meaning> said = spans.days();
    if (counted.isPresent() && behind / 2 > cursor.at()) {
      cursor.reset(behind);
      return counted;
    }
    return said;
  }

  private Optional<Said> part() {
    return parts.alone().map(part -> new Said.Sure(new PartOfDay(part)));
  }

  private Optional<Said> atOnce() {
    return cursor.attempt(
        () -> {
          boolean first = cursor.at() == 0;
          boolean now =
              cursor.take(NOW)
                  || (cursor.takeExact(AT_ONCE) && isNow())
                  || (!first && cursor.take(SHORT_NOW));
          return now ? Optional.of(new Said.Sure(new Now())) : Optional.empty();
        });
  }

  /** "ngay" of a writer without marks may be "ngày". */
  private boolean isNow() {
    return !cursor.sees(NOT_NOW)
        && (context.writerSetsMarks() || cursor.atEnd() || cursor.pause())
        && cursor.digits(0, 999).isEmpty();
  }

  private Optional<Said> amount() {
    if (cursor.take(HALF_DAY) || cursor.all(this::halfInNumbers)) {
      return Optional.of(new Said.HalfDay());
    }
    if (cursor.take(WHOLE_DAY)) {
      return Optional.of(new Said.WholeDay());
    }
    return moment.forward() ? counts.length().map(Said.Count::new) : Optional.empty();
  }

  private boolean halfInNumbers() {
    return cursor.digits(1, 1).isPresent()
        && (cursor.take(SESSION)
            || (cursor.tightSign("/") && cursor.digits(2, 2).isPresent() && cursor.take(DAY)));
  }
}
