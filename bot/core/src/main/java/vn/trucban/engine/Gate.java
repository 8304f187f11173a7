package vn.trucban.engine;

import vn.trucban.people.Role;

/** The one place that says who may do what. In doubt the answer is no. */
final class Gate {

  private Gate() {}

  /** What the gate says. */
  sealed interface Verdict {
    record Open() implements Verdict {}

    /** The account must be enrolled first. */
    record EnrolFirst() implements Verdict {}

    /** The person's role is not enough. */
    record NotYours() implements Verdict {}

    /** Only in a private chat. */
    record PrivateOnly() implements Verdict {}
  }

  static Verdict ask(Turn turn, CommandSpec spec) {
    if (!turn.chat().isPrivate() && !spec.inGroups()) {
      return new Verdict.PrivateOnly();
    }
    return switch (turn.speaker()) {
      case Speaker.Stranger stranger ->
          spec.permission() == Permission.ANYONE ? new Verdict.Open() : new Verdict.EnrolFirst();
      case Speaker.Known known ->
          allows(spec.permission(), known.person().role())
              ? new Verdict.Open()
              : new Verdict.NotYours();
    };
  }

  static boolean allows(Permission permission, Role role) {
    return switch (permission) {
      case ANYONE, STAFF -> true;
      case MANAGER -> role.manages();
      case ADMINISTRATOR -> role == Role.ADMINISTRATOR;
    };
  }
}
