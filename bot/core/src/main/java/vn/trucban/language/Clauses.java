package vn.trucban.language;

import java.util.BitSet;

/** Which clause words stand in, and whether a day said in another clause belongs to the act. */
final class Clauses {

  private final Draft draft;
  private final Rule rule;

  Clauses(Draft draft) {
    this.draft = draft;
    this.rule = draft.rule();
  }

  /**
   * Whether words of time belong to the act: where its own clause says a day, those of other
   * clauses do not, unless they only go on with a list ("thứ 3, thứ 5").
   */
  boolean belongs(Span time) {
    int home = clauseOf(head());
    int other = clauseOf(time.first());
    if (other != home && rule.takes("kind") && backAtWork(other)) {
      return false;
    }
    if (other == home || !(time.found() != null && dayOf(time.found().meaning()))) {
      return true;
    }
    boolean said = false;
    boolean more = false;
    for (Span span : draft.scene().spans()) {
      Found found = span.found();
      said |=
          found != null
              && dayOf(found.meaning())
              && !(found.meaning() instanceof Meaning.PartOfDay)
              && clauseOf(span.first()) == home;
      more |= clauseOf(span.first()) == other && found == null && !span.free();
    }
    for (int i = 0; i < draft.scene().tokens().size(); i++) {
      more |=
          clauseOf(i) == other
              && draft.scene().at(i) == null
              && !draft.scene().tokens().get(i).sign();
    }
    return !said || !more || (rule.takes("withDate") && exchanges(other));
  }

  /** "hôm nay em nghỉ, mai em đi làm": the second day is none of the leave. */
  private boolean backAtWork(int clause) {
    boolean works = false;
    for (Span span : draft.scene().spans()) {
      if (clauseOf(span.first()) == clause) {
        works |= span.is("GOWORK") || span.is("OFFICEWORD");
        if (span.is("NEG") || span.is("LEAVE")) {
          return false;
        }
      }
    }
    return works;
  }

  /** "em lấy mùng 4", "em trực thứ 7 thay": a clause that goes on with what is exchanged. */
  private boolean exchanges(int clause) {
    for (Span span : draft.scene().spans()) {
      if (clauseOf(span.first()) == clause
          && (span.is("TAKE") || span.is("DUTY") || span.is("COVER") || span.is("SUBST"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean dayOf(Meaning meaning) {
    return meaning instanceof Meaning.Days
        || meaning instanceof Meaning.SeveralDays
        || meaning instanceof Meaning.PartOfDay
        || (meaning instanceof Meaning.Doubtful doubt && doubt.kind() == Meaning.Kind.DATE);
  }

  private int head() {
    for (Span span : draft.scene().spans()) {
      for (BitSet group : rule.need()) {
        if (span.in(group) != null && !span.free()) {
          return span.first();
        }
      }
    }
    return 0;
  }

  private int clauseOf(int token) {
    return draft.scene().clauseOf(token);
  }
}
