package vn.trucban.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trucban.people.Role;

/**
 * One unit of the made-up agency.
 *
 * @param code two letters with which its staff codes begin
 * @param parent code of the unit above, null at the top
 * @param posts the posts at its head, in order; the rest are officers
 * @param people how many people it has
 */
record DemoUnit(String code, @Nullable String parent, String name, List<Post> posts, int people) {

  /** A post and what comes with it. */
  record Post(String title, Role role, boolean leader) {}

  DemoUnit {
    posts = List.copyOf(posts);
  }

  private static final Post OFFICER = new Post("Chuyên viên", Role.STAFF, false);
  private static final Post SUPPORT = new Post("Kỹ sư hỗ trợ", Role.SUPPORT, false);

  /** Eight units with sixty people. */
  static final List<DemoUnit> ALL =
      List.of(
          new DemoUnit(
              "LD",
              null,
              "Sở Thử Nghiệm tỉnh Mẫu",
              List.of(
                  new Post("Giám đốc", Role.MANAGER, true),
                  new Post("Phó Giám đốc", Role.MANAGER, true),
                  new Post("Phó Giám đốc", Role.MANAGER, true),
                  new Post("Phó Giám đốc", Role.MANAGER, true)),
              4),
          new DemoUnit(
              "VP",
              "LD",
              "Văn phòng Sở",
              List.of(
                  new Post("Chánh Văn phòng", Role.MANAGER, false),
                  new Post("Phó Chánh Văn phòng", Role.MANAGER, false),
                  new Post("Văn thư", Role.CLERK, false),
                  new Post("Quản trị viên", Role.ADMINISTRATOR, false),
                  new Post("Kế toán", Role.STAFF, false),
                  new Post("Lái xe", Role.STAFF, false)),
              12),
          new DemoUnit(
              "CN",
              "VP",
              "Tổ Công nghệ thông tin",
              List.of(
                  new Post("Tổ trưởng", Role.MANAGER, false), SUPPORT, SUPPORT, SUPPORT, SUPPORT),
              5),
          division("TC", "LD", "Phòng Tổ chức cán bộ", 8),
          division("KH", "LD", "Phòng Kế hoạch – Tài chính", 9),
          division("NV", "LD", "Phòng Nghiệp vụ", 10),
          new DemoUnit(
              "MC", "NV", "Tổ Một cửa", List.of(new Post("Tổ trưởng", Role.MANAGER, false)), 5),
          division("KT", "LD", "Phòng Kiểm tra", 7));

  private static DemoUnit division(String code, String parent, String name, int people) {
    return new DemoUnit(
        code,
        parent,
        name,
        List.of(
            new Post("Trưởng phòng", Role.MANAGER, false),
            new Post("Phó Trưởng phòng", Role.MANAGER, false)),
        people);
  }

  Post post(int index) {
    return index < posts.size() ? posts.get(index) : OFFICER;
  }
}
