package vn.trucban.language;

/**
 * Finds why somebody is late or away: behind "vì", or as a bare cause before a notice of being
 * late.
 */
final class Reasons {

  private final Draft draft;
  private final Rule rule;
  private final Scene scene;
  private final SceneWords words;
  private final int size;

  Reasons(Draft draft) {
    this.draft = draft;
    this.rule = draft.rule();
    this.scene = draft.scene();
    this.words = new SceneWords(draft);
    this.size = scene.tokens().size();
  }

  void reason() {
    for (int i = 0; i < size; i++) {
      Span span = scene.at(i);
      if (span != null && span.first() == i && because(span)) {
        int from = span.end();
        int to = reasonEnd(from);
        draft.explain(i, to);
        words.take("reason", from, to);
        return;
      }
    }
    bareCause();
  }

  private boolean because(Span span) {
    return (span.in(rule.known()) != null && (span.is("BECAUSE") || span.is("INORDER")))
        || (rule.takes("reason") && causal(span));
  }

  /** "tại máy hết pin" gives a reason, "tại cơ quan" a place. */
  private boolean causal(Span span) {
    Span next = span.end() < size ? scene.at(span.end()) : null;
    boolean place =
        next != null
            && (next.name() != null
                || words.is(span.end(), "OFFICEWORD")
                || words.is(span.end(), "OFFICEROOM")
                || words.is(span.end(), "HOMEPLACE")
                || words.is(span.end(), "FIELD")
                || words.is(span.end(), "PLACEKIND")
                || words.is(span.end(), "KIND"));
    return span.is("IN")
        && scene.tokens().get(span.first()).folded().equals("tai")
        && !place
        && span.end() < size
        && words.headEnd() <= span.first();
  }

  /** A reason ends with its clause, or where the act begins if that is said behind it. */
  private int reasonEnd(int from) {
    boolean before = words.headEnd() <= from && words.headStart() < from;
    int i = from;
    while (i < size) {
      Token token = scene.tokens().get(i);
      Span span = scene.at(i);
      if (".;?!\n".contains(token.typed()) && i > from) {
        return i;
      }
      if (span != null
          && i > from
          && (span.is("HENCE") || (!before && (span.is("ME") || words.need(span))))) {
        return i;
      }
      if (token.typed().equals(",") && i > from && (!before || actBehind(i))) {
        return i;
      }
      i++;
    }
    int to = size;
    Span last = to > from ? scene.at(to - 1) : null;
    while (to > from + 1
        && (words.politeEnd(from, to - 1)
            || (last != null
                && last.found() != null
                && last.first() > from
                && last.found().meaning() instanceof Meaning.Days
                && !scene.dayIsOutside(last)
                && !dayOutside(from)))) {
      to = last != null && last.found() != null ? last.first() : to - 1;
      last = scene.at(to - 1);
    }
    return to;
  }

  private boolean dayOutside(int from) {
    for (Span span : scene.spans()) {
      if (span.found() != null
          && span.end() <= from
          && !(span.found().meaning() instanceof Meaning.At)) {
        return true;
      }
    }
    return false;
  }

  private boolean actBehind(int from) {
    for (Span span : scene.spans()) {
      if (span.first() > from && (words.need(span) || span.is("ME"))) {
        return true;
      }
    }
    return false;
  }

  /** "xin đến trễ nửa tiếng, con em phải đi khám": all of the clause is the cause. */
  private int clauseStart(int from) {
    int start = from;
    while (start > words.headEnd()
        && !scene.tokens().get(start - 1).sign()
        && !words.timeAt(start - 1)) {
      start--;
    }
    return start > 0 && scene.tokens().get(start - 1).sign() ? start : from;
  }

  /** "kẹt xe em đến muộn": what stands before a notice of being late is its reason. */
  private void bareCause() {
    if (!rule.intent().equals("late-notice")) {
      return;
    }
    int head = words.headStart();
    int start = -1;
    int end = -1;
    for (int i = 0; i < size; i++) {
      Span span = scene.at(i);
      boolean cause = span != null && (span.is("CAUSE") || span.is("SICK"));
      boolean content =
          (span == null && !Segments.wordless(scene.tokens().get(i)))
              || (span != null
                  && !span.free()
                  && span.found() == null
                  && (span.name() == null || (start >= 0 && end == i))
                  && !span.is("LATE")
                  && !words.need(span)
                  && span.in(rule.known()) == null);
      if (cause || (content && i < head)) {
        start = start >= 0 ? start : i < head ? i : clauseStart(i);
        end = i + 1;
      } else if (start >= 0
          && (i >= head || scene.tokens().get(i).sign() || words.is(i, "HENCE"))) {
        break;
      }
    }
    if (start >= 0) {
      draft.explain(start, end);
      words.take("reason", start, end);
    }
  }
}
