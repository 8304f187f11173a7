package vn.trucban.language;

import java.util.Optional;

/** Parts of the day: sáng, trưa, chiều, tối, đêm, ca 1. */
final class PartRules {

  private static final Term MORNING =
      Term.of(
          "sáng",
          "buổi sáng",
          "ca sáng",
          "sáng sớm",
          "đầu giờ sáng",
          "đầu buổi sáng",
          "cuối giờ sáng",
          "cuối buổi sáng",
          "sớm",
          "morning",
          "kíp sáng",
          "lúc sáng",
          "hồi sáng",
          "vào buổi sáng",
          "vào sáng",
          "nửa buổi sáng");
  private static final Term NOON =
      Term.of("trưa", "buổi trưa", "giờ trưa", "noon", "hồi trưa", "lúc trưa");
  private static final Term AFTERNOON =
      Term.of(
          "chiều",
          "buổi chiều",
          "ca chiều",
          "đầu giờ chiều",
          "đầu buổi chiều",
          "cuối giờ chiều",
          "cuối buổi chiều",
          "đầu chiều",
          "cuối chiều",
          "xế chiều",
          "afternoon",
          "kíp chiều",
          "hồi chiều",
          "lúc chiều",
          "vào buổi chiều",
          "vào chiều",
          "nửa buổi chiều");
  private static final Term EVENING =
      Term.of(
          "tối",
          "buổi tối",
          "ca tối",
          "chiều tối",
          "evening",
          "hồi tối",
          "lúc tối",
          "vào buổi tối",
          "vào tối");
  private static final Term NIGHT =
      Term.of("đêm", "ban đêm", "ca đêm", "đêm khuya", "night", "nửa đêm", "kíp đêm");
  private static final Term SHIFT = Term.of("ca");

  private static final Term SANG = Term.of("sáng");
  private static final Term TOI = Term.of("tối");
  private static final Term DEM = Term.of("đêm");
  private static final Term SOM = Term.of("sớm");
  private static final Term MAI = Term.of("mai");
  private static final Term LEAVES = Term.around("về", "đến", "tan", "nghỉ", "xin");
  private static final Term MOVE =
      Term.around("đổi", "chuyển", "dời", "lùi", "hoãn", "bước", "rời", "qua");
  private static final Term WEEK_OR_MONTH = Term.around("tuần", "tháng", "năm", "đến", "lấy");
  private static final Term TRUA = Term.of("trưa");
  private static final Term MEAL = Term.around("nghỉ", "ăn", "cơm", "ngủ");
  private static final Term MAKES_OTHER_WORD =
      Term.around(
          "đa", "thiểu", "ưu", "mật", "hậu", "kiến", "tạo", "suốt", "lập", "chế", "cao", "dài");
  private static final Term NEAR = Term.around("nay", "qua", "hôm qua", "hôm nay");
  private static final Term TODAYS =
      Term.around("nay", "qua", "mai", "hôm", "thứ", "t", "cn", "chủ nhật", "ngày");
  private static final Term BELONGS = Term.around("của", "cho", "với");
  private static final Term INSTEAD =
      Term.around("thay", "hộ", "giúp", "giùm", "dùm", "đỡ", "thế", "cho");
  private static final Term SELF = Term.around("em", "e", "tôi", "mình", "tui", "cháu");
  private static final Term DAY = Term.around("ngày", "hôm");
  private static final Term CLOCK = Term.around("h", "g", "giờ", "rưỡi");

  /** What somebody does who says "tôi". */
  private static final Term DOES =
      Term.around(
          "xin",
          "nghỉ",
          "đi",
          "làm",
          "sẽ",
          "có",
          "phải",
          "muốn",
          "về",
          "bận",
          "công tác",
          "đến",
          "lên",
          "mới",
          "vào",
          "ra",
          "ở",
          "tại",
          "cơ quan",
          "cq",
          "nơi",
          "chỗ",
          "họp",
          "được");

  private static final Term EVE = Term.around("giao", "noel", "giáng");
  private static final Term SOMEBODY =
      Term.around(
          "ai",
          "em",
          "e",
          "tôi",
          "mình",
          "tui",
          "anh",
          "chị",
          "cô",
          "chú",
          "có ai",
          "lãnh đạo",
          "sếp",
          "phòng");

  private static final Term SHIFTED =
      Term.around("trực", "ca", "lịch", "buổi", "đổi", "ban", "phiên", "vào", "ngày");

  private final Cursor cursor;
  private final Context context;

  PartRules(Cursor cursor, Context context) {
    this.cursor = cursor;
    this.context = context;
  }

  /** A part of the day, with what is known only of this word: noon and night. */
  enum Word {
    MORNING(Part.MORNING),
    NOON(Part.AFTERNOON),
    AFTERNOON(Part.AFTERNOON),
    EVENING(Part.EVENING),
    NIGHT(Part.EVENING);

    private final Part part;

    Word(Part part) {
      this.part = part;
    }

    Part part() {
      return part;
    }
  }

  Optional<Word> word() {
    if (isOtherWord()) {
      return Optional.empty();
    }
    if (cursor.take(EVENING)) {
      return Optional.of(Word.EVENING);
    }
    if (cursor.take(MORNING)) {
      return Optional.of(Word.MORNING);
    }
    if (cursor.take(AFTERNOON)) {
      return Optional.of(Word.AFTERNOON);
    }
    if (cursor.take(NOON)) {
      return Optional.of(Word.NOON);
    }
    return cursor.take(NIGHT) ? Optional.of(Word.NIGHT) : cursor.attempt(this::shift);
  }

  Optional<Part> part() {
    return word().map(Word::part);
  }

  /** A part that no day goes with; "tối đa", "sáng kiến" and "nghỉ trưa" are other words. */
  Optional<Part> alone() {
    boolean ofMeal = context.before(MEAL) && cursor.sees(TRUA);
    int start = cursor.at();
    return cursor
        .attempt(this::part)
        .filter(part -> !ofMeal && !(cursor.at() == start + 1 && cursor.sees(MAKES_OTHER_WORD)));
  }

  /**
   * "ca 1" is the morning, "ca 2" the afternoon; what a third shift is differs from place to place.
   */
  private Optional<Word> shift() {
    if (!cursor.takeExact(SHIFT)) {
      return Optional.empty();
    }
    int number = cursor.digits(1, 2).orElse(0);
    if (number == 0 || !cursor.betweenTokens()) {
      return Optional.empty();
    }
    return Optional.of(number == 1 ? Word.MORNING : Word.AFTERNOON);
  }

  /**
   * "sang" may be "over to", "toi" may be "I" or "towards", "dem" may be "bring": see what follows.
   */
  private boolean isOtherWord() {
    if (cursor.sees(SOM)) {
      return !followedBy(MAI) || context.before(LEAVES);
    }
    if (isBare(DEM)) {
      return !followedBy(NEAR) && !followedBy(EVE) && !context.before(SHIFTED);
    }
    if (isBare(SANG)) {
      return context.writerSetsMarks()
          || context.before(MOVE)
          || context.movesADay()
          || followedBy(WEEK_OR_MONTH);
    }
    return isBare(TOI) && !isEvening();
  }

  /** "10h toi em ve", "truc toi 24/12" and "toi 24/12 ai truc" speak of the evening. */
  private boolean isEvening() {
    if (context.before(BELONGS) || (context.before(INSTEAD) && followedBy(DAY))) {
      return false;
    }
    if (followedBy(NEAR)) {
      return true;
    }
    if (context.writerSetsMarks()) {
      return false;
    }
    if (context.before(CLOCK)) {
      return !followedBy(DOES);
    }
    if (followedByDate()) {
      return cursor.at() == 0 ? !dateIsFollowedBy(DOES) : ofShift();
    }
    return followedBy(TODAYS) && (cursor.at() > 0 || somebodyFollows());
  }

  /** "toi mai ai truc": who does it stands behind the day, so that "toi" is nobody. */
  private boolean somebodyFollows() {
    int mark = cursor.mark();
    cursor.jumpOver(2);
    boolean follows = cursor.sees(SOMEBODY);
    cursor.jumpOver(1);
    follows |= cursor.sees(SOMEBODY);
    cursor.reset(mark);
    return follows;
  }

  /** "truc toi 24/12", "truc thay em toi 24/12" */
  private boolean ofShift() {
    return context.before(SHIFTED) || (context.before(SELF) && cursor.behind(2, INSTEAD));
  }

  /** Whether "24/12" stands behind the word at the cursor. */
  private boolean followedByDate() {
    return cursor.peek(1).filter(a -> a.sort() == Atom.Sort.NUMBER).isPresent()
        && cursor.peek(2).filter(a -> a.is("/") || a.is("-")).isPresent()
        && cursor.peek(3).filter(a -> a.sort() == Atom.Sort.NUMBER).isPresent();
  }

  private boolean dateIsFollowedBy(Term term) {
    int mark = cursor.mark();
    cursor.jumpOver(4);
    boolean follows = !cursor.pause() && cursor.sees(term);
    cursor.reset(mark);
    return follows;
  }

  private boolean isBare(Term term) {
    int mark = cursor.mark();
    boolean bare = !cursor.takeExact(term) && cursor.take(term);
    cursor.reset(mark);
    return bare;
  }

  private boolean followedBy(Term term) {
    int mark = cursor.mark();
    cursor.jumpOver(1);
    boolean follows = cursor.sees(term);
    cursor.reset(mark);
    return follows;
  }
}
