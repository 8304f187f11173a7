package vn.trucban.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.people.Unit;

/** Writes the roster as JSON; its field names are promised to other programs. */
final class ExportJson {

  private static final JsonMapper JSON = new JsonMapper();

  private ExportJson() {}

  static String write(LocalDate from, LocalDate to, Optional<Unit> unit, List<ExportRow> rows) {
    ObjectNode root =
        JSON.createObjectNode()
            .put("from", from.toString())
            .put("to", to.toString())
            .put("unit", unit.map(Unit::name).orElse(null));
    ArrayNode entries = root.putArray("entries");
    for (ExportRow row : rows) {
      entries
          .addObject()
          .put("date", row.entry().date().toString())
          .put("part", EntryWords.code(row.entry().part()))
          .put("staffCode", row.person().staffCode())
          .put("name", row.person().fullName())
          .put("title", row.person().title())
          .put("unit", row.unit())
          .put("place", EntryWords.code(row.entry().place()))
          .put("duty", EntryWords.code(row.entry().duty()));
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }
}
