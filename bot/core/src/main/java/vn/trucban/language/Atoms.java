package vn.trucban.language;

import java.util.ArrayList;
import java.util.List;
import vn.trucban.language.Atom.Sort;

/** Cuts tokens into atoms. Signs at the ends of a word say only that there is a pause. */
final class Atoms {

  private static final int LONGEST_NUMBER = 9;
  private static final String AROUND = ".,;:!?…()[]\"“”";

  private final List<Atom> atoms = new ArrayList<>();
  private boolean pause;

  private Atoms() {}

  static List<Atom> of(List<Token> tokens) {
    Atoms all = new Atoms();
    int before = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      all.pause |= i > 0 && token.start() - before > 1;
      all.cut(token, i);
      before = token.end();
    }
    return List.copyOf(all.atoms);
  }

  private void cut(Token token, int index) {
    String marked = token.marked();
    String folded = token.folded().length() == marked.length() ? token.folded() : marked;
    int from = 0;
    int to = marked.length();
    while (from < to && isAround(marked.charAt(from))) {
      from++;
    }
    pause |= from > 0;
    while (to > from && isAround(marked.charAt(to - 1))) {
      to--;
    }
    boolean glued = false;
    for (int i = from; i < to; ) {
      int end = endOfRun(marked, i, to);
      String run = marked.substring(i, end);
      if (run.isBlank()) {
        glued = false;
      } else {
        atoms.add(atom(run, folded.substring(i, end), index, glued));
        pause = false;
        glued = true;
      }
      i = end;
    }
    pause |= to < marked.length();
  }

  private Atom atom(String run, String folded, int token, boolean glued) {
    if (isDigit(run.charAt(0))) {
      int value = run.length() > LONGEST_NUMBER ? -1 : Integer.parseInt(run);
      return new Atom(Sort.NUMBER, run, run, value, token, glued, pause);
    }
    Sort sort = Character.isLetter(run.charAt(0)) ? Sort.WORD : Sort.SIGN;
    return new Atom(sort, run, folded, -1, token, glued, pause);
  }

  private static int endOfRun(String text, int from, int to) {
    int end = from + 1;
    char first = text.charAt(from);
    if (isDigit(first)) {
      while (end < to && isDigit(text.charAt(end))) {
        end++;
      }
    } else if (Character.isLetter(first)) {
      while (end < to && isLetter(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  /** Digits of other scripts are letters to no rule here, and parse to nothing. */
  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isAround(char c) {
    return AROUND.indexOf(c) >= 0;
  }
}
