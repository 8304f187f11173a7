package vn.trucban.roster;

/** What somebody stands by for. */
public enum Duty {
  NONE,
  DUTY,
  LEADER,
  SUPPORT
}
