package vn.trucban.app;

import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.trucban.demo.DemoAgency;

/** Puts the made-up agency into an empty database. */
@Command(
    name = "demo",
    description = "Puts a made-up agency into an empty database; refuses any other.",
    mixinStandardHelpOptions = true)
final class DemoCommand extends CoreCommand {

  @Option(names = "--fresh", description = "Compulsory: says that the database is empty.")
  private boolean fresh;

  @Override
  int run(ApplicationContext core) {
    if (!fresh) {
      return refuse("The made-up agency goes into an empty database only: say --fresh.");
    }
    return switch (core.getBean(DemoAgency.class).fill()) {
      case DemoAgency.Outcome.Filled filled -> {
        out()
            .printf(
                "%d people in %d units, roster from %s to %s%n",
                filled.people(), filled.units(), filled.rosterFrom(), filled.rosterTo());
        yield DONE;
      }
      case DemoAgency.Outcome.NotEmpty notEmpty ->
          refuse("The database holds something already; nothing was changed.");
    };
  }
}
