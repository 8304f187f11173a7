package vn.trucban.demo;

import java.util.List;

/** Names that nobody bears: family names of trees and birds, the middle name says the rest. */
final class DemoNames {

  private static final List<String> FAMILY =
      List.of(
          "Thông", "Yến", "Tùng", "Sáo", "Bách", "Hạc", "Đào", "Oanh", "Liễu", "Én", "Sồi", "Cò",
          "Bàng", "Vạc", "Phượng");
  private static final List<String> GIVEN =
      List.of(
          "An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hạnh", "Hiền", "Hoa", "Hùng", "Hương",
          "Khánh", "Lan", "Linh", "Long", "Minh", "Nga", "Ngọc", "Nhàn", "Phúc", "Quang", "Sơn",
          "Tâm", "Thảo", "Trang", "Tuấn", "Vân", "Việt", "Xuân", "Yên");

  private DemoNames() {}

  /** A name of its own for each number from 0 to 59. */
  static String of(int number) {
    String middle = number < GIVEN.size() ? "Thử" : "Mẫu";
    return FAMILY.get(number % FAMILY.size())
        + " "
        + middle
        + " "
        + GIVEN.get(number % GIVEN.size());
  }
}
