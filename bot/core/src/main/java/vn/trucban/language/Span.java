package vn.trucban.language;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that were recognised together.
 *
 * @param first index of the first token
 * @param end index behind the last token
 * @param hits the concepts they may be; several where missing marks leave it open
 * @param found what they mean as a date or time
 * @param name the name in them, where they are a person or a unit
 */
record Span(int first, int end, List<Hit> hits, @Nullable Found found, @Nullable Name name) {

  Span {
    hits = List.copyOf(hits);
  }

  /** The name of a person or a unit: which tokens of the span it is. */
  record Name(boolean person, int first, int end, boolean sure) {}

  static Span words(List<Hit> hits) {
    return new Span(hits.getFirst().first(), hits.getFirst().end(), hits, null, null);
  }

  static Span time(Found found) {
    return new Span(found.first(), found.end(), List.of(), found, null);
  }

  static Span name(int first, int end, Name name) {
    return new Span(first, end, List.of(), null, name);
  }

  int length() {
    return end - first;
  }

  /** Whether it may stand in any message. */
  boolean free() {
    for (Hit hit : hits) {
      if (hit.concept().free()) {
        return true;
      }
    }
    return false;
  }

  boolean is(String concept) {
    for (Hit hit : hits) {
      if (hit.concept().name().equals(concept)) {
        return true;
      }
    }
    return false;
  }

  /** The first of its concepts that a rule knows. */
  @Nullable Hit in(BitSet known) {
    for (Hit hit : hits) {
      if (known.get(hit.concept().id())) {
        return hit;
      }
    }
    return null;
  }
}
