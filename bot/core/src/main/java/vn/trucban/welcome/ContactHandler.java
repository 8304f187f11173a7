package vn.trucban.welcome;

import org.springframework.stereotype.Component;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;
import vn.trucban.people.Directory;
import vn.trucban.people.PhoneNumbers;

/** Takes a shared phone number into the directory, if it is the sender's own. */
@Component
final class ContactHandler implements CommandHandler {

  private static final CommandSpec SPEC = CommandSpec.act(CommandSpec.NOT_WORDS + "contact");

  private final Directory directory;

  ContactHandler(Directory directory) {
    this.directory = directory;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    if (!arguments.get("own").orElse("").equals("true")) {
      return Reply.text(turn.text("welcome.contact-not-own"));
    }
    return PhoneNumbers.normalise(arguments.get("phone").orElse(""))
        .map(
            phone -> {
              directory.phoneIs(turn.person().id(), phone);
              return Reply.text(turn.text("welcome.contact-kept", phone));
            })
        .orElseGet(() -> Reply.text(turn.text("welcome.contact-unreadable")));
  }
}
