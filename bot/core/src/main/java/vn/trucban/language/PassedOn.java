package vn.trucban.language;

/** Finds text that is passed on as typed: to everybody, to whom it is assigned, to the IT desk. */
final class PassedOn {

  private final Draft draft;
  private final Rule rule;
  private final Scene scene;
  private final SceneWords words;
  private final int size;

  PassedOn(Draft draft) {
    this.draft = draft;
    this.rule = draft.rule();
    this.scene = draft.scene();
    this.words = new SceneWords(draft);
    this.size = scene.tokens().size();
  }

  /** "thông báo toàn cơ quan: ..." */
  void behindColon() {
    int head = words.headEnd();
    int colon = words.sign(":", head);
    if (colon >= 0) {
      if (rule.takes("audience")) {
        audience(head, colon);
      }
      words.take("text", colon + 1, size);
      draft.explain(0, size);
    } else if (rule.takes("audience")) {
      int end = audience(head, size);
      if (end > head) {
        words.take("text", end, size);
        draft.explain(head, size);
      } else if (end < size && head > 0) {
        words.take("text", head, size);
        draft.explain(head, size);
      }
    }
  }

  private int audience(int from, int to) {
    int start = from;
    while (start < to
        && (words.politeAt(start) || scene.tokens().get(start).sign())
        && !words.is(start, "EVERYBODY")
        && !words.is(start, "FOLK")) {
      start++;
    }
    int end = start;
    Span span = start < to ? scene.at(start) : null;
    while (span != null
        && span.end() <= to
        && (span.is("EVERYBODY")
            || span.is("FOLK")
            || span.name() != null
            || (end > start && span.is("OFFICEWORD")))) {
      end = span.end();
      span = end < to ? scene.at(end) : null;
    }
    if (end > start) {
      draft.put("audience", scene.utterance().slice(start, end));
      return end;
    }
    return from;
  }

  /** What somebody is to do: behind their name, up to the deadline. */
  void task() {
    Span who = null;
    for (Span span : scene.spans()) {
      if (span.name() != null && (who == null)) {
        who = span;
      }
    }
    if (who == null || who.name() == null) {
      return;
    }
    int from = who.end();
    int to = size;
    for (Span span : scene.spans()) {
      Found found = span.found();
      if (found != null && span.first() >= from && deadline(found, span)) {
        to = span.first();
        if (found.meaning() instanceof Meaning.Before || !dueBehind(span)) {
          break;
        }
      }
    }
    to = withoutTime(from, to);
    while (to > from && (words.is(to - 1, "DUE") || scene.tokens().get(to - 1).sign())) {
      to--;
    }
    for (int i = from; i < to; i++) {
      draft.explain(i, i + 1);
    }
    words.take("text", from, to);
  }

  /** The hour right before the day of a deadline belongs to it: "trước 17h chiều mai". */
  private int withoutTime(int from, int to) {
    Span last = to > from && to < size ? scene.at(to - 1) : null;
    Found time = last == null ? null : last.found();
    return last != null && time != null && time.meaning() instanceof Meaning.At
        ? Math.max(from, last.first())
        : to;
  }

  /** "báo cáo tháng 11, hạn thứ 6": the later one is called the deadline. */
  private boolean dueBehind(Span day) {
    for (Span span : scene.spans()) {
      if (span.first() >= day.end()
          && span.found() != null
          && span.found().meaning() instanceof Meaning.Before) {
        return true;
      }
    }
    return false;
  }

  /** A day counts as the deadline where nothing but polite words stands behind it. */
  private boolean deadline(Found found, Span span) {
    boolean day =
        found.meaning() instanceof Meaning.Before
            || (found.meaning() instanceof Meaning.Days days
                && !days.to().isBefore(scene.now().toLocalDate()));
    int i = span.end();
    while (i < size && (words.politeAt(i) || scene.tokens().get(i).sign() || words.timeAt(i))) {
      i++;
    }
    return day && i >= size;
  }

  /** From the first word of the matter: "nhiệm vụ số 12 đã hoàn thành" names it before. */
  void whole() {
    int head = words.headStart();
    int start = namedBefore(head) ? 0 : head;
    while (start < head
        && (words.politeAt(start) || words.timeAt(start) || scene.tokens().get(start).sign())) {
      start++;
    }
    draft.explain(start, size);
    words.take("text", start, size);
  }

  private boolean namedBefore(int head) {
    for (int i = 0; i < head; i++) {
      if (words.is(i, "TASKS") || words.is(i, "DOC") || words.is(i, "REPORT")) {
        return true;
      }
    }
    return false;
  }

  /** More than the words of the topic: then the whole message describes the trouble. */
  void description() {
    for (int i = 0; i < size; i++) {
      Span span = scene.at(i);
      boolean topic =
          span == null
              ? Segments.wordless(scene.tokens().get(i))
              : span.free() || span.in(rule.known()) != null || span.found() != null;
      if (!topic) {
        int from = 0;
        while (from < size && (words.politeAt(from) || scene.tokens().get(from).sign())) {
          from++;
        }
        draft.explain(from, size);
        words.take("description", from, size);
        return;
      }
    }
  }
}
