package vn.trucban.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills the slots that keep what was typed: reasons, texts, places to go to, what is looked for.
 */
final class TextSlots {
  /** The last word of "xuống xã" belongs to the place that is named behind it. */
  private static final Set<String> KINDS_OF_PLACE =
      Set.of("xa", "phuong", "huyen", "tinh", "thon", "ban", "quan", "ubnd", "so");

  private static final Set<String> GOING =
      Set.of("di", "ra", "vao", "vo", "len", "xuong", "ve", "toi", "den", "qua", "sang");

  private final Draft draft;
  private final Rule rule;
  private final Scene scene;
  private final SceneWords words;
  private final int size;

  private TextSlots(Draft draft) {
    this.draft = draft;
    this.rule = draft.rule();
    this.scene = draft.scene();
    this.words = new SceneWords(draft);
    this.size = scene.tokens().size();
  }

  static void fill(Draft draft) {
    TextSlots slots = new TextSlots(draft);
    PassedOn passedOn = new PassedOn(draft);
    if (draft.rule().takes("number")) {
      slots.number();
    }
    switch (draft.rule().text()) {
      case "colon" -> passedOn.behindColon();
      case "task" -> passedOn.task();
      case "whole" -> passedOn.whole();
      case "query" -> slots.query();
      case "about" -> slots.about();
      case "place" -> slots.destination();
      case "system" -> slots.system();
      case "code" -> slots.code();
      default -> {}
    }
    new Reasons(draft).reason();
    if (draft.rule().takes("description")) {
      passedOn.description();
    }
    if (draft.rule().takes("count")) {
      slots.count();
    }
  }

  /** The words behind what is asked for name the meeting. */
  private void query() {
    int from = words.headEnd();
    int to = from;
    int start = -1;
    for (int i = from; i < size; i++) {
      Span span = scene.at(i);
      boolean content =
          (span == null && !scene.tokens().get(i).sign())
              || (span != null
                  && !span.free()
                  && span.found() == null
                  && (span.in(rule.known()) == null || span.is("MEETNAME"))
                  && span.name() == null)
              || (span != null && span.free() && span.length() == 1 && words.foreign(i));
      if (content && !draft.explained(i)) {
        start = start < 0 ? i : start;
        to = i + 1;
      } else if (start >= 0 && (span == null || span.found() != null || !span.free())) {
        break;
      }
    }
    if (start >= 0) {
      draft.explain(start, to);
      words.take("query", start, to);
    } else {
      meetingNamedBefore();
    }
  }

  /** "giao ban sáng nay họp phòng nào" */
  private void meetingNamedBefore() {
    for (Span span : scene.spans()) {
      if (span.is("MEETNAME") && !draft.explained(span.first())) {
        draft.explain(span.first(), span.end());
        words.take("query", span.first(), span.end());
        return;
      }
    }
  }

  /** "về ..." of a document. */
  private void about() {
    for (Span span : scene.spans()) {
      if ((span.is("ABOUT") || span.is("VE")) && span.first() >= words.headEnd()) {
        int to = size;
        while (to > span.end() + 1
            && (words.politeAt(to - 1)
                || words.is(to - 1, "KHONG")
                || scene.tokens().get(to - 1).sign())) {
          to--;
        }
        draft.explain(span.first(), to);
        words.take("query", span.end(), to);
        return;
      }
    }
    query();
  }

  private void destination() {
    boolean outside =
        !rule.takes("destination")
            && (words.is(words.headStart(), "FIELD") || words.is(words.headStart(), "TRIP"));
    int from = words.headEnd();
    while (from < size
        && (words.is(from, "IN")
            || words.is(from, "GO")
            || words.is(from, "WITHGROUP")
            || words.is(from, "INSPECT")
            || (rule.takes("destination") && words.timeAt(from))
            || (rule.takes("destination") && words.is(from, "FIELD"))
            || (outside && words.politeAt(from)))) {
      Span span = words.is(from, "FIELD") ? scene.at(from) : null;
      int next = span == null ? from + 1 : span.end();
      if (!words.timeAt(from)) {
        draft.explain(from, next);
      }
      from = next;
    }
    int to = from;
    while (to < size) {
      Span span = scene.at(to);
      boolean place =
          (span == null && !scene.tokens().get(to).sign())
              || (span != null
                  && (span.name() != null
                      || span.is("PLACEKIND")
                      || span.is("UNITWORD")
                      || span.is("KIND")
                      || span.is("FIELDPLACE")));
      place |= span != null && span.length() == 1 && (words.foreign(to) || words.strange(to));
      place |= outside && span != null && strangeWord(span);
      boolean dot = to > from && scene.tokens().get(to).typed().equals(".") && to + 1 < size;
      if (!place && !dot) {
        break;
      }
      to++;
    }
    if (to == from && rule.takes("destination")) {
      from = beforeJourney();
      to = from < 0 ? from : words.headStart();
      draft.explain(Math.max(from - 1, 0), Math.max(from, 0));
    }
    if (to > from) {
      draft.explain(from, to);
      if (from > 0
          && KINDS_OF_PLACE.contains(scene.tokens().get(from - 1).folded())
          && !(from > 1 && scene.tokens().get(from - 2).folded().equals("co"))) {
        from--;
      }
      if (rule.takes("destination")) {
        words.take("destination", from, to);
      }
    }
  }

  /** "đi miền Tây công tác": where the place begins that stands between going and its purpose. */
  private int beforeJourney() {
    int from = words.headStart();
    while (from > 0
        && !going(from - 1)
        && !scene.tokens().get(from - 1).sign()
        && place(scene.at(from - 1))) {
      from--;
    }
    return from > 0 && going(from - 1) && from < words.headStart() ? from : -1;
  }

  private boolean going(int token) {
    return GOING.contains(scene.tokens().get(token).folded());
  }

  private static boolean place(@Nullable Span span) {
    return span == null || span.is("PLACEKIND") || span.is("FIELDPLACE") || span.name() != null;
  }

  /** Somebody outside may be at a place whose words mean something else: "công trình đường". */
  private boolean strangeWord(Span span) {
    return !span.free() && span.found() == null && span.in(rule.known()) == null;
  }

  private void system() {
    for (Span span : scene.spans()) {
      if (span.is("SYSTEM")) {
        draft.explain(span.first(), span.end());
        words.take("system", span.first(), span.end());
      }
    }
  }

  private void code() {
    for (int i = 0; i < size; i++) {
      if (Codes.isOne(scene.tokens().get(i).typed())
          || (words.headEnd() > 0
              && words.is(words.headStart(), "CODEWORD")
              && Codes.mayBeOne(scene.tokens().get(i).typed()))) {
        draft.explain(i, i + 1);
        draft.put("code", scene.tokens().get(i).typed());
      }
    }
  }

  private void number() {
    for (int i = 0; i < size; i++) {
      Token token = scene.tokens().get(i);
      if (Codes.isNumber(token.typed()) && !draft.explained(i)) {
        draft.explain(i, i + 1);
        draft.put("number", token.typed());
        return;
      }
    }
  }

  /** "3 người", "hai đồng chí". */
  private void count() {
    for (int i = 0; i + 1 < size; i++) {
      int number = Codes.small(scene.tokens().get(i).folded());
      if (number > 0 && scene.people(i + 1)) {
        draft.explain(i, i + 2);
        draft.put("count", Integer.toString(number));
        return;
      }
    }
  }
}
