package vn.trucban.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.trucban.channel.Button;
import vn.trucban.channel.RichText;

/**
 * Asks which of some acts was meant. The acts stay in the open question, so that they may hold more
 * than a button carries; a button carries its number, which can be typed as well.
 */
final class Choosing {

  private static final int MOST = 8;
  private static final int LONGEST_LABEL = 64;

  private Choosing() {}

  /** Whether this one was meant. */
  static Reply yesOrNo(Turn turn, RichText text, Act act) {
    return Reply.buttons(
            text,
            List.of(
                List.of(
                    new Button(turn.plain("engine.yes"), "#yes"),
                    new Button(turn.plain("engine.no"), "#no"))))
        .asking(new Question.OneOf(List.of(act)));
  }

  /**
   * Which of several.
   *
   * @param labels what the acts are called, in their order
   */
  static Reply oneOf(Turn turn, RichText head, List<Act> acts, List<String> labels) {
    int shown = Math.min(MOST, acts.size());
    RichText text = head;
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      String label = ActWords.capital(labels.get(i));
      text = text.then("\n" + (i + 1) + ". ").then(RichText.bold(label));
      rows.add(List.of(new Button(cut(label), "#yes " + Reply.NUMBER + "=" + (i + 1))));
    }
    rows.add(List.of(new Button(turn.plain("engine.no"), "#no")));
    return Reply.buttons(text, rows).asking(new Question.OneOf(acts.subList(0, shown)));
  }

  /** Which of several, each called by all that is known of it. */
  static Reply oneOf(Turn turn, RichText head, List<Act> acts) {
    ActWords words = new ActWords(turn);
    return oneOf(
        turn,
        head,
        acts,
        IntStream.range(0, acts.size()).mapToObj(i -> words.of(acts.get(i))).toList());
  }

  private static String cut(String label) {
    return label.length() <= LONGEST_LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 4)) + "…";
  }
}
