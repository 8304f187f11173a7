package vn.trucban.engine;

import java.util.List;

/** What stays open until it is answered, replaced, or too old. */
sealed interface Question {

  /**
   * A handler's own question: the handler gets the answer as argument {@code answer=yes} or {@code
   * no}, with what it needs to know by then.
   */
  record ToHandler(Act act) implements Question {}

  /**
   * Which of these was meant. One alone is asked as yes or no; of several, one is chosen by its
   * number. Nothing of it is done yet.
   */
  record OneOf(List<Act> acts) implements Question {
    public OneOf {
      acts = List.copyOf(acts);
      if (acts.isEmpty()) {
        throw new IllegalArgumentException("a question leaves something to choose");
      }
    }
  }
}
