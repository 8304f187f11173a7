package vn.trucban.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rule held against one scene: what it explains, the slots it fills, what stays open. */
final class Draft {

  /** A known word that does not belong weighs more than one nobody knows. */
  private static final double ODD_WORD = 1.5;

  private final Scene scene;
  private final Rule rule;
  private final Map<String, String> slots = new LinkedHashMap<>();
  private final boolean[] explained;
  private final List<Map<String, String>> candidates = new ArrayList<>();
  private String doubt = "";
  private Match match = Match.EXACT;
  private double said;
  private double left;
  private double times;

  private Draft(Scene scene, Rule rule) {
    this.scene = scene;
    this.rule = rule;
    this.explained = new boolean[scene.tokens().size()];
  }

  /** What a rule makes of a scene; null if it does not fit or too much stays unexplained. */
  static @Nullable Draft of(Scene scene, Rule rule) {
    if (!rule.fits(scene)) {
      return null;
    }
    if (rule.first() && !opens(scene, rule)) {
      return null;
    }
    Draft draft = new Draft(scene, rule);
    TextSlots.fill(draft);
    draft.words();
    NameSlots.fill(draft);
    DateSlots.fill(draft);
    rule.defaults().forEach(draft.slots::putIfAbsent);
    draft.weigh();
    return draft.acceptable() && !Subject.isAnother(draft) ? draft : null;
  }

  /** Whether nothing but polite words stands before the first needed concept. */
  private static boolean opens(Scene scene, Rule rule) {
    for (Span span : scene.spans()) {
      if (span.in(rule.need().getFirst()) != null) {
        return true;
      }
      if (!span.free()) {
        return false;
      }
    }
    return false;
  }

  private void words() {
    for (Span span : scene.spans()) {
      Hit hit = span.in(rule.known());
      if (hit != null) {
        boolean reason = scene.because(span.first());
        boolean text = reason || (explained[span.first()] && !needed(span));
        explain(span.first(), span.end());
        if (!text && match.compareTo(hit.match()) < 0) {
          match = hit.match();
        }
        hit.concept()
            .sets()
            .forEach(
                (slot, value) -> {
                  if (rule.takes(slot) && (!text || slot.equals("kind"))) {
                    slots.putIfAbsent(slot, value);
                  }
                });
      }
    }
  }

  private boolean needed(Span span) {
    for (BitSet group : rule.need()) {
      if (span.in(group) != null) {
        return true;
      }
    }
    return false;
  }

  private void weigh() {
    List<Token> tokens = scene.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Span span = scene.at(i);
      boolean costsNothing =
          Segments.wordless(tokens.get(i))
              || scene.because(i)
              || (span != null
                  && (span.free()
                      || (span.found() != null && DateSlots.mayDrop(rule, span.found()))));
      if (explained[i]) {
        boolean time = span != null && span.found() != null;
        said += span != null && span.free() ? 0 : 1;
        times += time ? 1 : 0;
      } else if (!costsNothing && !asksOfNames(span, i)) {
        left += span == null ? 1 : ODD_WORD;
      }
    }
  }

  /** Behind its first word a name in a question is no further mystery. */
  private boolean asksOfNames(@Nullable Span span, int token) {
    return span != null && span.name() != null && token > span.first();
  }

  private boolean acceptable() {
    return switch (rule.manner()) {
      case ACT -> said > 0 && left <= said / 2;
      case ASK -> said > 0 && left <= said;
      case WORD -> left == 0;
    };
  }

  /** Better readings have more. */
  double score(String role) {
    double liked = rule.role().isEmpty() ? 0 : rule.role().equals(role) ? 0.5 : -0.5;
    return said - 0.9 * times - 1.5 * left + 0.2 * rule.need().size() + rule.weight() + liked;
  }

  boolean whole() {
    return left == 0;
  }

  double left() {
    return left;
  }

  Reading reading() {
    Reading act = new Reading(rule.intent(), slots, match);
    if (rule.anotherDay()) {
      return Reading.anotherDay(act);
    }
    if (!rule.or().isEmpty()) {
      List<Reading> options = new ArrayList<>(List.of(act));
      rule.or().forEach(other -> options.add(new Reading(other, slots, match)));
      return Reading.oneOf(options);
    }
    if (!doubt.isEmpty()) {
      List<Reading> open = new ArrayList<>();
      for (Map<String, String> candidate : candidates) {
        Map<String, String> all = new LinkedHashMap<>(slots);
        all.putAll(candidate);
        open.add(act.with(all));
      }
      return Reading.doubtful(act, doubt, open);
    }
    return Announced.isOnly(this) ? Reading.announced(act) : act;
  }

  Scene scene() {
    return scene;
  }

  Rule rule() {
    return rule;
  }

  /** What a slot holds; empty if nothing. */
  String slot(String slot) {
    return slots.getOrDefault(slot, "");
  }

  boolean has(String slot) {
    return slots.containsKey(slot);
  }

  void put(String slot, String value) {
    if (!value.isEmpty() && rule.takes(slot)) {
      slots.putIfAbsent(slot, value);
    }
  }

  void remove(String slot) {
    slots.remove(slot);
  }

  void explain(int first, int end) {
    for (int i = first; i < end; i++) {
      explained[i] = true;
    }
  }

  boolean explained(int token) {
    return explained[token];
  }

  void uses(Found found) {
    explain(found.first(), found.end());
    Match how = found.mended() ? Match.TYPO : found.folded() ? Match.FOLDED : Match.EXACT;
    if (match.compareTo(how) < 0) {
      match = how;
    }
  }

  /** Whether no slot is open. */
  boolean sure() {
    return doubt.isEmpty();
  }

  void doubt(String slot, List<Map<String, String>> open) {
    if (doubt.isEmpty()) {
      doubt = slot;
      candidates.addAll(open);
    }
  }
}
