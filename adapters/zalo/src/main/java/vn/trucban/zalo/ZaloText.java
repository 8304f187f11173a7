package vn.trucban.zalo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text as Zalo takes it: bare, composed, in pieces that fit. Pure. */
final class ZaloText {

  /**
   * Zalo says 2000 characters and not of which kind; counted as UTF-16 units, they are never more
   * than it may mean.
   */
  static final int LONGEST = 2000;

  /** Where a text may be cut, the best place first; the cut is behind the mark. */
  private static final List<String> PAUSES =
      List.of("\n\n", "\n", ". ", "! ", "? ", "; ", ", ", " ");

  /** What would call somebody in a group: {@code [@id]}, also with something unseen between. */
  private static final Pattern MENTION = Pattern.compile("\\[[\\s\\p{Cf}\\[]*(?=@)");

  private ZaloText() {}

  /** Composed characters, none that break the wire. */
  static String of(String text) {
    return Normalizer.normalize(SafeText.of(text), Normalizer.Form.NFC);
  }

  /** Text for a group, in which nothing that a person typed calls anybody. */
  static String withoutMentions(String text) {
    return MENTION.matcher(text).replaceAll("");
  }

  /** The text in pieces that Zalo takes, cut where a reader would pause; none is empty. */
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    String rest = text;
    while (rest.length() > LONGEST) {
      int at = cutBefore(rest, LONGEST);
      String part = rest.substring(0, at).stripTrailing();
      if (!part.isBlank()) {
        parts.add(part);
      }
      rest = rest.substring(at).stripLeading();
    }
    if (!rest.isBlank()) {
      parts.add(rest);
    }
    return parts;
  }

  /** Where to cut a text that is longer than {@code most}: after at most so many units. */
  static int cutBefore(String text, int most) {
    for (String pause : PAUSES) {
      int mark = pause.stripTrailing().length();
      int found = text.lastIndexOf(pause, most - mark);
      // A pause in the first third would leave a piece nearly empty.
      if (found > most / 3) {
        return found + mark;
      }
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }
}
