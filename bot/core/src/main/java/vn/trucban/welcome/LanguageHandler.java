package vn.trucban.welcome;

import org.springframework.stereotype.Component;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;
import vn.trucban.people.Directory;

/** Changes the language of the answers. */
@Component
final class LanguageHandler implements CommandHandler {

  private static final CommandSpec SPEC = CommandSpec.act("language", "english", "tiếng việt");

  private final Directory directory;

  LanguageHandler(Directory directory) {
    this.directory = directory;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    String language = arguments.get("language").orElse("vi").equals("en") ? "en" : "vi";
    directory.speaks(turn.person().id(), language);
    return Reply.text(turn.messages().text(language, "welcome.language-set"));
  }
}
