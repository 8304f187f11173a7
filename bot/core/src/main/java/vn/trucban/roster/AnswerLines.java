package vn.trucban.roster;

import vn.trucban.channel.RichText;
import vn.trucban.engine.Turn;

/** An answer that stays readable: beyond its bounds it says how many lines are left out. */
final class AnswerLines {

  private static final int MOST_LINES = 45;
  private static final int MOST_CHARACTERS = 3_000;

  private final Turn turn;
  private RichText text;
  private int lines;
  private int characters;
  private int leftOut;

  AnswerLines(Turn turn, RichText head) {
    this.turn = turn;
    this.text = head;
    this.characters = head.plainText().length();
  }

  void add(RichText line) {
    int length = line.plainText().length() + 1;
    if (leftOut > 0 || lines == MOST_LINES || characters + length > MOST_CHARACTERS) {
      leftOut++;
      return;
    }
    text = text.then("\n").then(line);
    lines++;
    characters += length;
  }

  void add(String line) {
    add(RichText.plain(line));
  }

  RichText text() {
    return leftOut == 0 ? text : text.then("\n").then(turn.text("roster.more", leftOut));
  }
}
