package vn.trucban.summary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.trucban.attendance.PersonDay.Stay;
import vn.trucban.language.Messages;
import vn.trucban.sheets.CellValue;
import vn.trucban.sheets.SheetContent;
import vn.trucban.sheets.XlsxWriter;

/** A summary as a workbook: a sheet of totals by unit, and a sheet of persons. */
@Component
final class SummarySheets {

  private final Messages messages;
  private final ZoneId zone;

  SummarySheets(Messages messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  byte[] xlsx(String language, PresenceSummary summary) {
    return XlsxWriter.write(List.of(units(language, summary), persons(language, summary)));
  }

  private SheetContent units(String language, PresenceSummary summary) {
    List<List<CellValue>> rows = new ArrayList<>();
    summary.byUnit().forEach(unit -> rows.add(row(unit.name(), unit.count())));
    rows.add(row(messages.plain(language, "summary.sheet-total"), summary.total()));
    return new SheetContent(
        messages.plain(language, "summary.sheet-units"),
        heads(
            language, "unit", "count", "office", "home", "field", "leave", "missing", "late",
            "moved"),
        rows);
  }

  private static List<CellValue> row(String name, UnitCount.Count count) {
    return List.of(
        CellValue.of(name),
        CellValue.of(count.total()),
        CellValue.of(count.office()),
        CellValue.of(count.home()),
        CellValue.of(count.field()),
        CellValue.of(count.leave()),
        CellValue.of(count.missing()),
        CellValue.of(count.late()),
        CellValue.of(count.moved()));
  }

  private SheetContent persons(String language, PresenceSummary summary) {
    return new SheetContent(
        messages.plain(language, "summary.sheet-persons"),
        heads(
            language,
            "code",
            "name",
            "title",
            "unit",
            "standing",
            "arrived",
            "minutes-late",
            "moves",
            "left",
            "differs"),
        summary.persons().stream().map(one -> row(language, summary, one)).toList());
  }

  private List<CellValue> row(String language, PresenceSummary summary, PersonStanding one) {
    return List.of(
        CellValue.of(one.person().staffCode()),
        CellValue.of(one.person().fullName()),
        CellValue.of(one.person().title()),
        CellValue.of(summary.unitName(one.person().unit())),
        CellValue.of(
            messages.plain(
                language, "summary.standing-" + one.standing().name().toLowerCase(Locale.ROOT))),
        moment(one.day().first().map(Stay::at).orElse(null)),
        one.isLate() ? CellValue.of(one.day().lateMinutes()) : new CellValue.Blank(),
        one.hasMoved() ? CellValue.of(one.day().moves()) : new CellValue.Blank(),
        moment(one.day().left()),
        CellValue.of(differs(language, one)));
  }

  private String differs(String language, PersonStanding one) {
    return one.day()
        .current()
        .filter(Stay::differs)
        .map(
            stay ->
                messages.plain(
                    language, stay.confirmed() ? "summary.confirmed" : "summary.unconfirmed"))
        .orElse("");
  }

  private CellValue moment(@Nullable Instant at) {
    return at == null
        ? new CellValue.Blank()
        : CellValue.of(LocalDateTime.ofInstant(Objects.requireNonNull(at), zone));
  }

  private List<String> heads(String language, String... columns) {
    return Stream.of(columns)
        .map(column -> messages.plain(language, "summary.column-" + column))
        .toList();
  }
}
