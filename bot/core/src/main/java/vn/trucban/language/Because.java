package vn.trucban.language;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the words behind "vì", "do", "để", "về việc": they say why something is done and are no act
 * of their own, whatever they speak of ("mai em nghỉ bù vì chủ nhật vừa rồi em trực").
 */
final class Because {

  /** What may be done for the sake of a matter named behind "về việc". */
  private static final List<String> JOURNEYS = List.of("TRIP", "FIELD", "LEAVE", "LEAVING");

  /** What a reason says about the act itself. */
  private static final Set<String> TELLING =
      Set.of(
          "BECAUSE",
          "INORDER",
          "CAUSE",
          "TIRED",
          "ANNUAL",
          "SICK",
          "COMPENSATORY",
          "UNPAID",
          "PERSONAL",
          "MATERNITY",
          "OTHERLEAVE",
          "DEVICE",
          "BROKEN",
          "AUDIO",
          "VIDEO",
          "NETWORK",
          "LOGIN",
          "TECH");

  private final List<Token> tokens;
  private final List<Span> spans;
  private final BitSet inside = new BitSet();

  private Because(List<Token> tokens, List<Span> spans) {
    this.tokens = tokens;
    this.spans = spans;
  }

  /** The tokens of a text that only give a reason. */
  static BitSet find(List<Token> tokens, List<Span> spans) {
    Because because = new Because(tokens, spans);
    for (int i = 0; i < spans.size(); i++) {
      if (!because.inside.get(spans.get(i).first()) && because.opens(i)) {
        because.inside.set(spans.get(i).end(), because.endBehind(i));
      }
    }
    return because.inside;
  }

  /** Whether a reason says what kind of act it is the reason of. */
  static boolean tells(String concept) {
    return TELLING.contains(concept);
  }

  private boolean opens(int index) {
    Span span = spans.get(index);
    if (span.is("BECAUSE")) {
      return span.hits().getFirst().concept().name().equals("BECAUSE");
    }
    if (span.is("INORDER")) {
      return saidBefore(index);
    }
    return span.is("ABOUT") && journeyBefore(index);
  }

  private boolean saidBefore(int index) {
    for (int i = index - 1; i >= 0; i--) {
      Span span = spans.get(i);
      if (signs(span.end(), spans.get(i + 1).first())) {
        return false;
      }
      if (!span.free() && span.found() == null && span.name() == null) {
        return !span.is("HOWTO");
      }
    }
    return false;
  }

  private boolean journeyBefore(int index) {
    for (int i = 0; i < index; i++) {
      Span span = spans.get(i);
      if (JOURNEYS.stream().anyMatch(span::is)) {
        return true;
      }
    }
    return false;
  }

  /** A reason ends with its clause, with "nên", or before who acts where it opens the sentence. */
  private int endBehind(int index) {
    boolean opening = !saidBefore(index);
    int end = spans.get(index).end();
    while (end < tokens.size() && !stop(end)) {
      end++;
    }
    int to = end;
    for (int i = index + 1; i < spans.size() && spans.get(i).first() < end; i++) {
      Span span = spans.get(i);
      if (span.is("HENCE")) {
        return span.first();
      }
      if (opening && to == end && i > index + 1 && span.is("ME")) {
        to = span.first();
      }
    }
    return to;
  }

  private boolean stop(int token) {
    return tokens.get(token).sign() && !"\"()-".contains(tokens.get(token).typed());
  }

  private boolean signs(int from, int to) {
    for (int i = from; i < to; i++) {
      if (stop(i)) {
        return true;
      }
    }
    return false;
  }
}
