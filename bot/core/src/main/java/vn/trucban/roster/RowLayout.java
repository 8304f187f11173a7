package vn.trucban.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.trucban.roster.RosterWords.Column;
import vn.trucban.sheets.Cell;
import vn.trucban.sheets.CellDates;
import vn.trucban.sheets.CellPlace;
import vn.trucban.sheets.Columns;
import vn.trucban.sheets.Faults;
import vn.trucban.sheets.Row;
import vn.trucban.sheets.Table;

/** Reads a roster with a row a duty: date, part, person, place, duty. */
final class RowLayout {

  private final Table table;
  private final RosterWords words;
  private final PersonCells persons;
  private final Faults faults;

  RowLayout(Table table, RosterWords words, PersonCells persons, Faults faults) {
    this.table = table;
    this.words = words;
    this.persons = persons;
    this.faults = faults;
  }

  List<RosterLine> lines() {
    List<RosterLine> lines = new ArrayList<>();
    Columns.find(table, words.heads(), Set.of(Column.DATE), faults)
        .filter(this::namesPersons)
        .ifPresent(
            columns ->
                columns.body(table).forEach(row -> line(columns, row).ifPresent(lines::add)));
    return lines;
  }

  private boolean namesPersons(Columns<Column> columns) {
    boolean named =
        columns.has(Column.CODE) || columns.has(Column.NAME) || columns.has(Column.PERSON);
    if (!named) {
      faults.add(
          CellPlace.ofRow(columns.headRow()),
          "header-missing",
          "thiếu cột “Mã cán bộ” hoặc “Họ và tên”");
    }
    return named;
  }

  private Optional<RosterLine> line(Columns<Column> columns, Row row) {
    Optional<LocalDate> date = date(columns, row);
    Optional<Part> part = word(columns, row, Column.PART, words::part, Part.WHOLE_DAY);
    Optional<PersonCells.Person> person = person(columns, row);
    Optional<Duty> duty = word(columns, row, Column.DUTY, words::duty, Duty.NONE);
    boolean nothing = isBlank(columns, row, Column.PLACE) && isBlank(columns, row, Column.DUTY);
    if (nothing) {
      faults.add(
          CellPlace.ofRow(row.number()), "nothing-planned", "thiếu nơi làm việc hoặc nhiệm vụ");
    }
    Optional<Place> place = word(columns, row, Column.PLACE, words::place, Place.OFFICE);
    if (nothing
        || date.isEmpty()
        || part.isEmpty()
        || person.isEmpty()
        || place.isEmpty()
        || duty.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RosterLine(
            date.get(),
            part.get(),
            person.get().id(),
            person.get().text(),
            place.get(),
            duty.get(),
            columns.cell(row, Column.DATE).map(Cell::place).orElse(CellPlace.ofRow(row.number()))));
  }

  private Optional<LocalDate> date(Columns<Column> columns, Row row) {
    return columns
        .cell(row, Column.DATE)
        .filter(faults::isPlain)
        .flatMap(
            cell ->
                switch (CellDates.of(cell)) {
                  case CellDates.Day day -> Optional.of(day.date());
                  case CellDates.NoDay noDay -> {
                    faults.add(
                        cell.place(),
                        noDay.code(),
                        cell.isBlank() ? "thiếu ngày" : noDay.sentence());
                    yield Optional.empty();
                  }
                });
  }

  private Optional<PersonCells.Person> person(Columns<Column> columns, Row row) {
    Optional<Cell> code =
        columns
            .cell(row, Column.CODE)
            .filter(cell -> !cell.isBlank())
            .or(() -> columns.cell(row, Column.PERSON))
            .or(() -> columns.cell(row, Column.CODE));
    Optional<Cell> name = columns.cell(row, Column.NAME);
    return code.map(cell -> persons.read(cell, name.orElse(cell)))
        .orElseGet(() -> name.flatMap(cell -> persons.read(cell, cell)));
  }

  private static boolean isBlank(Columns<Column> columns, Row row, Column column) {
    return columns.cell(row, column).map(Cell::isBlank).orElse(true);
  }

  /** What a cell's word means; a blank cell and an absent column mean {@code blank}. */
  private <E> Optional<E> word(
      Columns<Column> columns,
      Row row,
      Column column,
      Function<String, Optional<E>> meaning,
      E blank) {
    Optional<Cell> cell = columns.cell(row, column);
    if (cell.isEmpty()) {
      return Optional.of(blank);
    }
    Optional<String> text = faults.text(cell.get());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().isEmpty() || text.get().equals("-")) {
      return Optional.of(blank);
    }
    Optional<E> means = meaning.apply(text.get());
    if (means.isEmpty()) {
      faults.add(
          cell.get().place(),
          "word-unknown",
          "không hiểu “" + text.get() + "” ở cột " + words.shown(column));
    }
    return means;
  }
}
