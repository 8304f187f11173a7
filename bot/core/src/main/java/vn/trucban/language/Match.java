package vn.trucban.language;

import java.util.Locale;

/** How sure a reading is. */
public enum Match {
  /** With all marks. */
  EXACT,
  /** With marks missing. */
  FOLDED,
  /** After mending a slip of the keyboard; never changes a record by itself. */
  TYPO,
  /** Two readings stand. */
  ASK,
  /** Not understood. */
  NONE;

  /** The word of the {@code interpret} contract. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
