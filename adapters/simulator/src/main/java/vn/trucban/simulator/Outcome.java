package vn.trucban.simulator;

import java.util.Locale;

/** What became of an act; the page has a sentence for each. */
enum Outcome {
  DONE,
  STORED,
  DUPLICATE,
  NOT_STORED,
  NOT_FOR_THE_BOT,
  BACKWARDS,
  TOO_FAR,
  UNKNOWN_PERSON,
  UNKNOWN_CHAT,
  BLOCKED,
  EMPTY,
  TOO_LONG,
  NO_SUCH_LINE,
  NO_SUCH_PLACE;

  /** The name on the wire, {@code not-stored}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
