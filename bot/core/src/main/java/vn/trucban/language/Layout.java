package vn.trucban.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays the names found in a text among its other pieces, and tells who is only spoken to. */
final class Layout {

  private static final Set<String> VOCATIVE =
      Set.of(
          "thưa", "chào", "dạ", "nhé", "ạ", "nha", "cáo", "gửi", "ơn", "ơi", "vâng", "nghen",
          "nghe");

  /** Behind a name that opens a text: "anh Hùng, ...", "anh Hùng cho em nghỉ". */
  private static final Set<String> ASKED_BY = Set.of(",", "cho", "xem", "giúp");

  /** "phòng" and "đơn vị" by their first words. */
  private static final Set<String> OWN = Set.of("phong", "don");

  private static final Set<String> IN_WORDS = Set.of("o", "tai", "trong", "tren");

  private final Vocabulary vocabulary;
  private final List<Token> tokens;

  Layout(Vocabulary vocabulary, List<Token> tokens) {
    this.vocabulary = vocabulary;
    this.tokens = tokens;
  }

  /** The pieces and the names among them, in order; a name hides what it is made of. */
  List<Span> withNames(List<Span> pieces) {
    List<Span> names = Names.find(tokens, pieces);
    List<Span> all = new ArrayList<>(names.size() + pieces.size());
    for (Span name : names) {
      all.add(addressee(name) ? free(name) : name);
    }
    for (Span found : pieces) {
      Span piece = room(found);
      boolean hidden = false;
      for (Span name : names) {
        hidden |= piece.first() < name.end() && name.first() < piece.end();
      }
      if (!hidden) {
        all.add(piece);
      }
    }
    all.sort(Comparator.comparingInt(Span::first));
    return all;
  }

  /** "có mặt ở phòng": a room that nothing names is one's own, at the office. */
  private Span room(Span piece) {
    boolean room = piece.is("KIND") && OWN.contains(tokens.get(piece.first()).folded());
    boolean at = piece.first() > 0 && IN_WORDS.contains(wordFolded(piece.first() - 1));
    Concept office = vocabulary.concept("OFFICEWORD").orElse(null);
    return room && at && office != null
        ? Span.words(
            List.of(new Hit(office, piece.first(), piece.end(), piece.hits().getFirst().match())))
        : piece;
  }

  private String wordFolded(int token) {
    return tokens.get(token).folded();
  }

  private Span free(Span name) {
    Concept polite = vocabulary.concept("FILLER", true, Map.of());
    return Span.words(List.of(new Hit(polite, name.first(), name.end(), Match.EXACT)));
  }

  /** Whether a person is only spoken to: "chị Hoa ơi", "báo cáo anh Nam". */
  private boolean addressee(Span name) {
    Span.Name who = name.name();
    if (who == null || !who.person()) {
      return false;
    }
    if (name.end() < tokens.size() && tokens.get(name.end()).folded().equals("oi")) {
      return true;
    }
    boolean spokenTo =
        name.first() > 0
            && VOCATIVE.contains(tokens.get(name.first() - 1).marked())
            && (name.first() == 1 || !tokens.get(name.first() - 1).capital());
    return spokenTo || (name.first() == 0 && ASKED_BY.contains(wordAt(name.end())));
  }

  private String wordAt(int token) {
    return token < tokens.size() ? tokens.get(token).marked() : "";
  }
}
