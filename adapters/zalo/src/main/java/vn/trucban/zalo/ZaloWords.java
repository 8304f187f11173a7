package vn.trucban.zalo;

import vn.trucban.channel.FileContent;

/** The few words that this channel itself must find, where Zalo shows less than others. */
final class ZaloWords {

  static final String ANSWER_BY_NUMBER = "Trả lời bằng số thứ tự.";
  static final String CHOOSE = "Chọn một mục";

  private ZaloWords() {}

  /** What stands for a file that Zalo does not take. */
  static String notTaken(FileContent file) {
    return "Tệp “"
        + file.name()
        + "” không gửi được qua Zalo (chỉ nhận ảnh JPG, PNG đến 1 MB và PDF đến 5 MB). Xem trên"
        + " trang quản lý hoặc hỏi quản trị viên của cơ quan.";
  }

  /** What the administrator reads after the consent. */
  static String of(Consent.Outcome outcome) {
    return switch (outcome) {
      case STORED -> "Đã lưu quyền của Official Account. Có thể đóng trang này.";
      case NO_CODE -> "Zalo không gửi mã cấp quyền: quyền chưa được cấp. Hãy mở lại liên kết.";
      case UNKNOWN_LINK -> "Liên kết đã quá hạn hoặc không do chương trình này tạo. Hãy tạo lại.";
      case ANOTHER_OA -> "Quyền được cấp cho một Official Account khác với ZALO_OA_ID.";
      case REFUSED -> "Zalo từ chối mã cấp quyền: mã đã dùng hoặc quá hạn. Hãy tạo lại liên kết.";
      case NOT_NOW -> "Chưa lưu được. Hãy tải lại trang này sau một phút.";
    };
  }
}
