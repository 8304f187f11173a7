package vn.trucban.roster;

/** Whom a staff code or a name in a roster means. */
public sealed interface Resolution {

  /** This person. */
  record Found(long personId) implements Resolution {}

  /** Nobody of the agency. */
  record Unknown() implements Resolution {}

  /** More than one person of that name. */
  record Several() implements Resolution {}

  /** Somebody who has left. */
  record Left() implements Resolution {}
}
