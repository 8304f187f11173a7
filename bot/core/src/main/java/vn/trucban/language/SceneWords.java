package vn.trucban.language;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What a draft's scene says at a place, and how a slice of it is kept in a slot. */
final class SceneWords {

  private final Draft draft;
  private final Rule rule;
  private final Scene scene;
  private final int size;

  SceneWords(Draft draft) {
    this.draft = draft;
    this.rule = draft.rule();
    this.scene = draft.scene();
    this.size = scene.tokens().size();
  }

  boolean is(int token, String concept) {
    Span span = token >= 0 && token < size ? scene.at(token) : null;
    return span != null && span.is(concept);
  }

  /** Whether a token is one of politeness and not of the sentence. */
  boolean politeAt(int i) {
    Span span = scene.at(i);
    return span != null
        && span.free()
        && !span.is("CUA")
        && !span.is("COUNTED")
        && !span.is("INFO")
        && !span.is("LOOSE")
        && !span.is("FEWDAYS");
  }

  /** Behind "giỗ" the word "ông" is no politeness. */
  boolean politeEnd(int first, int i) {
    Span span = scene.at(i);
    boolean person = span != null && (span.is("TITLE") || span.is("ME")) && span.length() == 1;
    return politeAt(i)
        && !(person && i > first && !politeAt(i - 1) && !scene.tokens().get(i - 1).sign());
  }

  boolean need(Span span) {
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

  int headStart() {
    Span head = head();
    return head == null ? 0 : head.first();
  }

  int headEnd() {
    Span head = head();
    return head == null ? 0 : head.end();
  }

  int sign(String sign, int from) {
    for (int i = from; i < size; i++) {
      if (scene.tokens().get(i).typed().equals(sign)) {
        return i;
      }
    }
    return -1;
  }

  /** A polite word that is rather part of a name: "Cần Thơ", "da nang". */
  boolean foreign(int i) {
    Token token = scene.tokens().get(i);
    boolean before = i + 1 < size && scene.at(i + 1) == null && !scene.tokens().get(i + 1).sign();
    Span span = scene.at(i);
    return span != null
        && span.free()
        && ((token.capital() && i > 0)
            || (before && token.bare() && span.hits().getFirst().match() != Match.EXACT));
  }

  /** A capital where the word it would be without marks has none: "Sai Gon". */
  boolean strange(int i) {
    Span span = scene.at(i);
    return i > 0
        && scene.tokens().get(i).capital()
        && span != null
        && !span.hits().isEmpty()
        && span.hits().getFirst().match() != Match.EXACT;
  }

  void take(String slot, int from, int to) {
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

  private boolean trailing(int i) {
    Token token = scene.tokens().get(i);
    return !token.typed().equals("%")
        && ((token.sign() && !")\"".contains(token.typed()))
            || (Segments.wordless(token) && !token.sign()));
  }

  private boolean leading(int i) {
    String word = scene.tokens().get(i).marked();
    return word.equals("là")
        || word.equals("rằng")
        || (word.equals("về") && is(i, "ABOUT"))
        || (word.equals("việc") && i > 0 && is(i - 1, "ABOUT"));
  }

  boolean timeAt(int i) {
    Span at = scene.at(i);
    return at != null && at.found() != null;
  }
}
