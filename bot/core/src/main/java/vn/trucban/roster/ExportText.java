package vn.trucban.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.trucban.calendar.VietnameseDates;
import vn.trucban.people.Unit;

/** Writes the roster to be read by people: by day, those on duty first. */
final class ExportText {

  private ExportText() {}

  static String write(LocalDate from, LocalDate to, Optional<Unit> unit, List<ExportRow> rows) {
    StringBuilder text = new StringBuilder("Lịch ");
    unit.ifPresent(one -> text.append(one.name()).append(", "));
    text.append(VietnameseDates.range(from, to)).append('\n');
    if (rows.isEmpty()) {
      text.append("Chưa có lịch.\n");
    }
    @Nullable LocalDate day = null;
    for (ExportRow row : rows) {
      if (!row.entry().date().equals(day)) {
        day = row.entry().date();
        LocalDate date = day;
        String full = VietnameseDates.full(date);
        text.append('\n').append(Character.toUpperCase(full.charAt(0))).append(full.substring(1));
        text.append('\n');
        List<ExportRow> ofDay =
            rows.stream().filter(one -> one.entry().date().equals(date)).toList();
        ofDay.stream().filter(ExportText::isDuty).forEach(one -> line(text, one));
        ofDay.stream().filter(one -> !isDuty(one)).forEach(one -> line(text, one));
      }
    }
    return text.toString();
  }

  private static boolean isDuty(ExportRow row) {
    return row.entry().duty() != Duty.NONE;
  }

  private static void line(StringBuilder text, ExportRow row) {
    text.append("  ")
        .append(row.person().staffCode())
        .append(' ')
        .append(row.person().fullName())
        .append(" (")
        .append(row.unit())
        .append("): ")
        .append(EntryWords.said(row.entry()))
        .append('\n');
  }
}
