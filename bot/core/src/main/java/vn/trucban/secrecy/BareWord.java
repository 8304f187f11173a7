package vn.trucban.secrecy;

import java.util.Optional;

/**
 * The word for secret without all its marks: also lost, face, cool, eye. Never stopped alone, only
 * with a neighbour that makes it secret.
 */
final class BareWord {

  private static final int LONG_NUMBER = 3;
  private static final int CHUNK = 6;

  private final Context context;
  private final Table table;

  BareWord(Context context) {
    this.context = context;
    table = context.table;
  }

  /** Judges the word at a place; clear where it is harmless there. */
  Verdict judge(int at) {
    boolean loses = !context.ends(at + 1) && context.starts(table.lost, at + 1);
    Optional<Rule> rule = Optional.empty();
    if (context.may(at - 1, table.utterly)) {
      rule = loses && isSomebody(at - 1) ? Optional.empty() : Optional.of(Rule.GRADE_TOP);
    } else if (context.may(at - 1, table.hidden)) {
      return new HiddenWord(context).judge(at);
    } else if (loses) {
      rule = Optional.empty();
    } else if (context.may(at - 1, table.highly) && !Gap.endsSentence(context.gap(at))) {
      rule = highly(at);
    } else if (context.may(at - 1, table.degree) && !Gap.endsSentence(context.gap(at))) {
      rule = degree(at);
    } else if (context.paperBefore(at) && !tookTime(at)) {
      rule = Optional.of(Rule.SECRET_DOCUMENT);
    } else if (context.endsBefore(table.stamped, at)) {
      rule = Optional.of(Rule.STAMP);
    } else if (context.endsBefore(table.bareBefore, at)) {
      rule = Optional.empty();
    } else if (isStamp(at)) {
      rule = Optional.of(Rule.STAMP);
    } else if (isInFileName(at)) {
      rule = Optional.of(Rule.FILE_NAME);
    }
    return rule.<Verdict>map(Rule::stops).orElseGet(Verdict.Clear::new);
  }

  /** A woman's name, folded like the highest grade. */
  private boolean isSomebody(int at) {
    return !context.is(at, table.utterly) && context.endsBefore(table.titles, at);
  }

  private boolean tookTime(int at) {
    return !context.ends(at + 1)
        && !context.surePaperBefore(at)
        && context.starts(table.lostByMe, at + 1)
        && !context.tied(at);
  }

  private Optional<Rule> highly(int at) {
    boolean sure =
        context.is(at - 1, table.highly)
            || context.tied(at)
            || context.words.get(at).split()
            || context.words.get(at - 1).split()
            || (context.shouted(at) && context.shouted(at - 1))
            || context.paperBefore(at - 1)
            || context.endsBefore(table.gradeBefore, at - 1);
    if (sure) {
      return Optional.of(Rule.GRADE_HIGH);
    }
    boolean doubtful =
        (isOver(at + 1) && !isMourned(at - 1))
            || context.paperStarts(at + 1)
            || context.starts(table.gradeAfter, at + 1)
            || isNotation(at + 1);
    return doubtful ? Optional.of(Rule.GRADE_HIGH_DOUBTFUL) : Optional.empty();
  }

  /** "Mẹ tôi mất": whoever or whatever stands right before is lost. */
  private boolean isMourned(int at) {
    return context.gap(at) == Gap.SPACE && context.endsBefore(table.kin, at);
  }

  private Optional<Rule> degree(int at) {
    boolean stops =
        context.is(at - 1, table.degree)
            || context.tied(at)
            || isOver(at + 1)
            || context.paperStarts(at + 1)
            || context.paperBefore(at - 1)
            || context.endsBefore(table.gradeBefore, at - 1)
            || context.starts(table.gradeAfter, at + 1);
    return stops ? Optional.of(Rule.GRADE_LABEL) : Optional.empty();
  }

  /** Whether nothing follows but a polite word. */
  private boolean isOver(int at) {
    if (context.ends(at)) {
      return true;
    }
    int after = table.endings.startAt(context.words, at);
    return after >= 0 && context.ends(after);
  }

  /** A number as papers have it: long, or with a slash behind it. */
  private boolean isNotation(int at) {
    Token token = context.words.get(at).token();
    return token.isNumber()
        && (token.length() >= LONG_NUMBER || Gap.has(context.gap(at + 1), Gap.SLASH));
  }

  private boolean isStamp(int at) {
    boolean upper = context.words.get(at).token().upper();
    boolean byNumber = context.starts(table.number, at + 1) || context.wideBefore(table.number, at);
    return (context.inBrackets(at, at + 1) && context.paperNear(at))
        || (upper && byNumber && (context.shouted(at) || context.ownLine(at, at + 1)))
        || (upper && context.ownLine(at, at + 1) && context.paperNear(at));
  }

  /** "2042_MAT.pdf": a name of words that are tied, one of them a paper or a number. */
  private boolean isInFileName(int at) {
    if (!context.tied(at) && !context.tied(at + 1)) {
      return false;
    }
    int from = at;
    while (from > 0 && at - from < CHUNK && Gap.joins(context.gap(from))) {
      from--;
    }
    int to = at + 1;
    while (to < context.words.size() - 1 && to - at < CHUNK && Gap.joins(context.gap(to))) {
      to++;
    }
    for (int i = from; i < to; i++) {
      Token token = context.words.get(i).token();
      if (i != at
          && ((token.isNumber() && token.length() >= LONG_NUMBER)
              || context.paperStarts(i)
              || context.starts(table.filePapers, i))) {
        return true;
      }
    }
    return false;
  }
}
