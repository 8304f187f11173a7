package vn.trucban.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.trucban.language.Day.How;

/**
 * One link of what is said about days, before it is known whether it is alone, in a list or a
 * range.
 */
sealed interface Piece {

  /**
   * One day.
   *
   * @param bare whether it is only a number, which is a day only beside another
   */
  record One(Day day, Optional<Part> part, boolean bare) implements Piece {}

  /** A week, a month, so many days. */
  record Whole(LocalDate from, LocalDate to) implements Piece {}

  /** Words that leave open which days: "cuối tuần". The shortest reading comes first. */
  record Vague(List<Meaning.Days> candidates) implements Piece {}

  /** The day that a range begins with when it begins with this. */
  default Day begin() {
    return switch (this) {
      case One one -> one.day();
      case Whole whole -> new Day.Fixed(whole.from(), How.FROM_TODAY);
      case Vague vague -> new Day.Fixed(vague.candidates().getFirst().from(), How.FROM_TODAY);
    };
  }

  /** The day that a range ends with when it ends with this. */
  default Day end() {
    return switch (this) {
      case One one -> one.day();
      case Whole whole -> new Day.Fixed(whole.to(), How.FROM_TODAY);
      case Vague vague -> new Day.Fixed(vague.candidates().getLast().to(), How.FROM_TODAY);
    };
  }
}
