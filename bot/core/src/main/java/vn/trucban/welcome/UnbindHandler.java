package vn.trucban.welcome;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.trucban.channel.Button;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;
import vn.trucban.people.Enrolment;

/** Cuts the account that asks for it off from its person, after a yes. */
@Component
final class UnbindHandler implements CommandHandler {

  private static final CommandSpec SPEC =
      CommandSpec.act("unbind", "hủy liên kết", "huy lien ket tai khoan");

  private final Enrolment enrolment;

  UnbindHandler(Enrolment enrolment) {
    this.enrolment = enrolment;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    return switch (arguments.get("answer").orElse("")) {
      case "yes" -> {
        enrolment.unbind(turn.person(), turn.chat(), turn.sender());
        yield Reply.text(turn.text("welcome.unbound"))
            .audited(Long.toString(turn.person().id().value()), "unbound");
      }
      case "no" -> Reply.text(turn.text("welcome.still-bound"));
      default ->
          Reply.buttons(
                  turn.text("welcome.unbind-sure", turn.person().fullName()),
                  List.of(
                      List.of(
                          new Button(turn.plain("welcome.unbind-yes"), "#yes"),
                          new Button(turn.plain("welcome.unbind-no"), "#no"))))
              .asking(SPEC.intent(), Arguments.NONE);
    };
  }
}
