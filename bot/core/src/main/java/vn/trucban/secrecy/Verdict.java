package vn.trucban.secrecy;

/** What the guard says of a text. */
public sealed interface Verdict {

  /** Nothing in it looks like a state secret. */
  record Clear() implements Verdict {}

  /**
   * It may be neither kept nor passed on.
   *
   * @param rule the stable id of the rule that stopped it, never a part of the text
   * @param doubtful whether the same letters often mean something harmless, so that the person is
   *     asked to write it again with its marks and not told that they broke a rule
   */
  record Stopped(String rule, boolean doubtful) implements Verdict {}
}
