package vn.trucban.people;

import java.util.List;

/** Whether a name was meant that was typed with one wrong letter. Pure. */
final class Misspelling {

  /** In shorter words one letter makes another name: An, Ân, Anh. */
  private static final int SHORTEST = 3;

  private Misspelling() {}

  /**
   * Whether the last words of a name are what was typed, but for one letter of one word.
   *
   * @param name folded
   * @param typed folded
   */
  static boolean endsNearly(List<String> name, List<String> typed) {
    if (typed.isEmpty() || typed.size() > name.size()) {
      return false;
    }
    List<String> end = name.subList(name.size() - typed.size(), name.size());
    int wrong = 0;
    for (int i = 0; i < end.size(); i++) {
      if (!end.get(i).equals(typed.get(i))) {
        wrong++;
        if (!oneLetterApart(end.get(i), typed.get(i))) {
          return false;
        }
      }
    }
    return wrong == 1;
  }

  /** One letter too many, missing, another one, or two neighbours the wrong way round. */
  static boolean oneLetterApart(String one, String other) {
    if (one.length() < SHORTEST || other.length() < SHORTEST || one.equals(other)) {
      return false;
    }
    int head = 0;
    int shorter = Math.min(one.length(), other.length());
    while (head < shorter && one.charAt(head) == other.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    int left = one.length() - head - tail;
    int otherLeft = other.length() - head - tail;
    boolean swapped =
        left == 2
            && otherLeft == 2
            && one.charAt(head) == other.charAt(head + 1)
            && one.charAt(head + 1) == other.charAt(head);
    return swapped || Math.max(left, otherLeft) == 1;
  }
}
