package vn.trucban.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.trucban.sheets.Folded;

/**
 * Reads unit paths such as {@code Sở Mẫu / Văn phòng / Tổ xe} and sees to it that one unit is
 * written one way. Not thread-safe.
 */
final class UnitPaths {

  private static final int DEEPEST = 8;
  private static final int LONGEST = 200;

  /** What a text says. */
  sealed interface Reading {}

  /** These units, from the top down. */
  record Path(List<String> names) implements Reading {
    Path {
      names = List.copyOf(names);
    }
  }

  /** No path that can be taken. */
  record NoPath(String code, String sentence) implements Reading {}

  private final Map<List<String>, String> spelled = new HashMap<>();

  /** Reads one path; remembers how its units are spelled. */
  Reading read(String text) {
    List<String> names = Arrays.stream(text.split("/", -1)).map(String::strip).toList();
    if (text.isEmpty()) {
      return new NoPath("unit-empty", "thiếu đơn vị");
    }
    if (names.stream().anyMatch(name -> Folded.of(name).isEmpty() || name.length() > LONGEST)
        || names.size() > DEEPEST) {
      return new NoPath(
          "unit-malformed",
          "đơn vị “" + text + "” viết chưa đúng; hãy ghi dạng Cơ quan / Phòng / Tổ");
    }
    List<String> folded = new ArrayList<>();
    for (String name : names) {
      folded.add(Folded.of(name));
      String before = spelled.putIfAbsent(List.copyOf(folded), name);
      if (before != null && !before.equals(name)) {
        return new NoPath(
            "unit-spelled-twice",
            "đơn vị “" + name + "” ở dòng khác ghi là “" + before + "”; hãy ghi một cách");
      }
    }
    return new Path(names);
  }
}
