package vn.trucban.language;

/** Where a day without a week or a year is looked for; today belongs to both. */
enum Direction {
  /** Plans: the next one to come. */
  FORWARD,
  /** Corrections and reports: the last one gone. */
  BACK
}
