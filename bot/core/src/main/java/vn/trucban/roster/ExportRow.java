package vn.trucban.roster;

import java.util.List;
import vn.trucban.people.Person;
import vn.trucban.sheets.CellValue;
import vn.trucban.sheets.SheetContent;

/** An entry with all that a file says of it. */
record ExportRow(RosterEntry entry, Person person, String unit) {

  /** As a table whose heads and words an import takes. */
  static SheetContent table(List<ExportRow> rows) {
    return new SheetContent(
        "Lịch trực",
        List.of(
            "Ngày",
            "Buổi",
            "Mã cán bộ",
            "Họ và tên",
            "Chức vụ",
            "Đơn vị",
            "Nơi làm việc",
            "Nhiệm vụ"),
        rows.stream().map(ExportRow::cells).toList());
  }

  private List<CellValue> cells() {
    return List.of(
        CellValue.of(entry.date()),
        CellValue.of(EntryWords.part(entry.part())),
        CellValue.of(person.staffCode()),
        CellValue.of(person.fullName()),
        CellValue.of(person.title()),
        CellValue.of(unit),
        CellValue.of(EntryWords.place(entry.place())),
        CellValue.of(EntryWords.duty(entry.duty())));
  }
}
