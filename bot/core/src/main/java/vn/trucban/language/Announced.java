package vn.trucban.language;

import java.time.LocalTime;
import java.util.Set;

/**
 * Tells who only announces to leave early from who leaves: nobody who says "em về sớm nhé" in the
 * morning is on the way home.
 */
final class Announced {

  private static final Set<String> EARLY = Set.of("som", "truoc");

  /** From here on whoever says it may be leaving at once. */
  private static final LocalTime LATE_MORNING = LocalTime.of(11, 0);

  private Announced() {}

  static boolean isOnly(Draft draft) {
    Scene scene = draft.scene();
    if (!draft.rule().intent().equals("check-out")
        || draft.has("time")
        || !scene.now().toLocalTime().isBefore(LATE_MORNING)) {
      return false;
    }
    SceneWords words = new SceneWords(draft);
    return scene.tokens().subList(words.headStart(), words.headEnd()).stream()
        .anyMatch(token -> EARLY.contains(token.folded()));
  }
}
