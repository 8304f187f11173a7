package vn.trucban.welcome;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Permission;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;
import vn.trucban.people.Enrolment;

/** Binds the account that sent a one-time code to the person it was made for. */
@Component
final class EnrolHandler implements CommandHandler {

  private static final CommandSpec SPEC =
      CommandSpec.act("enrol", "/start 7KQ2M-XW4HT", "7KQ2M-XW4HT").onlyFor(Permission.ANYONE);

  private final Enrolment enrolment;

  EnrolHandler(Enrolment enrolment) {
    this.enrolment = enrolment;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    Optional<String> code = Enrolment.codeIn(arguments.get("code").orElse(""));
    if (code.isEmpty()) {
      return Reply.text(turn.text("welcome.no-code"));
    }
    return switch (enrolment.redeem(turn.chat(), turn.sender(), code.get())) {
      case Enrolment.Outcome.Bound bound ->
          Reply.text(turn.text("welcome.bound", bound.person().fullName(), bound.person().title()))
              .audited(Long.toString(bound.person().id().value()), "bound");
      case Enrolment.Outcome.AlreadyBound already ->
          Reply.text(turn.text("welcome.already-bound", already.person().fullName()));
      case Enrolment.Outcome.Wrong wrong ->
          Reply.text(turn.text("welcome.wrong-code", wrong.triesLeft()));
      case Enrolment.Outcome.Locked locked ->
          Reply.text(
              turn.text(
                  "welcome.locked",
                  Math.max(1, Duration.between(turn.sentAt(), locked.until()).toMinutes())));
    };
  }
}
