package vn.trucban.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the faults of one table. Not thread-safe. */
public final class Faults {

  private final Table table;
  private final List<Fault> found = new ArrayList<>();

  /** Collects for a table. */
  public Faults(Table table) {
    this.table = table;
  }

  /** Notes a fault of a cell, or of a row as a whole. */
  public void add(CellPlace place, String code, String sentence) {
    found.add(new Fault(table.sheetName(), place, code, sentence));
  }

  /**
   * The cell's text, when it can be taken as it stands. A formula, an error and a part of a merged
   * range are noted as faults; an empty cell is an empty text.
   */
  public Optional<String> text(Cell cell) {
    return isPlain(cell) ? Optional.of(cell.text()) : Optional.empty();
  }

  /** Whether a cell can be taken as it stands; when not, the fault is noted. */
  public boolean isPlain(Cell cell) {
    Optional<CellRange> merged = table.mergedAt(cell.place());
    if (merged.isPresent()) {
      add(
          cell.place(),
          "merged",
          "ô nằm trong vùng ô gộp " + merged.get() + "; hãy bỏ gộp và điền từng ô");
      return false;
    }
    return switch (cell) {
      case Cell.Formula ignored -> {
        add(cell.place(), "formula", "ô chứa công thức; hãy dán lại dưới dạng giá trị");
        yield false;
      }
      case Cell.Failure failure -> {
        add(cell.place(), "error", "ô báo lỗi " + failure.code());
        yield false;
      }
      case Cell.Text ignored -> true;
      case Cell.Figure ignored -> true;
      case Cell.Moment ignored -> true;
      case Cell.Empty ignored -> true;
    };
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** What was found, top to bottom and left to right. */
  public List<Fault> list() {
    return found.stream().distinct().sorted(Fault.BY_PLACE).toList();
  }
}
