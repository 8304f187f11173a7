package vn.trucban.summary;

/** As what somebody is counted on a day; everybody is counted once. */
public enum Standing {
  OFFICE,
  HOME,
  FIELD,
  LEAVE,
  MISSING
}
