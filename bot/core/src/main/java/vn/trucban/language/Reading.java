package vn.trucban.language;

import java.util.Map;

/**
 * What a text was understood to mean.
 *
 * @param intent one of the intents of the {@code interpret} contract
 * @param slots what was named with it
 * @param match how sure the reading is
 */
public record Reading(String intent, Map<String, String> slots, Match match) {

  /** The intent of a text that was not understood. */
  public static final String UNKNOWN = "unknown";

  public Reading {
    slots = Map.copyOf(slots);
  }

  /** Not understood. */
  public static Reading none() {
    return new Reading(UNKNOWN, Map.of(), Match.NONE);
  }
}
