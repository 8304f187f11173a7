package vn.trucban.roster;

/** A part of the day. */
public enum Part {
  WHOLE_DAY,
  MORNING,
  AFTERNOON,
  EVENING
}
