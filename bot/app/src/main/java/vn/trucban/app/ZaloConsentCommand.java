package vn.trucban.app;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.trucban.channel.Grants;
import vn.trucban.channel.Leases;
import vn.trucban.channel.Receipt;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.zalo.Consent;
import vn.trucban.zalo.ZaloConnection;
import vn.trucban.zalo.ZaloSettings;

/** The consent of the Official Account's administrator, without which there are no tokens. */
@Command(
    name = "zalo-consent",
    description =
        "Prints the link by which an administrator of the Zalo OA consents; with the address to"
            + " which Zalo then sent the browser, takes the consent.",
    mixinStandardHelpOptions = true)
final class ZaloConsentCommand extends CoreCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "ADDRESS",
      description = "The whole address that the browser shows after the consent.")
  private @Nullable String address;

  @Override
  int run(ApplicationContext core) {
    Optional<ZaloSettings> settings = core.getBean(Configured.class).zalo();
    if (settings.isEmpty()) {
      return refuse("Zalo is not set up: ZALO_APP_SECRET is missing.");
    }
    try (ZaloConnection zalo =
        new ZaloConnection(
            settings.get(),
            new ZaloConnection.House(
                inbound -> new Receipt.Accepted(),
                core.getBean(EphemeralStore.class),
                core.getBean(Leases.class),
                core.getBean(Grants.class),
                new AlarmBoard()),
            core.getBean(Clock.class))) {
      return address == null ? link(zalo.consent()) : taken(zalo.consent().pasted(address));
    }
  }

  private static int link(Consent consent) {
    return consent
        .link()
        .map(
            link -> {
              out().println(link);
              return DONE;
            })
        .orElseGet(() -> refuse("PUBLIC_URL is missing: Zalo sends the browser back to it."));
  }

  private static int taken(Consent.Outcome outcome) {
    return switch (outcome) {
      case STORED -> {
        out().println("The consent is stored; Zalo works from now on.");
        yield DONE;
      }
      case NO_CODE -> refuse("The address holds no consent: the administrator declined, perhaps.");
      case UNKNOWN_LINK ->
          refuse("The consent is of no link of this bot, or older than half an hour.");
      case ANOTHER_OA -> refuse("The consent is of another Official Account than ZALO_OA_ID.");
      case REFUSED -> refuse("Zalo refuses the consent: ask for a new link and use it once.");
      case NOT_NOW -> refuse("Zalo does not answer now: the same again in a minute.");
    };
  }
}
