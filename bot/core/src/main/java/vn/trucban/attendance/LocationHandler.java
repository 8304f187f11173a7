package vn.trucban.attendance;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trucban.attendance.PersonDay.Stay;
import vn.trucban.channel.Outbound;
import vn.trucban.engine.Arguments;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Reply;
import vn.trucban.engine.Turn;
import vn.trucban.roster.Place;

/**
 * Takes the pin of somebody in the field. Before anything else is reported a pin is a check-in from
 * the field; where somebody at the office or at home stands is none of the agency's business, so
 * that pin is refused and not kept.
 */
@Component
final class LocationHandler implements CommandHandler {

  private static final CommandSpec SPEC = CommandSpec.act(CommandSpec.NOT_WORDS + "location");

  private final CheckIns checkIns;
  private final CheckInHandler checkInHandler;
  private final AttendanceProperties properties;

  LocationHandler(
      CheckIns checkIns, CheckInHandler checkInHandler, AttendanceProperties properties) {
    this.checkIns = checkIns;
    this.checkInHandler = checkInHandler;
    this.properties = properties;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Reply handle(Turn turn, Arguments arguments) {
    if (!arguments.get("forwarded").orElse("").equals("false")) {
      return refused(turn, "attendance.pin-forwarded");
    }
    Optional<Double> latitude = degrees(arguments, "latitude", 90);
    Optional<Double> longitude = degrees(arguments, "longitude", 180);
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return refused(turn, "attendance.pin-unreadable");
    }
    Optional<Stay> stay = stay(turn);
    if (stay.isPresent()) {
      return stay.get().place() == Place.FIELD
          ? kept(turn, stay.get(), latitude.get(), longitude.get())
          : refused(turn, "attendance.pin-not-field");
    }
    Reply checkedIn = checkInHandler.handle(turn, Arguments.NONE.with("place", "field"));
    stay(turn)
        .ifPresent(
            now -> checkIns.pin(now.event(), latitude.get(), longitude.get(), turn.sentAt()));
    return checkedIn.and(keptMessage(turn));
  }

  private Optional<Stay> stay(Turn turn) {
    return checkIns.day(turn.person().id(), turn.today()).at(turn.sentAt());
  }

  private Reply kept(Turn turn, Stay stay, double latitude, double longitude) {
    checkIns.pin(stay.event(), latitude, longitude, turn.sentAt());
    return Reply.of(keptMessage(turn)).audited(subject(turn), "pin");
  }

  private Outbound keptMessage(Turn turn) {
    return new Outbound.Plain(
        turn.text("attendance.pin-kept", properties.keepLocations().toDays()));
  }

  private static Reply refused(Turn turn, String key) {
    return Reply.text(turn.text(key)).audited(subject(turn), "refused");
  }

  private static Optional<Double> degrees(Arguments arguments, String slot, int most) {
    try {
      return arguments
          .get(slot)
          .map(Double::parseDouble)
          .filter(degrees -> Math.abs(degrees) <= most);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String subject(Turn turn) {
    return Long.toString(turn.person().id().value());
  }
}
