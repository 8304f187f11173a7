package vn.trucban.people;

/** What a person may do beyond their own affairs. */
public enum Role {
  /** Their own affairs only. */
  STAFF,
  /** Sees and asks the people of the unit and of all units below it. */
  MANAGER,
  /** The registry: takes in documents, hands out enrolment codes. */
  CLERK,
  /** Helps with accounts and meetings. */
  SUPPORT,
  /** Sets up the bot; sees the whole agency. */
  ADMINISTRATOR;

  /** Whether somebody answers for the people of a unit, or for all. */
  public boolean manages() {
    return switch (this) {
      case MANAGER, ADMINISTRATOR -> true;
      case STAFF, CLERK, SUPPORT -> false;
    };
  }
}
