package vn.trucban.language;

/** What one place of a message says, before its neighbours are looked at. */
record Heard(int first, int end, Said said, boolean folded) {

  /** A meaning, or what becomes one beside others. */
  sealed interface Said {

    record Sure(Meaning meaning) implements Said {}

    /** A time of the clock whose half of the day may be told by a neighbour. */
    record Hour(SpokenTime time) implements Said {}

    /** "nửa ngày": which half may be said elsewhere. */
    record HalfDay() implements Said {}

    /** "cả ngày": which day may be said elsewhere. */
    record WholeDay() implements Said {}

    /** "2 ngày", beginning with a day that may be said elsewhere. */
    record Count(int days) implements Said {}
  }
}
