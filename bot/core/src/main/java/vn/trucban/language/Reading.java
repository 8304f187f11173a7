package vn.trucban.language;

import java.util.List;
import java.util.Map;

/**
 * What a text was understood to mean.
 *
 * @param intent one of the intents of the {@code interpret} contract
 * @param slots what was named with it; numbers in digits
 * @param match how sure the reading is
 * @param options where several readings stand: all of them, best first
 * @param doubt where one slot is doubtful: its name, else empty
 * @param candidates the readings that the doubtful slot leaves open, best first
 * @param about for a text that is not understood as an act: the intent it speaks of, with another
 *     day ("mai em làm ở nhà" is no check-in); for an act: its intent if it is only announced for
 *     later ("em về sớm nhé" in the morning); else empty
 */
public record Reading(
    String intent,
    Map<String, String> slots,
    Match match,
    List<Reading> options,
    String doubt,
    List<Reading> candidates,
    String about) {

  /** The intent of a text that was not understood. */
  public static final String UNKNOWN = "unknown";

  /** The intent of a text that leaves something open. */
  public static final String CLARIFY = "clarify";

  public Reading {
    slots = Map.copyOf(slots);
    options = List.copyOf(options);
    candidates = List.copyOf(candidates);
  }

  /** A reading without doubt. */
  public Reading(String intent, Map<String, String> slots, Match match) {
    this(intent, slots, match, List.of(), "", List.of(), "");
  }

  /** Not understood. */
  public static Reading none() {
    return new Reading(UNKNOWN, Map.of(), Match.NONE);
  }

  /** Not an act, but about one, of another day. */
  static Reading anotherDay(Reading act) {
    return new Reading(UNKNOWN, Map.of(), Match.NONE, List.of(), "", List.of(), act.intent);
  }

  /** An act that is not done yet. */
  static Reading announced(Reading act) {
    return new Reading(
        act.intent, act.slots, act.match, act.options, act.doubt, act.candidates, act.intent);
  }

  /** Several acts or meanings. */
  static Reading oneOf(List<Reading> options) {
    return new Reading(CLARIFY, Map.of(), Match.ASK, options, "", List.of(), "");
  }

  /** One act of which a slot is open. */
  static Reading doubtful(Reading act, String slot, List<Reading> candidates) {
    return new Reading(CLARIFY, Map.of(), Match.ASK, List.of(act), slot, candidates, "");
  }

  /** The value of the doubtful slot in a candidate, a span of days with both ends. */
  public String candidate(Reading candidate) {
    String value = candidate.slots.getOrDefault(doubt, "");
    String to = doubt.equals("from") ? candidate.slots.getOrDefault("to", value) : value;
    return value.equals(to) ? value : value + "/" + to;
  }

  Reading with(Map<String, String> other) {
    return new Reading(intent, other, match, options, doubt, candidates, about);
  }

  Reading as(Match other) {
    return new Reading(intent, slots, other, options, doubt, candidates, about);
  }
}
