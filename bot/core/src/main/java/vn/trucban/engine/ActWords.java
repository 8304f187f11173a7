package vn.trucban.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.trucban.calendar.VietnameseDates;

/**
 * An act in the speaker's words, with all that was named with it: what is said back before anything
 * is done. {@code điểm danh làm việc tại nhà, hôm nay, thứ Hai 23/11}.
 */
final class ActWords {

  private static final String ACT = "engine.act-";

  /** What is typed with an act and said back no longer than this. */
  private static final int LONGEST_DETAIL = 80;

  /** What happens on the day it is said, and on no other. */
  private static final Set<String> OF_TODAY = Set.of("check-in", "check-out", "late-notice");

  /** Slots that the sentence of the act has inside it. */
  private static final Set<String> INSIDE = Set.of("place", "kind", "subject", "language", "code");

  /** Slots that are said as they were typed, in the order in which they are said. */
  private static final List<String> TYPED =
      List.of(
          "destination",
          "audience",
          "system",
          "topic",
          "number",
          "query",
          "text",
          "description",
          "reason");

  private final Turn turn;
  private final SaidDays days;

  ActWords(Turn turn) {
    this.turn = turn;
    this.days = new SaidDays(turn);
  }

  /** The act as it stands inside a sentence. */
  String of(Act act) {
    List<String> words = new ArrayList<>(List.of(lead(act)));
    Arguments with = act.arguments();
    boolean told = names(act);
    if (!told) {
      with.get("person").map(ActWords::cut).ifPresent(words::add);
    }
    with.get("unit")
        .filter(unit -> !told || !isOf(act, "unit"))
        .map(ActWords::cut)
        .ifPresent(words::add);
    if (OF_TODAY.contains(act.intent())) {
      words.add(turn.plain("engine.today", days.day(turn.today())));
    } else {
      days.of(with).ifPresent(words::add);
    }
    with.date("withDate")
        .ifPresent(day -> words.add(turn.plain("engine.with-date", days.day(day))));
    with.date("due").ifPresent(day -> words.add(turn.plain("engine.due", days.day(day))));
    with.time("time").map(VietnameseDates::time).ifPresent(words::add);
    with.get("minutes").ifPresent(minutes -> words.add(turn.plain("engine.minutes", minutes)));
    with.get("minutesLate").ifPresent(late -> words.add(turn.plain("engine.minutes-late", late)));
    with.get("count").ifPresent(count -> words.add(turn.plain("engine.count", count)));
    for (String slot : TYPED) {
      with.get(slot).ifPresent(text -> words.add("“" + cut(text) + "”"));
    }
    return String.join(", ", words);
  }

  /** The act without what was named with it, for a question about a part of it. */
  String bare(Act act) {
    Arguments inside = Arguments.NONE;
    for (String slot : INSIDE) {
      Optional<String> value = act.arguments().get(slot);
      inside = value.isPresent() ? inside.with(slot, value.get()) : inside;
    }
    return names(act) ? lead(act) : lead(new Act(act.intent(), inside));
  }

  /** The first letter large, as at the beginning of a line and on a button. */
  static String capital(String words) {
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  /** The act without its details, in the finest way for which there are words. */
  private String lead(Act act) {
    String kind =
        List.of("place", "kind", "subject", "language").stream()
            .flatMap(slot -> act.arguments().get(slot).stream())
            .filter(value -> names(act) || !Set.of("person", "unit").contains(value))
            .findFirst()
            .orElse("");
    String finest = ACT + act.intent() + "-" + kind;
    String named =
        names(act) ? act.arguments().get(isOf(act, "person") ? "person" : "unit").orElse("") : "";
    if (turn.messages().has(finest)) {
      return turn.plain(finest, cut(named));
    }
    String plain = ACT + act.intent();
    return turn.plain(turn.messages().has(plain) ? plain : "engine.act-other");
  }

  /** Whether the sentence of the act has the person or the unit inside it. */
  private static boolean names(Act act) {
    return act.intent().equals("roster-query")
        && ((isOf(act, "person") && act.arguments().get("person").isPresent())
            || (isOf(act, "unit") && act.arguments().get("unit").isPresent()));
  }

  private static boolean isOf(Act act, String subject) {
    return act.arguments().get("subject").orElse("").equals(subject);
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_DETAIL
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_DETAIL - 1)) + "…";
  }
}
