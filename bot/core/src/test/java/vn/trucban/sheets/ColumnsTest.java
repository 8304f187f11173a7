package vn.trucban.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ColumnsTest {

  private enum Key {
    CODE,
    NAME
  }

  private static final Map<Key, List<String>> NAMES =
      Map.of(Key.CODE, List.of("Mã cán bộ", "Staff code"), Key.NAME, List.of("Họ và tên", "Name"));

  @Test
  void headsAreFoundBelowTitlesWhateverTheirMarksCaseAndOrder() {
    Table table =
        table(
            List.of("DANH SÁCH CÁN BỘ"),
            List.of("STT", "HỌ VÀ  TÊN", "ma_can_bo"),
            List.of("1", "Bùi Thị Mẫu", "A1"));
    Faults faults = new Faults(table);
    Columns<Key> columns = Columns.find(table, NAMES, Set.of(Key.CODE), faults).orElseThrow();
    assertThat(faults.isEmpty()).isTrue();
    Row row = columns.body(table).getFirst();
    assertThat(columns.cell(row, Key.CODE).map(Cell::text)).hasValue("A1");
    assertThat(columns.cell(row, Key.NAME).map(Cell::text)).hasValue("Bùi Thị Mẫu");
    assertThat(Columns.matches(table, NAMES)).isEqualTo(2);
  }

  @Test
  void missingAndDoubledHeadsAreNamedWithTheirPlace() {
    Table table = table(List.of("Name", "x", "Họ và tên"));
    Faults faults = new Faults(table);
    Optional<Columns<Key>> columns = Columns.find(table, NAMES, Set.of(Key.CODE), faults);
    assertThat(columns).isEmpty();
    assertThat(faults.list())
        .extracting(Fault::line)
        .containsExactly(
            "Dòng 1: thiếu cột “Mã cán bộ”, “Staff code”",
            "Dòng 1, cột C: cột “Họ và tên” đã có ở cột A");
  }

  @Test
  void lettersBelowDAreFoldedLikeTheirLookAlikes() {
    assertThat(Folded.of("Điểm Danh")).isEqualTo("diemdanh");
    assertThat(Folded.of("\u00D0iểm danh")).isEqualTo("diemdanh");
    assertThat(Folded.of("\u0110ie\u0302\u0309m")).isEqualTo("diem");
    assertThat(Folded.of(" -/ ")).isEmpty();
  }

  @Test
  void placesAreSaidAsPeopleFindThem() {
    assertThat(new CellPlace(7, 3)).hasToString("C7");
    assertThat(new CellPlace(7, 28).letters()).isEqualTo("AB");
    assertThat(new CellPlace(7, 702).letters()).isEqualTo("ZZ");
    assertThat(CellPlace.ofRow(7).said()).isEqualTo("dòng 7");
    assertThat(new CellPlace(7, 3).said()).isEqualTo("dòng 7, cột C");
  }

  @SafeVarargs
  private static Table table(List<String>... lines) {
    List<Row> rows = new ArrayList<>();
    for (List<String> line : lines) {
      List<Cell> cells = new ArrayList<>();
      for (String text : line) {
        cells.add(new Cell.Text(new CellPlace(rows.size() + 1, cells.size() + 1), text));
      }
      rows.add(new Row(rows.size() + 1, cells));
    }
    return new Table("a", rows, List.of());
  }
}
