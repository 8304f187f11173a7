package vn.trucban.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.trucban.calendar.VietnameseDates;
import vn.trucban.sheets.CellPlace;
import vn.trucban.sheets.Columns;
import vn.trucban.sheets.Fault;
import vn.trucban.sheets.Faults;
import vn.trucban.sheets.Table;

/**
 * Reads rosters in both layouts that agencies keep, a row a duty and a sheet a month: all of it, or
 * every fault in it. Thread-safe as far as the resolver is.
 */
final class RosterSheet {

  /** What came of it. */
  sealed interface Outcome {}

  /** Every entry could be taken. */
  record Parsed(List<RosterLine> lines) implements Outcome {
    Parsed {
      lines = List.copyOf(lines);
    }
  }

  /** Something could not, so nothing is. */
  record Faulty(List<Fault> faults) implements Outcome {
    Faulty {
      faults = List.copyOf(faults);
    }
  }

  private final RosterWords words;
  private final Predicate<LocalDate> plausible;

  /** Reads whatever the day. */
  RosterSheet(RosterWords words) {
    this(words, day -> true);
  }

  /**
   * @param plausible whether a roster may plan a day; others are faults
   */
  RosterSheet(RosterWords words, Predicate<LocalDate> plausible) {
    this.words = words;
    this.plausible = plausible;
  }

  /**
   * Reads all sheets of a file.
   *
   * @param resolver says whom a staff code or a name means; asked once or more for each text
   */
  Outcome parse(List<Table> tables, Function<String, Resolution> resolver) {
    List<RosterLine> lines = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    RosterOverlaps overlaps = new RosterOverlaps();
    for (Table table : tables) {
      Faults ofTable = new Faults(table);
      List<RosterLine> read = read(table, new PersonCells(resolver, ofTable), ofTable);
      for (RosterLine line : read) {
        if (!plausible.test(line.date())) {
          ofTable.add(
              line.cell(),
              "date-far",
              "ngày " + VietnameseDates.numbers(line.date()) + " quá xa hôm nay; xin xem lại năm");
        }
        overlaps.add(table.sheetName(), line, ofTable);
      }
      lines.addAll(read);
      faults.addAll(ofTable.list());
    }
    return faults.isEmpty() ? new Parsed(lines) : new Faulty(faults);
  }

  private List<RosterLine> read(Table table, PersonCells persons, Faults faults) {
    return MonthLayout.find(table)
        .map(layout -> layout.lines(words, persons, faults))
        .orElseGet(
            () -> {
              if (Columns.matches(table, words.heads()) < 2) {
                faults.add(
                    CellPlace.ofRow(table.rows().getFirst().number()),
                    "layout-unknown",
                    "không nhận ra bảng: cần các cột Ngày, Mã cán bộ, Nhiệm vụ…"
                        + " hoặc bảng tháng có các ngày 1, 2, 3… theo hàng ngang");
                return List.of();
              }
              return new RowLayout(table, words, persons, faults).lines();
            });
  }
}
