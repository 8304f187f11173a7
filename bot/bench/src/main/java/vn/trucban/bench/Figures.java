package vn.trucban.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as a Markdown table. */
final class Figures {

  private final PrintStream out;
  private final List<String> rows = new ArrayList<>();

  Figures(PrintStream out) {
    this.out = out;
  }

  /** Adds a figure and shows it at once. */
  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more dependency
  void add(String what, String format, Object... values) {
    String row = "| %s | %s |".formatted(what, String.format(Locale.ROOT, format, values));
    rows.add(row);
    out.println(row);
  }

  /** Says what is going on. */
  void say(String what) {
    out.println(what);
  }

  void printTable() {
    out.println("\n| | measured |\n|---|---|");
    rows.forEach(out::println);
  }
}
