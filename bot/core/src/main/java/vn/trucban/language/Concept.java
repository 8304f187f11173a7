package vn.trucban.language;

import java.util.Map;

/**
 * What a group of words means, whichever of them was typed.
 *
 * @param id position in the lexicon
 * @param name as in the words file, such as {@code ATTEND}
 * @param free whether the words may stand in any message without being explained (polite words)
 * @param sets slots and their values that the words say, such as {@code place: office}
 */
record Concept(int id, String name, boolean free, Map<String, String> sets) {
  Concept {
    sets = Map.copyOf(sets);
  }
}
