package vn.trucban.app;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.trucban.channel.Leases;
import vn.trucban.channel.Receipt;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.people.EnrolCodesReport;
import vn.trucban.people.Unit;
import vn.trucban.sheets.CsvFileWriter;
import vn.trucban.telegram.TelegramConnection;
import vn.trucban.telegram.TelegramSettings;

/** Makes one-time codes for everybody who is not enrolled yet. */
@Command(
    name = "enrol-codes",
    description = "One-time enrolment codes of those not yet bound, as CSV.",
    mixinStandardHelpOptions = true)
final class EnrolCodesCommand extends CoreCommand {

  @Option(names = "--unit", paramLabel = "U", description = "Only this unit and those below it.")
  private @Nullable String unit;

  @Override
  int run(ApplicationContext core) {
    String link = core.getBean(Configured.class).telegram().flatMap(s -> link(core, s)).orElse("");
    return switch (core.getBean(EnrolCodesReport.class).make(unit, link)) {
      case EnrolCodesReport.Outcome.Made made -> outBytes(CsvFileWriter.write(made.table(), true));
      case EnrolCodesReport.Outcome.UnknownUnit unknown ->
          refuse("No unit is called " + unit + ".");
      case EnrolCodesReport.Outcome.SeveralUnits several ->
          refuse(
              "Several units are called "
                  + unit
                  + ": "
                  + several.units().stream().map(Unit::name).collect(Collectors.joining(", ")));
    };
  }

  /** Without Telegram's answer the codes come without links; a code alone works as well. */
  private static Optional<String> link(ApplicationContext core, TelegramSettings settings) {
    try (TelegramConnection telegram =
        new TelegramConnection(
            settings,
            inbound -> new Receipt.Accepted(),
            core.getBean(EphemeralStore.class),
            core.getBean(Leases.class),
            new AlarmBoard(),
            core.getBean(Clock.class))) {
      return telegram.deepLinkPrefix();
    }
  }
}
