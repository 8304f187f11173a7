package vn.trucban.secrecy;

/**
 * The word for secret where it has all its marks. It stops the text unless it is one of its
 * harmless compounds: to list those is possible, to list all that can be secret is not.
 */
final class MarkedWord {

  private final Context context;
  private final Table table;

  MarkedWord(Context context) {
    this.context = context;
    table = context.table;
  }

  /** Judges the word at a place; clear where it is harmless there. */
  Verdict judge(int at) {
    if (context.words.get(at).split()) {
      return Rule.DISGUISED.stops();
    }
    if (context.may(at - 1, table.utterly)) {
      return Rule.GRADE_TOP.stops();
    }
    if (isHarmlessCompound(at)) {
      return new Verdict.Clear();
    }
    if (context.may(at - 1, table.highly)) {
      return Rule.GRADE_HIGH.stops();
    }
    if (context.may(at - 1, table.degree)) {
      return Rule.GRADE_LABEL.stops();
    }
    if (context.may(at - 1, table.hidden)) {
      return new HiddenWord(context).judge(at);
    }
    if (context.ownLine(at, at + 1)) {
      return Rule.STAMP.stops();
    }
    if (isHarmlessAfter(at) || isName(at)) {
      return new Verdict.Clear();
    }
    return context.paperBefore(at) ? Rule.SECRET_DOCUMENT.stops() : Rule.SECRET_WORD.stops();
  }

  private boolean isHarmlessCompound(int at) {
    if (context.ends(at + 1) && !context.tied(at + 1)) {
      return false;
    }
    // A paper on ciphers is none that a chat may carry; the password of the network is.
    return context.starts(table.harmlessAfter, at + 1)
        && !(context.surePaperBefore(at) && context.starts(table.ciphers, at + 1));
  }

  private boolean isHarmlessAfter(int at) {
    int start =
        context.endsBefore(table.harmlessBefore, at)
            ? table.harmlessBefore.endAt(context.words, at - 1)
            : -1;
    return start >= 0 && !(context.surePaperBefore(start) && context.may(at - 1, table.cabinet));
  }

  /** "chị Mật": a capital and then small letters behind a title or a family's middle name. */
  private boolean isName(int at) {
    Token token = context.words.get(at).token();
    return token.capital()
        && !token.upper()
        && (context.endsBefore(table.titles, at) || isMiddleName(at - 1));
  }

  /** The middle name of most men, which is also a half of what papers are called. */
  private boolean isMiddleName(int at) {
    return at > 0
        && context.may(at, table.middleName)
        && context.words.get(at).token().capital()
        && context.words.get(at - 1).token().capital()
        && !context.paperBefore(at + 1);
  }
}
