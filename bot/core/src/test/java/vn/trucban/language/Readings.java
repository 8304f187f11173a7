package vn.trucban.language;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is found in a text, in one line: {@code | chiều mai = 2026-11-24/AFTERNOON | 2h = 14:00}.
 */
final class Readings {

  private Readings() {}

  static List<Found> find(String text, LocalDateTime now, Direction direction) {
    return TimeWords.find(Utterance.of(text).tokens(), now, direction);
  }

  /** A tilde says that marks were missing, a question mark a doubt, an exclamation mark no date. */
  static String of(String text, LocalDateTime now, Direction direction) {
    Utterance utterance = Utterance.of(text);
    return TimeWords.find(utterance.tokens(), now, direction).stream()
        .map(
            found ->
                utterance.slice(found.first(), found.end())
                    + " = "
                    + say(found.meaning())
                    + (found.folded() ? " ~" : ""))
        .collect(Collectors.joining(" | "));
  }

  private static String say(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Days(var from, var to, var part) ->
          (from.equals(to) ? "" + from : from + ".." + to) + say(part);
      case Meaning.SeveralDays(var days, var part) -> days + say(part);
      case Meaning.At(var time) -> time.toString();
      case Meaning.PartOfDay(var part) -> part.name();
      case Meaning.Lasting(int minutes) -> minutes + "min";
      case Meaning.Before(var day) -> "<=" + day;
      case Meaning.Doubtful(var kind, var candidates) ->
          "?" + kind + candidates.stream().map(Readings::say).toList();
      case Meaning.Impossible(var kind) -> "!" + kind;
      case Meaning.Now() -> "NOW";
    };
  }

  private static String say(Optional<Part> part) {
    return part.map(p -> "/" + p).orElse("");
  }
}
