package vn.trucban.language;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Words of time clause by clause: a part of the day before a comma does not belong to a day that
 * the next clause opens with ("em đau bụng cả đêm, hôm nay xin nghỉ").
 */
final class Times {

  private Times() {}

  static List<Found> find(List<Token> tokens, LocalDateTime now, Direction direction) {
    List<Found> found = TimeWords.find(tokens, now, direction);
    List<Found> apart = new ArrayList<>(found.size());
    for (Found one : found) {
      int comma = comma(tokens, one);
      List<Found> before = comma < 0 ? List.of() : part(tokens, one.first(), comma, now, direction);
      if (comma >= 0
          && !isNumber(tokens.get(one.first()))
          && before.stream().allMatch(Times::isPart)) {
        apart.addAll(before);
        apart.addAll(part(tokens, comma + 1, one.end(), now, direction));
      } else {
        apart.add(one);
      }
    }
    return apart;
  }

  /** The 28 of "28, 29 Tết" is a day that only the next one names. */
  private static boolean isNumber(Token token) {
    return Character.isDigit(token.typed().charAt(0));
  }

  private static boolean isPart(Found found) {
    return found.meaning() instanceof Meaning.PartOfDay;
  }

  private static int comma(List<Token> tokens, Found found) {
    for (int i = found.first(); i < found.end(); i++) {
      if (tokens.get(i).typed().equals(",")) {
        return i;
      }
    }
    return -1;
  }

  private static List<Found> part(
      List<Token> tokens, int first, int end, LocalDateTime now, Direction direction) {
    List<Found> moved = new ArrayList<>();
    for (Found one : TimeWords.find(tokens.subList(first, end), now, direction)) {
      moved.add(
          new Found(
              one.first() + first, one.end() + first, one.meaning(), one.folded(), one.mended()));
    }
    return moved;
  }
}
