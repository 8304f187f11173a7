package vn.trucban.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.trucban.summary.SummaryReports;

/** Prints the attendance summary that managers receive. */
@Command(
    name = "summary",
    description = "The attendance summary that managers receive.",
    mixinStandardHelpOptions = true)
final class SummaryCommand extends CoreCommand {

  /** The forms it comes in. */
  enum Format {
    text,
    json,
    xlsx,
    png
  }

  @Option(names = "--date", paramLabel = "D", description = "yyyy-MM-dd; today if none is named.")
  private Optional<LocalDate> date = Optional.empty();

  @Option(names = "--unit", paramLabel = "U", description = "Only this unit and those below it.")
  private Optional<String> unit = Optional.empty();

  @Option(names = "--format", description = "One of: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.text;

  @Override
  int run(ApplicationContext core) {
    SummaryReports reports = core.getBean(SummaryReports.class);
    LocalDate day =
        date.orElseGet(
            () ->
                LocalDate.ofInstant(
                    core.getBean(Clock.class).instant(), core.getBean(ZoneId.class)));
    try {
      return switch (format) {
        case text -> print(reports.text(day, unit));
        case json -> print(reports.json(day, unit));
        case xlsx -> outBytes(reports.xlsx(day, unit));
        case png -> outBytes(reports.png(day, unit));
      };
    } catch (SummaryReports.UnclearUnit | SummaryReports.NoChart e) {
      return refuse(PlainSentence.of(e));
    }
  }

  private static int print(String text) {
    out().println(text);
    return DONE;
  }
}
