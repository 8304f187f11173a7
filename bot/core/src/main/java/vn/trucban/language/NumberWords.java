package vn.trucban.language;

import java.util.List;
import java.util.OptionalInt;

/** Numbers in digits or in words, up to 59: "15", "mười lăm", "hai mươi mốt". */
final class NumberWords {

  private static final List<Term> ONES =
      List.of(
          Term.of("một", "one"),
          Term.of("hai", "two"),
          Term.of("ba", "three"),
          Term.of("bốn", "tư", "four"),
          Term.of("năm", "five"),
          Term.of("sáu", "six"),
          Term.of("bảy", "bẩy", "seven"),
          Term.of("tám", "eight"),
          Term.of("chín", "nine"));
  private static final List<Term> BEHIND_TENS =
      List.of(
          Term.of("một", "mốt"),
          Term.of("hai"),
          Term.of("ba"),
          Term.of("bốn", "tư"),
          Term.of("năm", "lăm", "nhăm"),
          Term.of("sáu"),
          Term.of("bảy", "bẩy"),
          Term.of("tám"),
          Term.of("chín"));
  private static final Term TEN = Term.of("mười", "ten");

  /** The first words of all numbers. */
  private static final Term ANY =
      Term.of(
          "một", "one", "hai", "two", "ba", "three", "bốn", "tư", "four", "năm", "five", "sáu",
          "six", "bảy", "bẩy", "seven", "tám", "eight", "chín", "nine", "mười", "ten");

  private static final Term TENS = Term.of("mươi", "chục");

  private NumberWords() {}

  /** Whether a number in words may begin with a word. */
  static boolean begin(String word) {
    return ANY.begins(word);
  }

  /** Takes a number between two bounds. */
  static OptionalInt take(Cursor cursor, int least, int most) {
    OptionalInt digits = cursor.digits(least, most);
    if (digits.isPresent()) {
      return digits;
    }
    if (!cursor.sees(ANY)) {
      return OptionalInt.empty();
    }
    int mark = cursor.mark();
    int value = words(cursor);
    if (value < Math.max(least, 1) || value > most) {
      cursor.reset(mark);
      return OptionalInt.empty();
    }
    return OptionalInt.of(value);
  }

  private static int words(Cursor cursor) {
    if (cursor.take(TEN)) {
      return 10 + one(cursor, BEHIND_TENS);
    }
    int first = one(cursor, ONES);
    if (first >= 2 && first <= 5 && cursor.take(TENS)) {
      return first * 10 + one(cursor, BEHIND_TENS);
    }
    return first;
  }

  private static int one(Cursor cursor, List<Term> words) {
    for (int i = 0; i < words.size(); i++) {
      if (cursor.take(words.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }
}
