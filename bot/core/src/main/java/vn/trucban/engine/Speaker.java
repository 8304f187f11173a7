package vn.trucban.engine;

import vn.trucban.language.Messages;
import vn.trucban.people.Person;

/** Who speaks. */
public sealed interface Speaker {

  /** The code of the language to answer in. */
  String language();

  /** A person bound to the account. */
  record Known(Person person) implements Speaker {
    @Override
    public String language() {
      return person.language();
    }
  }

  /** An account bound to nobody. */
  record Stranger() implements Speaker {
    @Override
    public String language() {
      return Messages.VIETNAMESE;
    }
  }
}
