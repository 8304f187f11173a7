package vn.trucban.testkit;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Everything said so far, so that a failure shows how it came about. */
final class Transcript {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM HH:mm:ss");

  private final Clock clock;
  private final List<String> lines = new ArrayList<>();

  Transcript(Clock clock) {
    this.clock = clock;
  }

  void add(String who, String what) {
    String time = TIME.format(clock.instant().atZone(clock.getZone()));
    lines.add(time + "  " + who + ": " + what.replace("\n", "\n                  "));
  }

  AssertionError failure(String sentence) {
    return new AssertionError(
        sentence + "\n\nThe dialogue so far:\n" + String.join("\n", lines) + "\n");
  }
}
