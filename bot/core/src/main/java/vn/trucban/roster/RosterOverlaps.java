package vn.trucban.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.trucban.sheets.Faults;

/** Sees to it that nobody is planned in two places at once, nor twice for the same. */
final class RosterOverlaps {

  private record PersonDay(long personId, LocalDate date) {}

  private record Seen(String sheet, RosterLine line) {}

  private final Map<PersonDay, List<Seen>> seen = new HashMap<>();

  /** Adds a line and notes as a fault what contradicts the lines before it. */
  void add(String sheet, RosterLine line, Faults faults) {
    if (line.place() == Place.LEAVE && line.duty() != Duty.NONE) {
      faults.add(line.cell(), "leave-with-duty", "đã ghi nghỉ thì không thể trực");
    }
    List<Seen> before =
        seen.computeIfAbsent(
            new PersonDay(line.personId(), line.date()), personDay -> new ArrayList<>());
    for (Seen other : before) {
      if (overlap(line, other.line())) {
        String where =
            (other.sheet().equals(sheet) ? "" : "trang “" + other.sheet() + "”, ")
                + other.line().cell().said();
        if (line.place() != other.line().place()) {
          faults.add(line.cell(), "place-contradictory", "cùng lúc đã ghi nơi khác ở " + where);
        } else if (line.duty() == other.line().duty()) {
          faults.add(line.cell(), "line-doubled", "đã ghi ở " + where);
        }
      }
    }
    before.add(new Seen(sheet, line));
  }

  private static boolean overlap(RosterLine one, RosterLine other) {
    return one.part() == other.part()
        || isWorkingDay(one, other)
        || isWorkingDay(other, one)
        || isWholeLeave(one)
        || isWholeLeave(other);
  }

  /** The whole day is morning and afternoon; the evening is not in it. */
  private static boolean isWorkingDay(RosterLine one, RosterLine other) {
    return one.part() == Part.WHOLE_DAY && other.part() != Part.EVENING;
  }

  private static boolean isWholeLeave(RosterLine line) {
    return line.place() == Place.LEAVE && line.part() == Part.WHOLE_DAY;
  }
}
