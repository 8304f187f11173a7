package vn.trucban.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import vn.trucban.sheets.Cell;
import vn.trucban.sheets.CellPlace;
import vn.trucban.sheets.CellRange;
import vn.trucban.sheets.Row;
import vn.trucban.sheets.Table;

final class StaffSheetAnyTableTest {

  @Property(tries = 500)
  void anyTableIsAnsweredWithAValue(
      @ForAll @Size(min = 1, max = 6) List<@Size(max = 10) List<@From("cells") Object>> lines) {
    List<Row> rows = new ArrayList<>();
    for (List<Object> line : lines) {
      List<Cell> cells = new ArrayList<>();
      for (Object content : line) {
        CellPlace place = new CellPlace(rows.size() + 1, cells.size() + 1);
        cells.add(
            switch (content) {
              case BigDecimal number -> new Cell.Figure(place, number);
              case LocalDateTime moment -> new Cell.Moment(place, moment);
              default -> new Cell.Text(place, content.toString());
            });
      }
      rows.add(new Row(rows.size() + 1, cells));
    }
    CellRange merged = new CellRange(new CellPlace(2, 2), new CellPlace(3, 2));
    Table table = new Table("Tháng 11-2026", rows, List.of(merged));
    assertThat(StaffSheet.parse(table))
        .isInstanceOfAny(StaffSheet.Parsed.class, StaffSheet.Faulty.class);
  }

  @Provide
  Arbitrary<Object> cells() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "Mã",
            "Họ tên",
            "Đơn vị",
            "Lãnh đạo",
            "Vai trò",
            "Email",
            "SĐT",
            "A / B",
            "có",
            "a@b.vn"),
        Arbitraries.bigDecimals().between(BigDecimal.valueOf(-50), BigDecimal.valueOf(50)),
        Arbitraries.integers().between(1, 31).map(BigDecimal::valueOf),
        Arbitraries.integers().between(1, 30).map(day -> LocalDateTime.of(2026, 11, day, 0, 0)),
        Arbitraries.strings().ofMaxLength(12));
  }
}
