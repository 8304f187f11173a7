package vn.trucban.people;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.sheets.Folded;

/** The words that staff lists are written with, in Vietnamese and English. */
final class StaffWords {

  /** The columns of a staff list. */
  enum Column {
    CODE,
    NAME,
    TITLE,
    UNIT,
    LEADER,
    ROLE,
    EMAIL,
    PHONE
  }

  static final Map<Column, List<String>> HEADS =
      Map.of(
          Column.CODE,
              List.of(
                  "Mã cán bộ",
                  "Mã NV",
                  "Staff code",
                  "Mã nhân viên",
                  "Mã số",
                  "Mã CB",
                  "Mã công chức",
                  "Mã CBCC",
                  "Mã",
                  "Code"),
          Column.NAME,
              List.of("Họ và tên", "Họ tên", "Full name", "Tên", "Họ và tên cán bộ", "Name"),
          Column.TITLE, List.of("Chức vụ", "Title", "Chức danh", "Position"),
          Column.UNIT,
              List.of(
                  "Đơn vị",
                  "Phòng ban",
                  "Unit",
                  "Phòng",
                  "Bộ phận",
                  "Department",
                  "Phòng/Ban",
                  "Đơn vị công tác"),
          Column.LEADER,
              List.of("Lãnh đạo", "Leader", "Là lãnh đạo", "Leader yes/no", "Lãnh đạo (có/không)"),
          Column.ROLE, List.of("Vai trò", "Role", "Quyền"),
          Column.EMAIL,
              List.of(
                  "E-mail công vụ",
                  "Email",
                  "Official e-mail",
                  "Thư công vụ",
                  "Thư điện tử",
                  "Thư điện tử công vụ",
                  "Hộp thư công vụ"),
          Column.PHONE,
              List.of(
                  "Điện thoại",
                  "Số điện thoại",
                  "Phone",
                  "SĐT",
                  "Di động",
                  "ĐT",
                  "Điện thoại di động",
                  "Mobile",
                  "Phone number"));

  private static final Map<String, Role> ROLES =
      Map.ofEntries(
          entry("nhanvien", Role.STAFF),
          entry("chuyenvien", Role.STAFF),
          entry("canbo", Role.STAFF),
          entry("staff", Role.STAFF),
          entry("quanly", Role.MANAGER),
          entry("truongdonvi", Role.MANAGER),
          entry("quanlydonvi", Role.MANAGER),
          entry("manager", Role.MANAGER),
          entry("vanthu", Role.CLERK),
          entry("clerk", Role.CLERK),
          entry("hotrokythuat", Role.SUPPORT),
          entry("hotro", Role.SUPPORT),
          entry("cntt", Role.SUPPORT),
          entry("support", Role.SUPPORT),
          entry("itsupport", Role.SUPPORT),
          entry("quantri", Role.ADMINISTRATOR),
          entry("quantrivien", Role.ADMINISTRATOR),
          entry("administrator", Role.ADMINISTRATOR),
          entry("admin", Role.ADMINISTRATOR));

  private static final Set<String> YES = Set.of("co", "x", "yes", "y", "1", "true");
  private static final Set<String> NO = Set.of("khong", "no", "n", "0", "false");

  private StaffWords() {}

  static Optional<Role> role(String text) {
    return Optional.ofNullable(ROLES.get(Folded.of(text)));
  }

  /** Yes or no; empty when the text says neither. */
  static Optional<Boolean> yesOrNo(String text) {
    String folded = Folded.of(text);
    if (YES.contains(folded)) {
      return Optional.of(true);
    }
    return NO.contains(folded) ? Optional.of(false) : Optional.empty();
  }
}
