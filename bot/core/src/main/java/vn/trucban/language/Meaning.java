package vn.trucban.language;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What words of date or time mean, seen from one moment. */
sealed interface Meaning {

  /** Of what kind a doubt or an impossible value is. */
  enum Kind {
    DATE,
    TIME,
    PART
  }

  /** A day, or a span of days with both its ends. */
  record Days(LocalDate from, LocalDate to, Optional<Part> part) implements Meaning {
    static Days of(LocalDate day) {
      return new Days(day, day, Optional.empty());
    }

    static Days of(LocalDate from, LocalDate to) {
      return new Days(from, to, Optional.empty());
    }
  }

  /** Days named one by one, in order; they may follow each other without a gap. */
  record SeveralDays(List<LocalDate> days, Optional<Part> part) implements Meaning {
    public SeveralDays {
      days = List.copyOf(days);
    }
  }

  /** A time of the clock; of a span of time its beginning. */
  record At(LocalTime time) implements Meaning {}

  /** A part of a day with no day beside it. */
  record PartOfDay(Part part) implements Meaning {}

  /** So many minutes, or so many minutes from now ("30 phút nữa"). */
  record Lasting(int minutes) implements Meaning {}

  /** A deadline: due on that day at the latest. */
  record Before(LocalDate day) implements Meaning {}

  /** Several readings, best first; none when it says a time too vaguely ("lát nữa"). */
  record Doubtful(Kind kind, List<Meaning> candidates) implements Meaning {
    public Doubtful {
      candidates = List.copyOf(candidates);
    }
  }

  /** A day or time that does not exist: 31/2, 25h, "thứ 8". */
  record Impossible(Kind kind) implements Meaning {}

  /** At once, right now. */
  record Now() implements Meaning {}
}
