package vn.trucban.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts tokens into phrases and words of time so that as little as possible is left over and the
 * pieces are as long as possible.
 */
final class Segments {

  private static final double LEFT_OVER = 10;
  private static final double PIECE = 3;

  private static final Set<String> TITLES = Set.of("anh", "chị", "cô", "chú", "bác", "ông", "bà");

  /** The last words of what says that somebody checks in. */
  private static final Set<String> CHECKING_IN = Set.of("dd", "danh", "ddanh", "cong", "cc");

  private final Lexicon lexicon;
  private final List<Token> tokens;
  private final boolean mixed;
  private final boolean marked;
  private final List<List<Span>> from = new ArrayList<>();

  private Segments(Lexicon lexicon, List<Token> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    boolean anyMark = false;
    boolean anySmall = false;
    for (Token token : tokens) {
      anyMark |= !token.bare();
      anySmall |= token.small();
    }
    this.marked = anyMark;
    this.mixed = anySmall;
  }

  /** The best pieces, in order; tokens between them were not recognised. */
  static List<Span> of(Lexicon lexicon, List<Token> tokens, List<Found> times) {
    Segments segments = new Segments(lexicon, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      segments.from.add(new ArrayList<>(segments.group(lexicon.at(tokens, i, false))));
    }
    for (Found time : times) {
      segments.from.get(time.first()).add(Span.time(time));
      segments.addWithoutShift(time);
    }
    List<Span> best = segments.best();
    return segments.addSlips(best) ? segments.best() : best;
  }

  /** In "đổi ca thứ 6" the shift belongs to what is swapped, not to the day. */
  private void addWithoutShift(Found time) {
    int next = time.first() + 1;
    if (next < time.end() && tokens.get(time.first()).marked().equals("ca")) {
      boolean bare = tokens.subList(next, time.end()).stream().allMatch(Token::bare);
      from.get(next)
          .add(
              Span.time(
                  new Found(
                      next, time.end(), time.meaning(), time.folded() && bare, time.mended())));
    }
  }

  /**
   * Hits of the same tokens become one span. Among other words a polite word stays one, whatever it
   * might be with marks: "dd cq nha" is not at home.
   */
  private List<Span> group(List<Hit> hits) {
    if (hits.isEmpty()) {
      return List.of();
    }
    Map<Integer, List<Hit>> byEnd = new HashMap<>();
    for (Hit hit : hits) {
      if (hit.match() == Match.FOLDED
          && (hit.length() == 1 || marked || insideName(hit))
          && named(hit)) {
        continue;
      }
      if (hit.length() == 1 && called(hit.first())) {
        continue;
      }
      byEnd.computeIfAbsent(hit.end(), e -> new ArrayList<>(2)).add(hit);
    }
    List<Span> spans = new ArrayList<>();
    for (List<Hit> same : byEnd.values()) {
      same.sort((a, b) -> a.match().compareTo(b.match()));
      if (!mayBeMore(same.getFirst().first()) && anyPolite(same)) {
        same.removeIf(hit -> hit.match() != Match.EXACT);
      }
      if (marked && same.getFirst().match() == Match.EXACT && !mayBeMore(same.getFirst().first())) {
        // Who sets marks means the word without any.
        same.removeIf(hit -> hit.match() == Match.FOLDED);
      }
      spans.add(Span.words(same));
    }
    return spans;
  }

  /**
   * Whether words cut a name in two: in "ra Ha Noi cong tac" nobody is at the place of work, "noi
   * cong tac", and in "o Nha Trang" at home.
   */
  private boolean insideName(Hit hit) {
    int end = hit.end();
    return (end < tokens.size() && name(end - 1) && name(end))
        || (hit.first() > 1 && name(hit.first()) && name(hit.first() - 1));
  }

  /** "cho anh Hiếu": with a title before it a capital is nothing but a name. */
  private boolean called(int i) {
    return marked && name(i) && TITLES.contains(tokens.get(i - 1).marked());
  }

  private boolean named(Hit hit) {
    for (int i = hit.first(); i < hit.end(); i++) {
      if (name(i)) {
        return true;
      }
    }
    return false;
  }

  /** A capital inside a sentence is a name, and means no other word by its missing marks. */
  private boolean name(int i) {
    return mixed && i > 0 && tokens.get(i).capital() && !tokens.get(i - 1).sign();
  }

  /**
   * Whether a word alone, or "nha" that ends a text without any marks right behind checking in, may
   * lack its own: "diem danh nha" is at home.
   */
  private boolean mayBeMore(int i) {
    return tokens.size() == 1
        || (!marked
            && i > 0
            && tokens.get(i).typed().equals("nha")
            && (CHECKING_IN.contains(tokens.get(i - 1).folded()) || i == 2)
            && ends(i + 1));
  }

  /** The end, or an "ạ" before it, which nobody says behind the particle "nha". */
  private boolean ends(int i) {
    return i == tokens.size() || (i + 1 == tokens.size() && tokens.get(i).folded().equals("a"));
  }

  private static boolean anyPolite(List<Hit> hits) {
    for (Hit hit : hits) {
      if (hit.match() == Match.EXACT && hit.concept().free()) {
        return true;
      }
    }
    return false;
  }

  /** Looks one edit away around what was left over; true if that found anything. */
  private boolean addSlips(List<Span> best) {
    boolean[] covered = new boolean[tokens.size()];
    for (Span span : best) {
      Arrays.fill(covered, span.first(), span.end(), true);
    }
    boolean any = false;
    int looked = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (!covered[i]
          && tokens.get(i).folded().length() >= 3
          && !(i > 0 && tokens.get(i).capital())) {
        for (int start = Math.max(looked + 1, i - 3); start <= i; start++) {
          for (Span span : group(lexicon.at(tokens, start, true))) {
            if (span.hits().getFirst().match() == Match.TYPO) {
              any |= from.get(start).add(span);
            }
          }
          looked = start;
        }
      }
    }
    return any;
  }

  private List<Span> best() {
    int size = tokens.size();
    double[] cost = new double[size + 1];
    @Nullable Span[] chosen = new Span[size + 1];
    for (int i = size - 1; i >= 0; i--) {
      cost[i] = cost[i + 1] + (wordless(tokens.get(i)) ? 0 : LEFT_OVER);
      for (Span span : from.get(i)) {
        double with = cost[span.end()] + price(span);
        if (with < cost[i]) {
          cost[i] = with;
          chosen[i] = span;
        }
      }
    }
    List<Span> path = new ArrayList<>();
    int at = 0;
    while (at < size) {
      Span span = chosen[at];
      if (span != null) {
        path.add(span);
      }
      at = span == null ? at + 1 : span.end();
    }
    return path;
  }

  private double price(Span span) {
    if (span.length() == 1 && wordless(tokens.get(span.first()))) {
      return -1;
    }
    return shortPrice(span) - span.length() / 100.0;
  }

  private static double shortPrice(Span span) {
    if (span.found() != null) {
      return span.found().folded() ? PIECE - 0.3 : PIECE - 0.5;
    }
    return switch (span.hits().getFirst().match()) {
      case EXACT -> PIECE;
      case FOLDED -> PIECE + 0.4;
      case TYPO, ASK, NONE -> PIECE + 4;
    };
  }

  /** A sign or an emoji. */
  static boolean wordless(Token token) {
    return !Character.isLetterOrDigit(token.typed().codePointAt(0));
  }
}
