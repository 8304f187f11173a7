package vn.trucban.language;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.trucban.language.Vocabulary.Seen;

/** A text, or a clause of it, with everything recognised in it. */
final class Scene {

  /** How the kinds of documents are written in short. */
  private static final Set<String> PAPERS =
      Set.of("HD", "QĐ", "QD", "KH", "TB", "CT", "NQ", "TTr", "BC", "NĐ", "TT", "KL", "HĐ");

  private final Vocabulary vocabulary;
  private final Utterance utterance;
  private final LocalDateTime now;
  private final List<Span> spans;
  private final @Nullable Span[] byToken;
  private final BitSet because;
  private final BitSet said = new BitSet();
  private final Certain certain;

  /** How many signs stand before each token, and before the end. */
  private final int[] clauses;

  private @Nullable List<Found> past;
  private @Nullable BitSet saidOfThePast;

  private Scene(Vocabulary vocabulary, Utterance utterance, LocalDateTime now) {
    this.vocabulary = vocabulary;
    this.utterance = utterance;
    this.now = now;
    List<Found> times = Times.find(utterance.tokens(), now, Direction.FORWARD);
    List<Span> pieces = Segments.of(vocabulary.lexicon(), utterance.tokens(), times);
    this.spans = new Layout(vocabulary, utterance.tokens()).withNames(pieces);
    this.byToken = new Span[utterance.tokens().size()];
    spans.forEach(this::lay);
    this.because = Because.find(utterance.tokens(), spans);
    for (int i = 0; i < spans.size(); i++) {
      note(i);
    }
    codeBehindWord();
    for (int i = 0; i + 1 < utterance.tokens().size(); i++) {
      if (Codes.small(utterance.tokens().get(i).folded()) > 0 && people(i + 1)) {
        said.set(Seen.COUNT.id);
      }
    }
    this.clauses = new int[tokens().size() + 1];
    for (int i = 0; i < tokens().size(); i++) {
      clauses[i + 1] = clauses[i] + (tokens().get(i).sign() ? 1 : 0);
      switch (tokens().get(i).typed()) {
        case ":" -> said.set(Seen.COLON.id);
        case "?" -> said.set(Seen.QMARK.id);
        default -> number(tokens().get(i).typed());
      }
    }
    this.certain = new Certain(spans);
  }

  /** Which clause a token stands in; signs part them. */
  int clauseOf(int token) {
    return clauses[token];
  }

  /** Whether people may be counted with the word: "3 người", "hai đồng chí". */
  boolean people(int token) {
    Span span = at(token);
    return span != null && (span.is("PERSONS") || span.is("FOLK") || span.is("TITLE"));
  }

  private void number(String typed) {
    if (Codes.isNumber(typed)) {
      said.set((typed.indexOf('/') < 0 ? Seen.NUMBER : Seen.DOCNUMBER).id);
    } else if (Codes.isOne(typed)) {
      said.set(Seen.CODE.id);
    }
  }

  static Scene of(Vocabulary vocabulary, Utterance utterance, LocalDateTime now) {
    return new Scene(vocabulary, utterance, now);
  }

  /** Behind "mã" also a short code is one, and behind "HD" a number that of a document. */
  private void codeBehindWord() {
    boolean word = vocabulary.concept("CODEWORD").filter(c -> said.get(c.id())).isPresent();
    for (int i = 0; i < tokens().size(); i++) {
      String typed = tokens().get(i).typed();
      if (word && Codes.mayBeOne(typed)) {
        said.set(Seen.CODE.id);
      }
      if (i > 0 && PAPERS.contains(tokens().get(i - 1).typed()) && Codes.isNumber(typed)) {
        said.set(Seen.DOCNUMBER.id);
      }
    }
  }

  /** The part from one token to another, looked at by itself. */
  Scene part(int first, int end) {
    return new Scene(
        vocabulary, new Utterance(utterance.text(), utterance.tokens().subList(first, end)), now);
  }

  Utterance utterance() {
    return utterance;
  }

  List<Token> tokens() {
    return utterance.tokens();
  }

  List<Span> spans() {
    return spans;
  }

  BitSet said() {
    return said;
  }

  /** Whether a token only says why something is done. */
  boolean because(int token) {
    return because.get(token);
  }

  /** Whether some word can only mean one of these concepts. */
  boolean surely(BitSet concepts, boolean past) {
    return certain.any(concepts, past ? saidOfThePast() : said);
  }

  /** As {@link #said}, with days looked for in the past. */
  BitSet saidOfThePast() {
    if (saidOfThePast == null) {
      BitSet before = (BitSet) said.clone();
      before.clear(Seen.DAY.id, Seen.SOON.id + 1);
      for (Span span : spans) {
        if (span.found() != null && !because.get(span.first())) {
          SaidTimes.note(lookingBack(span.found()).meaning(), now, before);
        }
      }
      saidOfThePast = before;
    }
    return saidOfThePast;
  }

  LocalDateTime now() {
    return now;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What a span of time means when days are looked for in the past. */
  Found lookingBack(Found forward) {
    if (past == null) {
      past = Times.find(utterance.tokens(), now, Direction.BACK);
    }
    for (Found found : past) {
      if (found.first() == forward.first()) {
        return found;
      }
    }
    return forward;
  }

  @Nullable Span at(int token) {
    return token < 0 || token >= byToken.length ? null : byToken[token];
  }

  private void lay(Span span) {
    for (int i = span.first(); i < span.end(); i++) {
      byToken[i] = span;
    }
  }

  private void note(int index) {
    Span span = spans.get(index);
    if (because.get(span.first())) {
      aside(span);
      return;
    }
    for (Hit hit : span.hits()) {
      said.set(hit.concept().id());
      if (hit.concept().name().equals("KHONG")) {
        place(index, hit, placed(index, Seen.NEG, Seen.QTAG));
      } else if (hit.concept().name().equals("CHUA")) {
        place(index, hit, placed(index, Seen.NOTYET, Seen.QYET));
      }
    }
    Span.Name name = span.name();
    if (name != null) {
      said.set((name.person() ? Seen.PERSON : Seen.UNIT).id);
    }
    if (span.found() != null) {
      SaidTimes.note(span.found().meaning(), now, said);
    }
  }

  /** Of a reason only its kind counts, and its day where no other is said. */
  private void aside(Span span) {
    for (Hit hit : span.hits()) {
      if (hit.concept().free() || Because.tells(hit.concept().name())) {
        said.set(hit.concept().id());
      }
    }
    if (span.found() != null && !dayIsOutside(span)) {
      SaidTimes.note(span.found().meaning(), now, said);
    }
  }

  /** Whether words of time in a reason are not those of the act: another day is, or it is over. */
  boolean dayIsOutside(Span inside) {
    if (inside.found() == null || !because.get(inside.first())) {
      return false;
    }
    if (tokens().get(inside.first() - 1).folded().equals("truc")) {
      return true;
    }
    BitSet days = new BitSet();
    SaidTimes.note(inside.found().meaning(), now, days);
    if (days.get(Seen.PAST.id) || !days.get(Seen.DAY.id)) {
      return true;
    }
    for (Span span : spans) {
      if (span.found() != null && !because.get(span.first())) {
        days.clear();
        SaidTimes.note(span.found().meaning(), now, days);
        if (days.get(Seen.DAY.id)) {
          return true;
        }
      }
    }
    return false;
  }

  private void place(int index, Hit hit, Seen seen) {
    said.set(seen.id);
    List<Hit> hits = new ArrayList<>(spans.get(index).hits());
    vocabulary
        .concept(seen.name())
        .ifPresent(c -> hits.add(new Hit(c, hit.first(), hit.end(), hit.match())));
    spans.set(index, Span.words(hits));
    lay(spans.get(index));
  }

  /** A word of denying stands before what it denies; behind it, it asks. */
  private Seen placed(int index, Seen before, Seen behind) {
    for (int i = index + 1; i < spans.size(); i++) {
      Span next = spans.get(i);
      if (!next.free()
          && next.found() == null
          && next.name() == null
          && !sign(spans.get(i - 1).end(), next.first())) {
        return before;
      }
      if (sign(spans.get(i - 1).end(), next.first())) {
        break;
      }
    }
    for (int i = spans.get(index).end(); i < tokens().size() && !tokens().get(i).sign(); i++) {
      if (at(i) == null && !Segments.wordless(tokens().get(i))) {
        return before;
      }
    }
    for (int i = 0; i < index; i++) {
      if (!spans.get(i).free()) {
        return behind;
      }
    }
    return Seen.ALONE;
  }

  private boolean sign(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens().get(i).sign()) {
        return true;
      }
    }
    return false;
  }
}
