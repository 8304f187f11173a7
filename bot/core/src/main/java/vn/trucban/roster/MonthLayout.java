package vn.trucban.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.trucban.roster.RosterWords.Column;
import vn.trucban.roster.RosterWords.Mark;
import vn.trucban.sheets.Cell;
import vn.trucban.sheets.CellPlace;
import vn.trucban.sheets.Faults;
import vn.trucban.sheets.Folded;
import vn.trucban.sheets.Row;
import vn.trucban.sheets.Table;

/** Reads a roster with a sheet a month: days across, people down, a short mark in each cell. */
final class MonthLayout {

  private static final List<Part> HALVES = List.of(Part.MORNING, Part.AFTERNOON, Part.EVENING);
  private static final int FEWEST_DAYS = 5;
  private static final int ROWS_LOOKED_AT = 20;

  private final Table table;
  private final Row dayRow;
  private final int firstColumn;
  private final int firstDay;
  private final int lastDay;

  private MonthLayout(Table table, Row dayRow, int firstColumn, int firstDay, int lastDay) {
    this.table = table;
    this.dayRow = dayRow;
    this.firstColumn = firstColumn;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  /** Recognises the layout by a row with at least five days one after the other. */
  static Optional<MonthLayout> find(Table table) {
    for (Row row : table.rows().stream().limit(ROWS_LOOKED_AT).toList()) {
      for (int column = 1; column <= row.cells().size(); column++) {
        int first = day(row.cell(column));
        int last = first;
        while (first > 0 && day(row.cell(column + last - first + 1)) == last + 1) {
          last++;
        }
        if (first > 0 && last - first + 1 >= FEWEST_DAYS) {
          return Optional.of(new MonthLayout(table, row, column, first, last));
        }
      }
    }
    return Optional.empty();
  }

  /** The day of the month that a head names; 0 when it names none. */
  private static int day(Cell cell) {
    if (cell instanceof Cell.Moment moment) {
      return moment.value().getDayOfMonth();
    }
    String text = cell.text();
    int day = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
    return day <= 31 ? day : 0;
  }

  List<RosterLine> lines(RosterWords words, PersonCells persons, Faults faults) {
    Optional<YearMonth> month = RosterMonth.of(table, dayRow, firstColumn, faults);
    Optional<Integer> code = column(words, Column.CODE).or(() -> column(words, Column.PERSON));
    Optional<Integer> name = column(words, Column.NAME);
    if (code.isEmpty() && name.isEmpty()) {
      faults.add(
          CellPlace.ofRow(dayRow.number()),
          "header-missing",
          "thiếu cột “" + words.shown(Column.CODE) + "” hoặc “" + words.shown(Column.NAME) + "”");
    }
    if (month.isEmpty() || (code.isEmpty() && name.isEmpty())) {
      return List.of();
    }
    List<RosterLine> lines = new ArrayList<>();
    for (Row row : table.rows()) {
      List<Cell> marks = marks(row);
      if (row.number() > dayRow.number() && !marks.isEmpty()) {
        Cell byCode = row.cell(code.or(() -> name).orElseThrow());
        Cell byName = row.cell(name.or(() -> code).orElseThrow());
        boolean weekdays =
            byCode.isBlank()
                && byName.isBlank()
                && marks.stream().allMatch(cell -> words.isWeekday(cell.text()));
        if (!weekdays) {
          persons
              .read(byCode, byName)
              .ifPresent(
                  person ->
                      marks.forEach(
                          cell -> lines.addAll(read(cell, month.get(), person, words, faults))));
        }
      }
    }
    return lines;
  }

  private List<Cell> marks(Row row) {
    return IntStream.rangeClosed(firstColumn, firstColumn + lastDay - firstDay)
        .mapToObj(row::cell)
        .filter(cell -> !cell.isBlank())
        .toList();
  }

  private Optional<Integer> column(RosterWords words, Column column) {
    List<String> heads = words.heads().getOrDefault(column, List.of());
    return table.rows().stream()
        .filter(row -> row.number() <= dayRow.number())
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.place().column() < firstColumn && !cell.isBlank())
        .filter(cell -> heads.stream().anyMatch(same(cell)))
        .map(cell -> cell.place().column())
        .findFirst();
  }

  private static Predicate<String> same(Cell cell) {
    return head -> Folded.of(head).equals(Folded.of(cell.text()));
  }

  private List<RosterLine> read(
      Cell cell, YearMonth month, PersonCells.Person person, RosterWords words, Faults faults) {
    Optional<String> text = faults.text(cell);
    if (text.isEmpty()) {
      return List.of();
    }
    int day = firstDay + cell.place().column() - firstColumn;
    if (!month.isValidDay(day)) {
      faults.add(
          cell.place(),
          "day-impossible",
          "tháng " + month.getMonthValue() + "/" + month.getYear() + " không có ngày " + day);
      return List.of();
    }
    String[] marks = text.get().split("/", -1);
    List<RosterLine> lines = new ArrayList<>();
    for (int index = 0; index < marks.length; index++) {
      String typed = marks[index].strip();
      Optional<Mark> mark = words.mark(typed);
      if (marks.length > HALVES.size()
          || (mark.isEmpty() && !(typed.isEmpty() && marks.length > 1))) {
        faults.add(cell.place(), "mark-unknown", "không hiểu ký hiệu “" + text.get() + "”");
        return List.of();
      }
      LocalDate date = month.atDay(day);
      Part part = marks.length == 1 ? Part.WHOLE_DAY : HALVES.get(index);
      mark.ifPresent(
          means ->
              lines.add(
                  new RosterLine(
                      date,
                      part,
                      person.id(),
                      person.text(),
                      means.place(),
                      means.duty(),
                      cell.place())));
    }
    return lines;
  }
}
