package vn.trucban.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.trucban.calendar.VietnameseDates;
import vn.trucban.channel.RichText;
import vn.trucban.language.Folding;
import vn.trucban.language.Reading;

/** Asks back where a text leaves something open; nothing is done before the answer. */
@Component
final class Clarifying {

  private static final Pattern DATE =
      Pattern.compile("\\d{1,2}\\s?[/.-]\\s?\\d{1,2}([/.-]\\d{4})?");
  private static final Pattern DAY = Pattern.compile("(?:ngày|ngay|mùng|mồng) (\\d{1,2})");
  private static final Pattern TIME = Pattern.compile("\\d{1,2}\\s?(?:giờ|gio|h|g|:)\\s?\\d{0,2}");

  private final Commands commands;

  Clarifying(Commands commands) {
    this.commands = commands;
  }

  /** What follows from a text that leaves something open. */
  sealed interface Outcome {

    /** This is asked or said. */
    record Asked(Reply reply) implements Outcome {}

    /** Nothing can be asked; whoever answers the first of the acts says why. */
    record Refused(Act act) implements Outcome {}
  }

  Outcome of(Turn turn, Reading reading, String typed) {
    Act first = act(reading.options().getFirst());
    if (reading.doubt().isEmpty()) {
      return meanings(turn, reading.options().stream().map(Clarifying::act).toList());
    }
    return isOpen(turn, first)
        ? new Outcome.Asked(doubt(turn, first, reading, typed))
        : new Outcome.Refused(first);
  }

  /** Says a mistyped act back in full and waits for the yes. */
  Reply mistyped(Turn turn, Act act) {
    return Choosing.yesOrNo(turn, turn.text("engine.meant", words(turn, act)), act);
  }

  private Outcome meanings(Turn turn, List<Act> acts) {
    List<Act> open = acts.stream().filter(act -> isOpen(turn, act)).toList();
    List<Act> notYet =
        acts.stream()
            .filter(act -> commands.of(act.intent()).isEmpty() && NotYet.knows(turn, act.intent()))
            .toList();
    if (open.size() > 1) {
      return new Outcome.Asked(Choosing.oneOf(turn, turn.text("engine.which"), open));
    }
    if (open.size() == 1) {
      Act only = open.getFirst();
      RichText text = turn.text("engine.do-you-mean", words(turn, only));
      return new Outcome.Asked(
          Choosing.yesOrNo(turn, notYet.isEmpty() ? text : text.then(others(turn, notYet)), only));
    }
    return acts.stream()
        .filter(act -> !notYet.contains(act))
        .findFirst()
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(() -> new Outcome.Asked(NotYet.answer(turn, notYet)));
  }

  private static RichText others(Turn turn, List<Act> notYet) {
    ActWords words = new ActWords(turn);
    return turn.text(
        "engine.others-not-yet", notYet.stream().map(words::of).collect(Collectors.joining(", ")));
  }

  private Reply doubt(Turn turn, Act act, Reading reading, String typed) {
    List<Act> candidates = reading.candidates().stream().map(Clarifying::act).toList();
    String slot = slot(reading.doubt());
    if (candidates.isEmpty()) {
      return Reply.text(nothingFits(turn, slot, typed));
    }
    if (candidates.size() == 1) {
      Act only = candidates.getFirst();
      String key =
          Folding.fold(typed).contains("30 tet") ? "engine.no-thirtieth" : "engine.do-you-mean";
      return Choosing.yesOrNo(turn, turn.text(key, words(turn, only)), only);
    }
    List<String> labels =
        candidates.stream().map(candidate -> value(turn, candidate, reading.doubt())).toList();
    return Choosing.oneOf(
        turn, turn.text("engine.which-" + slot, new ActWords(turn).bare(act)), candidates, labels);
  }

  /** Says what was wrong with a day or time that there is not. */
  private static RichText nothingFits(Turn turn, String slot, String typed) {
    Pattern form = slot.equals("time") ? TIME : DATE;
    Matcher wrong = form.matcher(typed);
    Matcher day = DAY.matcher(typed);
    return wrong.find()
        ? turn.text("engine.no-such-" + slot, wrong.group().strip())
        : day.find() && slot.equals("day")
            ? turn.text("engine.no-such-day", day.group(1))
            : turn.text("engine.unclear-" + slot);
  }

  private static String value(Turn turn, Act candidate, String doubt) {
    Arguments arguments = candidate.arguments();
    return switch (slot(doubt)) {
      case "time" ->
          arguments.time(doubt).map(VietnameseDates::time).orElseGet(() -> words(turn, candidate));
      default -> new SaidDays(turn).of(arguments).orElseGet(() -> words(turn, candidate));
    };
  }

  /** What people call the thing that a slot holds. */
  private static String slot(String doubt) {
    return switch (doubt) {
      case "time" -> "time";
      case "part" -> "part";
      default -> "day";
    };
  }

  private static String words(Turn turn, Act act) {
    return new ActWords(turn).of(act);
  }

  private boolean isOpen(Turn turn, Act act) {
    Optional<CommandSpec> spec = commands.of(act.intent()).map(CommandHandler::spec);
    return spec.isPresent() && Gate.ask(turn, spec.get()) instanceof Gate.Verdict.Open;
  }

  private static Act act(Reading reading) {
    return Router.act(reading);
  }
}
