package vn.trucban.language;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Fills the slots that keep what was typed: reasons, texts, places to go to, what is looked for. */
final class TextSlots {

  private final Draft draft;
  private final Rule rule;
  private final Scene scene;
  private final int size;

  private TextSlots(Draft draft) {
    this.draft = draft;
    this.rule = draft.rule();
    this.scene = draft.scene();
    this.size = scene.tokens().size();
  }

  static void fill(Draft draft) {
    TextSlots slots = new TextSlots(draft);
    if (draft.rule().takes("number")) {
      slots.number();
    }
    switch (draft.rule().text()) {
      case "colon" -> slots.behindColon();
      case "task" -> slots.task();
      case "whole" -> slots.whole();
      case "query" -> slots.query();
      case "about" -> slots.about();
      case "place" -> slots.destination();
      case "system" -> slots.system();
      case "code" -> slots.code();
      default -> {}
    }
    slots.reason();
    if (draft.rule().takes("description")) {
      slots.description();
    }
    if (draft.rule().takes("count")) {
      slots.count();
    }
  }

  /** "thông báo toàn cơ quan: ..." */
  private void behindColon() {
    int head = headEnd();
    int colon = sign(":", head);
    if (colon >= 0) {
      if (rule.takes("audience")) {
        audience(head, colon);
      }
      take("text", colon + 1, size);
      draft.explain(0, size);
    } else if (rule.takes("audience")) {
      int end = audience(head, size);
      if (end > head) {
        take("text", end, size);
        draft.explain(head, size);
      } else if (end < size && head > 0) {
        take("text", head, size);
        draft.explain(head, size);
      }
    }
  }

  private int audience(int from, int to) {
    int start = from;
    while (start < to && (politeAt(start) || scene.tokens().get(start).sign()) && !is(start, "EVERYBODY")) {
      start++;
    }
    int end = start;
    Span span = start < to ? scene.at(start) : null;
    while (span != null && span.end() <= to && (span.is("EVERYBODY") || span.name() != null || end > start && span.is("OFFICEWORD"))) {
      end = span.end();
      span = end < to ? scene.at(end) : null;
    }
    if (end > start) {
      take("audience", start, end);
      return end;
    }
    return from;
  }

  /** What somebody is to do: behind their name, up to the deadline. */
  private void task() {
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
        break;
      }
    }
    while (to > from && (is(to - 1, "DUE") || scene.tokens().get(to - 1).sign())) {
      to--;
    }
    for (int i = from; i < to; i++) {
      draft.explain(i, i + 1);
    }
    take("text", from, to);
  }

  /** A day counts as the deadline where nothing but polite words stands behind it. */
  private boolean deadline(Found found, Span span) {
    boolean day = found.meaning() instanceof Meaning.Before || found.meaning() instanceof Meaning.Days;
    int i = span.end();
    while (i < size && (politeAt(i) || scene.tokens().get(i).sign() || timeAt(i))) {
      i++;
    }
    return day && i >= size;
  }

  private boolean timeAt(int i) {
    Span at = scene.at(i);
    return at != null && at.found() != null;
  }

  private void whole() {
    int start = headStart();
    draft.explain(start, size);
    take("text", start, size);
  }

  /** The words behind what is asked for name the meeting. */
  private void query() {
    int from = headEnd();
    int to = from;
    int start = -1;
    for (int i = from; i < size; i++) {
      Span span = scene.at(i);
      boolean content = span == null && !scene.tokens().get(i).sign() || span != null && !span.free()
          && span.found() == null && span.in(rule.known()) == null && span.name() == null
          || span != null && span.free() && span.length() == 1 && foreign(i);
      if (content && !draft.explained(i)) {
        start = start < 0 ? i : start;
        to = i + 1;
      } else if (start >= 0 && (span == null || span.found() != null || !span.free())) {
        break;
      }
    }
    if (start >= 0) {
      draft.explain(start, to);
      take("query", start, to);
    }
  }

  /** "về ..." of a document. */
  private void about() {
    for (Span span : scene.spans()) {
      if ((span.is("ABOUT") || span.is("VE")) && span.first() >= headEnd()) {
        int to = size;
        while (to > span.end() + 1 && (politeAt(to - 1) || is(to - 1, "KHONG") || scene.tokens().get(to - 1).sign())) {
          to--;
        }
        draft.explain(span.first(), to);
        take("query", span.end(), to);
        return;
      }
    }
    query();
  }

  private void destination() {
    int from = headEnd();
    while (from < size && (is(from, "IN") || is(from, "GO"))) {
      draft.explain(from, from + 1);
      from++;
    }
    int to = from;
    while (to < size) {
      Span span = scene.at(to);
      boolean place = span == null && !scene.tokens().get(to).sign()
          || span != null && (span.name() != null || span.is("PLACEKIND") || span.is("UNITWORD") || span.is("KIND") || span.is("FIELDPLACE"));
      place |= span != null && span.free() && span.length() == 1 && foreign(to);
      boolean dot = to > from && scene.tokens().get(to).typed().equals(".") && to + 1 < size;
      if (!place && !dot) {
        break;
      }
      to++;
    }
    if (to > from) {
      draft.explain(from, to);
      if (rule.takes("destination")) {
        take("destination", from, to);
      }
    }
  }

  /** A polite word that is rather part of a name: "Cần Thơ", "da nang". */
  private boolean foreign(int i) {
    Token token = scene.tokens().get(i);
    boolean before =
        i + 1 < size && scene.at(i + 1) == null && !scene.tokens().get(i + 1).sign();
    Span span = scene.at(i);
    return token.capital() && i > 0
        || before && token.bare() && span != null
            && span.hits().getFirst().match() != Match.EXACT;
  }

  private void system() {
    for (Span span : scene.spans()) {
      if (span.is("SYSTEM")) {
        draft.explain(span.first(), span.end());
        take("system", span.first(), span.end());
      }
    }
  }

  private void code() {
    for (int i = 0; i < size; i++) {
      if (Codes.isOne(scene.tokens().get(i).typed())) {
        draft.explain(i, i + 1);
        draft.put("code", scene.tokens().get(i).typed());
      }
    }
  }

  private void reason() {
    for (int i = 0; i < size; i++) {
      Span span = scene.at(i);
      if (span != null && span.first() == i && because(span)) {
        int from = span.end();
        int to = reasonEnd(from);
        draft.explain(i, to);
        take("reason", from, to);
        return;
      }
    }
    bareCause();
  }

  private boolean because(Span span) {
    return span.in(rule.known()) != null && (span.is("BECAUSE") || span.is("INORDER"))
        || rule.takes("reason") && causal(span);
  }

  /** "tại máy hết pin" gives a reason, "tại cơ quan" a place. */
  private boolean causal(Span span) {
    Span next = span.end() < size ? scene.at(span.end()) : null;
    boolean place = next != null && (next.name() != null || is(span.end(), "OFFICEWORD") || is(span.end(), "OFFICEROOM")
        || is(span.end(), "HOMEPLACE") || is(span.end(), "FIELD") || is(span.end(), "PLACEKIND") || is(span.end(), "KIND"));
    return span.is("IN") && scene.tokens().get(span.first()).folded().equals("tai") && !place && span.end() < size
        && headEnd() <= span.first();
  }

  /** A reason ends with its clause, or where the act begins if that is said behind it. */
  private int reasonEnd(int from) {
    boolean before = headEnd() <= from && headStart() < from;
    int i = from;
    while (i < size) {
      Token token = scene.tokens().get(i);
      Span span = scene.at(i);
      if (".;?!\n".contains(token.typed()) && i > from) {
        return i;
      }
      if (span != null && i > from && (span.is("HENCE") || !before && (span.is("ME") || need(span)))) {
        return i;
      }
      if (token.typed().equals(",") && i > from && (!before || actBehind(i))) {
        return i;
      }
      i++;
    }
    int to = size;
    Span last = to > from ? scene.at(to - 1) : null;
    while (to > from + 1 && (politeEnd(from, to - 1) || last != null && last.found() != null && last.first() > from
        && last.found().meaning() instanceof Meaning.Days && !dayOutside(from))) {
      to = last != null && last.found() != null ? last.first() : to - 1;
      last = scene.at(to - 1);
    }
    return to;
  }

  private boolean dayOutside(int from) {
    for (Span span : scene.spans()) {
      if (span.found() != null && span.end() <= from && !(span.found().meaning() instanceof Meaning.At)) {
        return true;
      }
    }
    return false;
  }

  private boolean actBehind(int from) {
    for (Span span : scene.spans()) {
      if (span.first() > from && (need(span) || span.is("ME"))) {
        return true;
      }
    }
    return false;
  }

  /** "kẹt xe em đến muộn": what stands before a notice of being late is its reason. */
  private void bareCause() {
    if (!rule.intent().equals("late-notice")) {
      return;
    }
    int head = headStart();
    int start = -1;
    int end = -1;
    for (int i = 0; i < size; i++) {
      Span span = scene.at(i);
      boolean cause = span != null && span.is("CAUSE");
      boolean content = span == null && !Segments.wordless(scene.tokens().get(i)) || span != null && !span.free()
          && span.found() == null && span.name() == null && !need(span) && span.in(rule.known()) == null;
      if (cause || content && i < head) {
        start = start < 0 ? i : start;
        end = i + 1;
      } else if (start >= 0 && (i >= head || scene.tokens().get(i).sign() || is(i, "HENCE"))) {
        break;
      }
    }
    if (start >= 0) {
      draft.explain(start, end);
      take("reason", start, end);
    }
  }

  /** More than the words of the topic: then the whole message describes the trouble. */
  private void description() {
    for (int i = 0; i < size; i++) {
      Span span = scene.at(i);
      boolean topic = span == null ? Segments.wordless(scene.tokens().get(i)) : span.free() || span.in(rule.known()) != null || span.found() != null;
      if (!topic) {
        int from = 0;
        while (from < size && (politeAt(from) || scene.tokens().get(from).sign())) {
          from++;
        }
        draft.explain(from, size);
        take("description", from, size);
        return;
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
      if (number > 0 && (is(i + 1, "PERSONS") || is(i + 1, "FOLK") || is(i + 1, "TITLE"))) {
        draft.explain(i, i + 2);
        draft.put("count", Integer.toString(number));
        return;
      }
    }
  }

  private void take(String slot, int from, int to) {
    int first = from;
    int end = to;
    while (first < end && (scene.tokens().get(first).sign() || leading(first))) {
      first++;
    }
    while (end > first && (trailing(end - 1) || politeEnd(first, end - 1))) {
      end--;
    }
    draft.put(slot, scene.utterance().slice(first, end));
  }

  private boolean leading(int i) {
    String word = scene.tokens().get(i).marked();
    return word.equals("là") || word.equals("rằng") || word.equals("về") && is(i, "ABOUT") || word.equals("việc") && i > 0 && is(i - 1, "ABOUT");
  }

  private boolean trailing(int i) {
    Token token = scene.tokens().get(i);
    return token.sign() && !token.typed().equals(")") && !token.typed().equals("\"") || Segments.wordless(token) && !token.sign();
  }

  /** Behind "giỗ" the word "ông" is no politeness. */
  private boolean politeEnd(int first, int i) {
    Span span = scene.at(i);
    boolean person = span != null && (span.is("TITLE") || span.is("ME")) && span.length() == 1;
    return politeAt(i) && !(person && i > first && !politeAt(i - 1) && !scene.tokens().get(i - 1).sign());
  }

  /** Whether a token is one of politeness and not of the sentence. */
  private boolean politeAt(int i) {
    Span span = scene.at(i);
    return span != null && span.free() && !span.is("CUA") && !span.is("COUNTED") && !span.is("INFO");
  }

  private boolean is(int token, String concept) {
    Span span = token >= 0 && token < size ? scene.at(token) : null;
    return span != null && span.is(concept);
  }

  private boolean need(Span span) {
    for (BitSet group : rule.need()) {
      if (span.in(group) != null && !span.free()) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Span head() {
    for (Span span : scene.spans()) {
      if (need(span)) {
        return span;
      }
    }
    return null;
  }

  private int headStart() {
    Span head = head();
    return head == null ? 0 : head.first();
  }

  private int headEnd() {
    Span head = head();
    return head == null ? 0 : head.end();
  }

  private int sign(String sign, int from) {
    for (int i = from; i < size; i++) {
      if (scene.tokens().get(i).typed().equals(sign)) {
        return i;
      }
    }
    return -1;
  }
}
