package vn.trucban.language;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import vn.trucban.language.Vocabulary.Seen;

/**
 * One way of saying an intent: which concepts must stand in a text, which may, which must not, and
 * which slots are looked for.
 *
 * @param intent what it says
 * @param or a second intent it may as well say; both are then offered
 * @param need groups of concepts, of each of which one must stand there
 * @param known all concepts that this rule explains, needed or allowed
 * @param not concepts that must not stand there
 * @param slots slots to be looked for, in order
 * @param defaults slots and values where nothing else is said
 * @param manner how much may be left unexplained
 * @param back whether days are looked for in the past
 * @param weight what it counts more or less than other rules
 * @param role for whom it is likelier; empty for both
 * @param text how its free text is found
 * @param anotherDay whether it only speaks of an act of another day
 * @param aside whether it may only state a circumstance of what another clause asks for
 * @param first whether the first needed concept must open the text
 */
record Rule(
    String intent,
    List<String> or,
    List<BitSet> need,
    BitSet known,
    BitSet not,
    List<String> slots,
    Map<String, String> defaults,
    Manner manner,
    boolean back,
    double weight,
    String role,
    String text,
    boolean anotherDay,
    boolean aside,
    boolean first) {

  /** What kind of speech it is. */
  enum Manner {
    /** Changes a record: nearly everything said must be explained, and it must be no question. */
    ACT,
    /** A question: half of what is said must be explained. */
    ASK,
    /** A word that answers or greets: all of it must be explained. */
    WORD
  }

  boolean fits(Scene scene) {
    if (back && !saidButForDays(scene.said())) {
      return false;
    }
    BitSet said = back ? scene.saidOfThePast() : scene.said();
    for (BitSet group : need) {
      if (!group.intersects(said)) {
        return false;
      }
    }
    return !not.intersects(said) || !scene.surely(not, back);
  }

  /** Concepts of which one must be said, whichever way days are looked for; empty if none. */
  BitSet needed() {
    for (BitSet group : need) {
      if (!back || !hasDay(group)) {
        return group;
      }
    }
    return new BitSet();
  }

  private static boolean hasDay(BitSet group) {
    int first = group.nextSetBit(Seen.DAY.id);
    return first >= 0 && first <= Seen.SOON.id;
  }

  /** Whether only days may be missing; looking for those of the past is dear. */
  private boolean saidButForDays(BitSet said) {
    for (BitSet group : need) {
      if (!group.intersects(said) && !hasDay(group)) {
        return false;
      }
    }
    return true;
  }

  boolean takes(String slot) {
    return slots.contains(slot);
  }
}
