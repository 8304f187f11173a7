package vn.trucban.engine;

/** Who a command is for. */
public enum Permission {
  /** Also people whom the bot does not know. */
  ANYONE,
  /** Everybody who is enrolled. */
  STAFF,
  /** Managers of a unit, and administrators. */
  MANAGER,
  /** Administrators alone. */
  ADMINISTRATOR
}
