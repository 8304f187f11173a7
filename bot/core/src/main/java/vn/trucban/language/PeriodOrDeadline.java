package vn.trucban.language;

/**
 * Tells the "năm trước" of a paper and its deadline ("báo cáo năm trước 5/1": the report of the
 * year, due before the day) from last year.
 */
final class PeriodOrDeadline {

  private static final Term PAPER =
      Term.around(
          "cáo", "hoạch", "kết", "liệu", "toán", "lịch", "sách", "điểm", "giá", "tác", "phiếu",
          "trình", "hợp", "biểu", "bc", "kh");
  private static final Term DAY =
      Term.around("ngày", "thứ", "mai", "hết", "t", "cn", "chủ nhật", "mùng", "mồng", "tết", "rằm");

  private PeriodOrDeadline() {}

  /**
   * Whether "trước" right before the cursor, of two words such as "năm trước", begins a deadline.
   */
  static boolean isDeadline(Cursor cursor) {
    boolean day =
        cursor.sees(DAY) || cursor.peek(0).filter(a -> a.sort() == Atom.Sort.NUMBER).isPresent();
    return day && !cursor.pause() && cursor.behind(3, PAPER);
  }
}
