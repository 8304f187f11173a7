package vn.trucban.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How an entry is written in files and reports: in Vietnamese words, or in stable codes. */
final class EntryWords {

  private EntryWords() {}

  static String part(Part part) {
    return switch (part) {
      case WHOLE_DAY -> "cả ngày";
      case MORNING -> "sáng";
      case AFTERNOON -> "chiều";
      case EVENING -> "tối";
    };
  }

  static String place(Place place) {
    return switch (place) {
      case OFFICE -> "cơ quan";
      case HOME -> "nhà";
      case FIELD -> "công tác";
      case LEAVE -> "nghỉ";
    };
  }

  static String duty(Duty duty) {
    return switch (duty) {
      case NONE -> "";
      case DUTY -> "trực";
      case LEADER -> "trực lãnh đạo";
      case SUPPORT -> "trực hỗ trợ kỹ thuật";
    };
  }

  /** {@code cơ quan, trực lãnh đạo (sáng)}. */
  static String said(RosterEntry entry) {
    List<String> words = new ArrayList<>(List.of(place(entry.place())));
    if (entry.duty() != Duty.NONE) {
      words.add(duty(entry.duty()));
    }
    String said = String.join(", ", words);
    return entry.part() == Part.WHOLE_DAY ? said : said + " (" + part(entry.part()) + ")";
  }

  /** {@code whole-day}: the name in JSON. */
  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
