package vn.trucban.outbox;

import java.util.ArrayList;
import java.util.List;
import vn.trucban.channel.RichText;

/**
 * Cuts a long text where a reader would pause: at the end of a paragraph, else of a line, of a
 * sentence, of a word, and only in a word that fills a message alone anywhere. Lengths are code
 * points. Pure.
 */
final class TextCuts {

  /** Where a text may be cut, the best place first; the cut is behind the mark. */
  private static final List<String> PAUSES =
      List.of("\n\n", "\n", ". ", "! ", "? ", "; ", ", ", " ");

  private TextCuts() {}

  /**
   * The text in pieces; at least one, none empty unless the text is.
   *
   * @param first the most code points of the first piece
   * @param others the most code points of each other piece
   */
  static List<RichText> cut(RichText text, int first, int others) {
    List<RichText> pieces = new ArrayList<>();
    RichText rest = text;
    int most = first;
    while (codePoints(rest) > most) {
      String whole = rest.plainText();
      int end = whole.offsetByCodePoints(0, most);
      int at = pauseBefore(whole, end);
      RichText piece = part(rest, 0, withoutBlanksAtEnd(whole, at));
      if (!piece.plainText().isEmpty()) {
        pieces.add(piece);
        most = others;
      }
      rest = part(rest, withoutBlanksAtStart(whole, at), whole.length());
    }
    if (pieces.isEmpty() || !rest.plainText().isEmpty()) {
      pieces.add(rest);
    }
    return pieces;
  }

  private static int codePoints(RichText text) {
    String plain = text.plainText();
    return plain.codePointCount(0, plain.length());
  }

  private static int pauseBefore(String text, int end) {
    for (String pause : PAUSES) {
      // The blank behind the mark may stand beyond the end, as it is dropped.
      int mark = pause.stripTrailing().length();
      int found = text.lastIndexOf(pause, end - mark);
      // A pause in the first third would leave a piece nearly empty.
      if (found > end / 3) {
        return found + mark;
      }
    }
    return end;
  }

  private static int withoutBlanksAtEnd(String text, int end) {
    int at = end;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int withoutBlanksAtStart(String text, int start) {
    int at = start;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static RichText part(RichText text, int from, int to) {
    List<RichText.Part> kept = new ArrayList<>();
    int start = 0;
    for (RichText.Part part : text.parts()) {
      int end = start + part.text().length();
      if (end > from && start < to) {
        String inside =
            part.text().substring(Math.max(from, start) - start, Math.min(to, end) - start);
        kept.add(new RichText.Part(inside, part.bold()));
      }
      start = end;
    }
    return new RichText(kept);
  }
}
