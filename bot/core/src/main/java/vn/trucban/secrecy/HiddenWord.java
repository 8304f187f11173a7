package vn.trucban.secrecy;

/**
 * "Bí mật": what everybody keeps from everybody, unless it is the state's, a paper's or a stamp's.
 */
final class HiddenWord {

  private final Context context;
  private final Table table;

  HiddenWord(Context context) {
    this.context = context;
    table = context.table;
  }

  /** Judges the pair whose second word is at a place. */
  Verdict judge(int at) {
    if (context.starts(table.stateAfter, at + 1)) {
      return isName(at - 1) ? new Verdict.Clear() : Rule.STATE_SECRET.stops();
    }
    if (context.surePaperBefore(at - 1) && !wasLost(at)) {
      return Rule.SECRET_DOCUMENT.stops();
    }
    if (context.is(at, table.secret)
        && context.words.get(at).token().upper()
        && context.ownLine(at - 1, at + 1)) {
      return Rule.STAMP.stops();
    }
    return new Verdict.Clear();
  }

  /**
   * Whether the state's secrets stand in the name of the law on their protection, or of a lesson on
   * it. The notice of a training is no secret; every other mention is stopped.
   */
  boolean isName(int at) {
    return context.endsBefore(table.protect, at) && context.wideBefore(table.training, at);
  }

  private boolean wasLost(int at) {
    return !context.is(at, table.secret)
        && (context.starts(table.lost, at + 1) || context.starts(table.lostByMe, at + 1));
  }
}
