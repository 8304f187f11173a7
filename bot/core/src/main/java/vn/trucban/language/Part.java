package vn.trucban.language;

import java.util.Locale;

/** A part of a day. */
enum Part {
  MORNING,
  AFTERNOON,
  EVENING;

  /** The word of the {@code interpret} contract. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
