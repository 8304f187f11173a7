package vn.trucban.sheets;

import java.util.List;

/** What came of reading a file. */
public sealed interface SheetFile {

  /**
   * It could be read.
   *
   * @param tables the visible sheets that hold something, at least one
   */
  record Read(List<Table> tables) implements SheetFile {
    public Read {
      tables = List.copyOf(tables);
      if (tables.isEmpty()) {
        throw new IllegalArgumentException("a file without a table is unreadable");
      }
    }

    /** The first sheet. */
    public Table first() {
      return tables.getFirst();
    }
  }

  /** It could not be read, and why; each reason has one plain sentence in both languages. */
  record Unreadable(Reason reason) implements SheetFile {}

  /** Why a file could not be read. */
  enum Reason {
    NOT_OPENED("Không mở được tệp.", "The file cannot be opened."),
    EMPTY("Tệp không có dữ liệu.", "The file is empty."),
    TOO_LARGE("Tệp quá lớn.", "The file is too large."),
    TOO_MANY_ROWS("Bảng có quá nhiều dòng.", "The table has too many rows."),
    TOO_MANY_COLUMNS("Bảng có quá nhiều cột.", "The table has too many columns."),
    OLD_EXCEL(
        "Tệp ở dạng Excel cũ (.xls). Hãy mở bằng Excel và lưu lại thành .xlsx.",
        "The file is in the old Excel format (.xls). Open it in Excel and save it as .xlsx."),
    PASSWORD(
        "Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.",
        "The file is protected by a password. Remove the password and try again."),
    DAMAGED("Tệp Excel bị hỏng.", "The Excel file is damaged."),
    NOT_A_TABLE(
        "Tệp không phải bảng Excel (.xlsx) hay CSV.",
        "The file is neither an Excel workbook (.xlsx) nor CSV."),
    BROKEN_CSV(
        "Tệp CSV sai định dạng: có dấu ngoặc kép không khép hoặc đặt sai chỗ.",
        "The CSV file is malformed: a quotation mark is not closed or out of place."),
    UTF_16(
        "Tệp CSV ở bảng mã UTF-16. Hãy lưu lại ở dạng CSV UTF-8.",
        "The CSV file is in UTF-16. Save it as CSV UTF-8."),
    NOT_UTF_8(
        "Tệp CSV không ở bảng mã UTF-8 (có thể là Windows-1258 hoặc TCVN3)."
            + " Hãy lưu lại ở dạng CSV UTF-8.",
        "The CSV file is not in UTF-8 (perhaps Windows-1258 or TCVN3). Save it as CSV UTF-8.");

    private final String vietnamese;
    private final String english;

    Reason(String vietnamese, String english) {
      this.vietnamese = vietnamese;
      this.english = english;
    }

    /** One plain sentence in Vietnamese. */
    public String vietnamese() {
      return vietnamese;
    }

    /** One plain sentence in English. */
    public String english() {
      return english;
    }
  }
}
