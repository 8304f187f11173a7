package vn.trucban.calendar;

import java.util.Objects;

/** What a date is in the working calendar. */
public sealed interface DayKind {

  /** Whether people are expected at work. */
  default boolean isWorking() {
    return switch (this) {
      case WorkingDay ignored -> true;
      case MakeUp ignored -> true;
      case Weekend ignored -> false;
      case Holiday ignored -> false;
      case SwappedOff ignored -> false;
    };
  }

  /** An ordinary day, Monday to Friday. */
  record WorkingDay() implements DayKind {}

  /** An ordinary Saturday or Sunday. */
  record Weekend() implements DayKind {}

  /**
   * A holiday, or the day off that makes up for one on a rest day.
   *
   * @param name as it is said in Vietnamese, for instance {@code Nghỉ bù Giỗ Tổ Hùng Vương}
   * @param source the law or decision it follows from
   */
  record Holiday(String name, String source) implements DayKind {
    public Holiday {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(source, "source");
    }
  }

  /**
   * A weekday off because a decision swapped it with another day.
   *
   * @param decision the decision's number
   */
  record SwappedOff(String decision) implements DayKind {
    public SwappedOff {
      Objects.requireNonNull(decision, "decision");
    }
  }

  /**
   * A Saturday or Sunday worked in exchange for a swapped day off.
   *
   * @param decision the decision's number
   */
  record MakeUp(String decision) implements DayKind {
    public MakeUp {
      Objects.requireNonNull(decision, "decision");
    }
  }
}
