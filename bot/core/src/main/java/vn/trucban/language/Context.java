package vn.trucban.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands around the words of a date and tells that they are none: people called Mai, the
 * number of a room or a paper, a share of the staff.
 */
final class Context {

  private static final Term TITLE =
      Term.around(
          "anh",
          "chị",
          "cô",
          "chú",
          "bác",
          "ông",
          "bà",
          "dì",
          "cậu",
          "đồng chí",
          "chí",
          "đc",
          "a",
          "c",
          "mr",
          "ms");
  private static final Term COMRADE = Term.around("c");
  private static final Term MYSELF = Term.around("em", "e");
  private static final Term TOWARDS_SOMEBODY =
      Term.around(
          "với", "cho", "gọi", "nhờ", "của", "thay", "hộ", "nhắc", "giao", "tìm", "là", "vs");
  private static final Term TO_SOMEBODY = Term.around("nhờ", "giao", "gặp", "vs");
  private static final Term WITH = Term.around("với", "vs");
  private static final Term SWAP = Term.around("đổi", "hoán");
  private static final Term NUMBERED =
      Term.around(
          "số", "phòng", "tổ", "ca", "tầng", "khu", "quận", "phường", "đội", "nhóm", "bàn", "đường",
          "phố", "lớp", "điều", "khoản", "mục", "bước", "kênh", "cấp", "lô", "ấp", "thôn", "khóm",
          "p", "tòa", "room", "no");
  private static final Term PAPER =
      Term.around(
          "nghị định", "quyết định", "thông tư", "chỉ thị", "nghị quyết", "tờ trình", "công điện");
  private static final Term SHARE_BEHIND =
      Term.around(
          "quân",
          "số",
          "người",
          "nhân",
          "cán bộ",
          "cơ quan",
          "biên chế",
          "lực lượng",
          "thời gian",
          "tổng",
          "công chức",
          "phòng",
          "đơn vị",
          "chỗ",
          "lãnh đạo",
          "anh em",
          "of");
  private static final Term SHARE_BEFORE =
      Term.around(
          "giảm", "đa", "quá", "còn", "hơn", "thiểu", "khoảng", "đạt", "nhất", "tỷ lệ", "lệ");
  private static final Term ORDINAL =
      Term.around("lần", "người", "đợt", "tuần", "kỳ", "tháng", "cái", "cuộc");

  /** Without its marks "ban thu 6" is rather somebody who is busy. */
  private static final Set<String> ORDINAL_IF_MARKED = Set.of("bản", "vị");

  private static final Term COMES_BEFORE_A_DAY =
      Term.around(
          "ngày", "sáng", "trưa", "chiều", "tối", "đêm", "sớm", "đến", "hết", "từ", "hôm", "trước",
          "vào", "tới");

  private static final Set<String> DAYS = Set.of("cn", "mai", "nay", "mot", "thu");
  private static final Set<String> MOVES = Set.of("doi", "chuyen", "hoan");

  private final Cursor cursor;
  private final List<Token> tokens;
  private final boolean lowerCase;
  private final boolean marks;

  Context(Cursor cursor, List<Token> tokens) {
    this.cursor = cursor;
    this.tokens = tokens;
    boolean anySmall = false;
    boolean anyMark = false;
    for (Token token : tokens) {
      anySmall |= isWord(token) && !token.capital();
      anyMark |= !token.bare();
    }
    this.lowerCase = anySmall;
    this.marks = anyMark;
  }

  /** Whether the writer sets marks, so that a word without them is that word and no other. */
  boolean writerSetsMarks() {
    return marks;
  }

  /** Whether "mai" at the cursor is somebody's name. */
  boolean isName() {
    if (before(COMES_BEFORE_A_DAY)) {
      return false;
    }
    Optional<Atom> here = cursor.peek(0);
    int token = here.map(Atom::token).orElse(0);
    boolean capital = lowerCase && tokens.get(token).capital() && isWord(tokens.get(token));
    if (capital && (!opensSentence(token) || nextIsCapital(token))) {
      return true;
    }
    return before(TITLE)
        || isTitleSign()
        || before(TO_SOMEBODY)
        || (before(MYSELF) && cursor.behind(2, TOWARDS_SOMEBODY))
        || (before(WITH) && (cursor.behind(2, SWAP) || cursor.behind(3, SWAP)));
  }

  /** Whether the number at the cursor is that of a room, a group, a street or a paper. */
  boolean isNumbered() {
    return before(NUMBERED) || (cursor.behind(2, PAPER) && !cursor.pause());
  }

  /** Whether "1/3" between two places is a share of something. */
  boolean isShare(int first) {
    int back = cursor.at() - first;
    return cursor.sees(SHARE_BEHIND) || cursor.behind(back + 1, SHARE_BEFORE);
  }

  /** Whether "thứ" counts something: "lần thứ 2". */
  boolean isOrdinal() {
    return (before(ORDINAL) || beforeExact(ORDINAL_IF_MARKED))
        && !cursor.behind(2, TITLE)
        && !isCapital(-1);
  }

  /** Whether a term stands right before the cursor, in the same clause. */
  boolean before(Term term) {
    return !cursor.pause() && cursor.behind(1, term);
  }

  private boolean beforeExact(Set<String> words) {
    return !cursor.pause() && cursor.peek(-1).filter(a -> words.contains(a.marked())).isPresent();
  }

  private boolean isCapital(int ahead) {
    return lowerCase && cursor.peek(ahead).filter(a -> tokens.get(a.token()).capital()).isPresent();
  }

  /** Whether a day to be exchanged stands before the cursor: "doi truc t7 voi chi Lan ...". */
  boolean movesADay() {
    boolean day = false;
    boolean moves = false;
    for (int back = -1; cursor.peek(back).isPresent(); back--) {
      Atom atom = cursor.peek(back).get();
      day |= atom.sort() == Atom.Sort.NUMBER || DAYS.contains(atom.folded());
      moves |= MOVES.contains(atom.folded());
    }
    return day && moves;
  }

  private boolean isTitleSign() {
    return cursor.peek(-2).filter(a -> a.is("/")).isPresent() && cursor.behind(1, COMRADE);
  }

  private boolean opensSentence(int token) {
    return token == 0 || ".!?\n:".contains(tokens.get(token - 1).typed());
  }

  private boolean nextIsCapital(int token) {
    return token + 1 < tokens.size()
        && tokens.get(token + 1).capital()
        && isWord(tokens.get(token + 1))
        && tokens.get(token + 1).typed().length() > 1
        && !isShort(tokens.get(token + 1));
  }

  /** "TCHC" behind a word makes it no name. */
  private static boolean isShort(Token token) {
    return token.typed().length() > 1 && Character.isUpperCase(token.typed().charAt(1));
  }

  private static boolean isWord(Token token) {
    return !token.marked().isEmpty() && Character.isLetter(token.marked().charAt(0));
  }
}
