package vn.trucban.language;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells who only announces to come or to leave from who does: nobody who says "em về sớm nhé" in
 * the morning is on the way home, and nobody who says "chiều nay em lên cơ quan" is there yet.
 */
final class Announced {

  private static final Set<String> ANOTHER_HOUR = Set.of("som", "truoc", "muon", "tre");

  /** From here on whoever speaks of leaving early may be leaving at once. */
  private static final LocalTime LATE_MORNING = LocalTime.of(11, 0);

  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final LocalTime DUSK = LocalTime.of(18, 0);

  private Announced() {}

  static boolean isOnly(Draft draft) {
    return switch (draft.rule().intent()) {
      case "check-in" -> laterToday(draft.scene()) || inAWhile(draft.scene());
      case "check-out" ->
          laterToday(draft.scene()) || (!draft.has("time") && anotherHourInTheMorning(draft));
      default -> false;
    };
  }

  private static boolean anotherHourInTheMorning(Draft draft) {
    SceneWords words = new SceneWords(draft);
    return draft.scene().now().toLocalTime().isBefore(LATE_MORNING)
        && draft.scene().tokens().subList(words.headStart(), words.headEnd()).stream()
            .anyMatch(token -> ANOTHER_HOUR.contains(token.folded()));
  }

  /** "10 phút nữa" */
  private static boolean inAWhile(Scene scene) {
    List<Token> tokens = scene.tokens();
    return scene.spans().stream()
        .filter(span -> span.found() != null && span.found().meaning() instanceof Meaning.Lasting)
        .map(span -> tokens.subList(span.first(), Math.min(span.end() + 1, tokens.size())))
        .anyMatch(words -> words.stream().anyMatch(word -> word.folded().equals("nua")));
  }

  /** Whether parts of today are named, and none of them has begun. */
  private static boolean laterToday(Scene scene) {
    List<Part> parts = new ArrayList<>();
    for (Span span : scene.spans()) {
      Found found = span.found();
      if (found != null) {
        partOf(found.meaning(), scene.now().toLocalDate()).ifPresent(parts::add);
      }
    }
    LocalTime now = scene.now().toLocalTime();
    return !parts.isEmpty() && parts.stream().allMatch(part -> now.isBefore(begin(part)));
  }

  private static Optional<Part> partOf(Meaning meaning, LocalDate today) {
    return switch (meaning) {
      case Meaning.PartOfDay(Part part) -> Optional.of(part);
      case Meaning.Days days when days.from().equals(today) && days.to().equals(today) ->
          days.part();
      case Meaning.Days other -> Optional.empty();
      case Meaning.SeveralDays several -> Optional.empty();
      case Meaning.At at -> Optional.empty();
      case Meaning.Lasting lasting -> Optional.empty();
      case Meaning.Before before -> Optional.empty();
      case Meaning.Doubtful doubtful -> Optional.empty();
      case Meaning.Impossible impossible -> Optional.empty();
      case Meaning.Now now -> Optional.empty();
    };
  }

  private static LocalTime begin(Part part) {
    return switch (part) {
      case MORNING -> LocalTime.MIN;
      case AFTERNOON -> NOON;
      case EVENING -> DUSK;
    };
  }
}
