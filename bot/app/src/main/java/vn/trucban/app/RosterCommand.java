package vn.trucban.app;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.trucban.people.Unit;
import vn.trucban.roster.RosterExport;

/** Prints the published roster. */
@Command(name = "roster", description = "The published roster.", mixinStandardHelpOptions = true)
final class RosterCommand extends CoreCommand {

  /** The forms it comes in. */
  enum Format {
    text,
    json,
    csv,
    xlsx,
    ics
  }

  @Option(names = "--from", paramLabel = "D", required = true, description = "yyyy-MM-dd")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", paramLabel = "D", required = true, description = "yyyy-MM-dd, included")
  private LocalDate to = LocalDate.EPOCH;

  @Option(names = "--unit", paramLabel = "U", description = "Only this unit and those below it.")
  private @Nullable String unit;

  @Option(names = "--format", description = "One of: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.text;

  @Override
  int run(ApplicationContext core) {
    if (to.isBefore(from)) {
      return refuse("--to is before --from.");
    }
    RosterExport.Format wanted =
        RosterExport.Format.valueOf(format.name().toUpperCase(Locale.ROOT));
    return switch (core.getBean(RosterExport.class).export(from, to, unit, wanted)) {
      case RosterExport.Outcome.Exported exported -> outBytes(exported.file().bytes());
      case RosterExport.Outcome.UnknownUnit unknown -> refuse("No unit is called " + unit + ".");
      case RosterExport.Outcome.SeveralUnits several ->
          refuse(
              "Several units are called "
                  + unit
                  + ": "
                  + several.units().stream().map(Unit::name).collect(Collectors.joining(", ")));
    };
  }
}
