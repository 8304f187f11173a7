package vn.trucban.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.trucban.language.Vocabulary.Seen;

/**
 * What the words of a text can only mean. Where missing marks leave open what a word is ("muon":
 * late, or to want), it forbids nothing by what it may mean as well.
 */
final class Certain {

  /** Concepts that only a word says which may mean something else. */
  private final BitSet doubtful = new BitSet();

  /** The meanings of each word that has several. */
  private final List<BitSet> open = new ArrayList<>();

  Certain(List<Span> spans) {
    BitSet single = new BitSet();
    for (Span span : spans) {
      BitSet meanings = meanings(span);
      if (meanings.cardinality() > 1) {
        open.add(meanings);
        span.hits().forEach(hit -> doubtful.set(hit.concept().id()));
      } else {
        span.hits().forEach(hit -> single.set(hit.concept().id()));
      }
    }
    doubtful.andNot(single);
  }

  /** Whether one of these concepts was said and nothing else can have been meant. */
  boolean any(BitSet concepts, BitSet said) {
    BitSet sure = (BitSet) said.clone();
    sure.andNot(doubtful);
    if (concepts.intersects(sure)) {
      return true;
    }
    for (BitSet meanings : open) {
      BitSet others = (BitSet) meanings.clone();
      others.andNot(concepts);
      if (others.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The concepts a span may be, without those that only say where it stands. */
  private static BitSet meanings(Span span) {
    BitSet meanings = new BitSet();
    for (Hit hit : span.hits()) {
      if (hit.concept().id() > Seen.LATER.id) {
        meanings.set(hit.concept().id());
      }
    }
    return meanings;
  }
}
