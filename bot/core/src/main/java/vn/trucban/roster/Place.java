package vn.trucban.roster;

/** Where somebody is planned to be. */
public enum Place {
  OFFICE,
  HOME,
  FIELD,
  LEAVE
}
