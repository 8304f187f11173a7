package vn.trucban.summary;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.attendance.PersonDay;
import vn.trucban.attendance.PersonDay.Stay;

/** A summary as JSON, with the fields that {@link SummaryReports#json} documents. */
@Component
final class SummaryJson {

  private final JsonMapper json = new JsonMapper();
  private final ZoneId zone;

  SummaryJson(ZoneId zone) {
    this.zone = zone;
  }

  String write(PresenceSummary summary) {
    ObjectNode node =
        json.createObjectNode()
            .put("date", summary.day().toString())
            .put("time", summary.time().map(SummaryJson::clock).orElse(null))
            .put("unit", summary.title());
    counts(node.putObject("total"), summary.total());
    var leaders = node.putArray("dutyLeaders");
    for (DutyLeader leader : summary.leaders()) {
      ObjectNode one =
          leaders
              .addObject()
              .put("staffCode", leader.person().staffCode())
              .put("name", leader.person().fullName())
              .put("part", word(leader.part()));
      report(one, leader.day());
    }
    var units = node.putArray("units");
    for (UnitCount unit : summary.byUnit()) {
      counts(units.addObject().put("name", unit.name()), unit.count());
    }
    var persons = node.putArray("persons");
    for (PersonStanding person : summary.persons()) {
      ObjectNode one =
          persons
              .addObject()
              .put("staffCode", person.person().staffCode())
              .put("name", person.person().fullName())
              .put("unit", summary.unitName(person.person().unit()))
              .put("standing", word(person.standing()));
      report(one, person.day());
      one.put("lateMinutes", person.day().lateMinutes()).put("moves", person.day().moves());
    }
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(node);
  }

  private static void counts(ObjectNode node, UnitCount.Count count) {
    node.put("people", count.total())
        .put("office", count.office())
        .put("home", count.home())
        .put("field", count.field())
        .put("leave", count.leave())
        .put("missing", count.missing())
        .put("late", count.late())
        .put("moved", count.moved());
  }

  private void report(ObjectNode node, PersonDay day) {
    node.put("place", day.current().map(stay -> word(stay.place())).orElse(null))
        .put("arrived", time(day.first().map(Stay::at).orElse(null)))
        .put("left", time(day.left()));
  }

  private @Nullable String time(@Nullable Instant at) {
    return at == null ? null : clock(at.atZone(zone).toLocalTime());
  }

  private static String clock(LocalTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
