package vn.trucban.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.trucban.people.StaffWords.Column;
import vn.trucban.sheets.Cell;
import vn.trucban.sheets.CellPlace;
import vn.trucban.sheets.Columns;
import vn.trucban.sheets.Fault;
import vn.trucban.sheets.Faults;
import vn.trucban.sheets.Row;
import vn.trucban.sheets.Table;

/** Reads a staff list from a table: all of it, or every fault in it. */
final class StaffSheet {

  /** What came of it. */
  sealed interface Outcome {}

  /** Every row could be taken. */
  record Parsed(List<StaffRow> rows) implements Outcome {
    Parsed {
      rows = List.copyOf(rows);
    }
  }

  /** Something could not, so nothing is. */
  record Faulty(List<Fault> faults) implements Outcome {
    Faulty {
      faults = List.copyOf(faults);
    }
  }

  private static final Pattern EMAIL =
      Pattern.compile("[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\\.){1,8}[a-z]{2,24}");
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,39}");
  private static final int LONGEST = 200;

  private final Table table;
  private final Faults faults;
  private final Map<String, CellPlace> codes = new HashMap<>();
  private final Map<String, CellPlace> emails = new HashMap<>();
  private final UnitPaths units = new UnitPaths();

  private StaffSheet(Table table) {
    this.table = table;
    faults = new Faults(table);
  }

  /** Reads a table. A blank leader is no, a blank role is {@link Role#STAFF}. */
  static Outcome parse(Table table) {
    return new StaffSheet(table).parse();
  }

  private Outcome parse() {
    List<StaffRow> rows = new ArrayList<>();
    Columns.find(table, StaffWords.HEADS, Set.of(Column.CODE, Column.NAME, Column.UNIT), faults)
        .ifPresent(
            columns -> {
              List<Row> body = columns.body(table);
              if (body.isEmpty()) {
                faults.add(
                    table.rows().getLast().cell(1).place(), "empty", "bảng chưa có người nào");
              }
              body.forEach(row -> rows.add(staff(columns, row)));
            });
    return faults.isEmpty() ? new Parsed(rows) : new Faulty(faults.list());
  }

  private StaffRow staff(Columns<Column> columns, Row row) {
    return new StaffRow(
        columns.cell(row, Column.CODE).map(this::code).orElse(""),
        columns.cell(row, Column.NAME).map(this::name).orElse(""),
        columns.cell(row, Column.TITLE).flatMap(this::words).orElse(""),
        columns.cell(row, Column.UNIT).map(this::unit).orElse(List.of()),
        columns.cell(row, Column.LEADER).map(this::leader).orElse(false),
        columns.cell(row, Column.ROLE).map(this::role).orElse(Role.STAFF),
        columns.cell(row, Column.EMAIL).flatMap(this::email).orElse(null),
        columns.cell(row, Column.PHONE).flatMap(this::phone).orElse(null),
        row.number());
  }

  private String code(Cell cell) {
    Optional<String> text = faults.text(cell);
    text.ifPresent(
        code -> {
          if (code.isEmpty()) {
            faults.add(cell.place(), "code-empty", "thiếu mã cán bộ");
          } else if (!CODE.matcher(code).matches()) {
            faults.add(
                cell.place(), "code-malformed", "mã cán bộ chỉ gồm chữ, số, dài nhất 40 ký tự");
          } else {
            once(codes, code.toLowerCase(Locale.ROOT), cell, "code-doubled", "mã cán bộ " + code);
          }
        });
    return text.orElse("");
  }

  private String name(Cell cell) {
    Optional<String> text = words(cell);
    text.ifPresent(
        name -> {
          if (name.isEmpty()) {
            faults.add(cell.place(), "name-empty", "thiếu họ và tên");
          } else if (name.codePoints().noneMatch(Character::isLetter)) {
            faults.add(cell.place(), "name-malformed", "“" + name + "” không phải là họ tên");
          }
        });
    return text.orElse("");
  }

  private Optional<String> words(Cell cell) {
    Optional<String> text = faults.text(cell);
    if (text.filter(words -> words.length() > LONGEST).isPresent()) {
      faults.add(cell.place(), "too-long", "dài quá " + LONGEST + " ký tự");
    }
    return text;
  }

  private List<String> unit(Cell cell) {
    Optional<String> text = faults.text(cell);
    if (text.isEmpty()) {
      return List.of();
    }
    return switch (units.read(text.get())) {
      case UnitPaths.Path path -> path.names();
      case UnitPaths.NoPath noPath -> {
        faults.add(cell.place(), noPath.code(), noPath.sentence());
        yield List.of();
      }
    };
  }

  private boolean leader(Cell cell) {
    Optional<String> text = faults.text(cell).filter(typed -> !typed.isEmpty());
    Optional<Boolean> leader = text.flatMap(StaffWords::yesOrNo);
    if (text.isPresent() && leader.isEmpty()) {
      faults.add(cell.place(), "leader-unknown", "“" + text.get() + "”: hãy ghi có hoặc không");
    }
    return leader.orElse(false);
  }

  private Role role(Cell cell) {
    Optional<String> text = faults.text(cell).filter(typed -> !typed.isEmpty());
    Optional<Role> role = text.flatMap(StaffWords::role);
    if (text.isPresent() && role.isEmpty()) {
      faults.add(
          cell.place(),
          "role-unknown",
          "không rõ vai trò “"
              + text.get()
              + "”; hãy ghi nhân viên, quản lý, văn thư, hỗ trợ kỹ thuật hoặc quản trị");
    }
    return role.orElse(Role.STAFF);
  }

  private Optional<String> email(Cell cell) {
    Optional<String> text =
        faults
            .text(cell)
            .map(typed -> typed.toLowerCase(Locale.ROOT))
            .filter(typed -> !typed.isEmpty());
    text.ifPresent(
        email -> {
          if (EMAIL.matcher(email).matches() && !email.contains("..")) {
            once(emails, email, cell, "email-doubled", "hộp thư " + email);
          } else {
            faults.add(cell.place(), "email-malformed", "“" + email + "” không phải là hộp thư");
          }
        });
    return text;
  }

  private Optional<String> phone(Cell cell) {
    Optional<String> text = faults.text(cell).filter(typed -> !typed.isEmpty());
    Optional<String> phone = text.flatMap(PhoneNumbers::normalise);
    if (text.isPresent() && phone.isEmpty()) {
      faults.add(
          cell.place(), "phone-malformed", "“" + text.get() + "” không phải là số điện thoại");
    }
    return phone;
  }

  private void once(Map<String, CellPlace> seen, String key, Cell cell, String code, String what) {
    CellPlace before = seen.putIfAbsent(key, cell.place());
    if (before != null) {
      faults.add(cell.place(), code, what + " đã có ở dòng " + before.row());
    }
  }
}
