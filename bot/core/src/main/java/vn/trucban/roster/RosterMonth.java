package vn.trucban.roster;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.trucban.sheets.Cell;
import vn.trucban.sheets.CellPlace;
import vn.trucban.sheets.Faults;
import vn.trucban.sheets.Row;
import vn.trucban.sheets.Table;

/** Finds the month that a sheet is about: in its name, its titles or the heads of its days. */
final class RosterMonth {

  // "Tháng 11/2026", "T11-2026", "tháng 11 năm 2026"; a whole date such as 20/11/2026 is none.
  private static final Pattern MONTH =
      Pattern.compile(
          "(?<![\\d/.-])(\\d{1,2})\\s*(?:[/.-]|,?\\s*n[aă]m\\s)\\s*(20\\d{2})(?![\\d/.-])");

  private RosterMonth() {}

  /** The month; empty when none or more than one is found, which is noted as a fault. */
  static Optional<YearMonth> of(Table table, Row dayRow, int firstColumn, Faults faults) {
    Set<YearMonth> months = new TreeSet<>();
    dayRow.cells().stream()
        .filter(cell -> cell.place().column() >= firstColumn)
        .forEach(cell -> moment(cell).ifPresent(months::add));
    List<Cell> titles =
        table.rows().stream()
            .filter(row -> row.number() < dayRow.number())
            .flatMap(row -> row.cells().stream())
            .toList();
    Stream.concat(Stream.of(table.sheetName()), titles.stream().map(Cell::text))
        .forEach(text -> find(text, months));
    if (months.isEmpty()) {
      // Excel makes a real date of a title typed as 11/2026.
      titles.forEach(cell -> moment(cell).ifPresent(months::add));
    }
    if (months.size() == 1) {
      return Optional.of(months.iterator().next());
    }
    faults.add(
        CellPlace.ofRow(dayRow.number()),
        months.isEmpty() ? "month-missing" : "month-contradictory",
        months.isEmpty()
            ? "không rõ tháng nào; hãy đặt tên trang hoặc tiêu đề dạng Tháng 11/2026"
            : "tên trang, tiêu đề và các ngày ghi tháng khác nhau");
    return Optional.empty();
  }

  private static Optional<YearMonth> moment(Cell cell) {
    return cell instanceof Cell.Moment moment
        ? Optional.of(YearMonth.from(moment.value()))
        : Optional.empty();
  }

  private static void find(String text, Set<YearMonth> months) {
    Matcher matcher = MONTH.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      int month = Integer.parseInt(matcher.group(1));
      if (month >= 1 && month <= 12) {
        months.add(YearMonth.of(Integer.parseInt(matcher.group(2)), month));
      }
    }
  }
}
