package vn.trucban.people;

import java.util.ArrayList;
import java.util.List;
import vn.trucban.sheets.TableImport;

/**
 * What an import of staff does.
 *
 * @param added people who were not known
 * @param changed people of whom something is new, with what
 * @param unchanged how many people stand in the file as they stood
 * @param unitsMade units that were not there, written as a path
 * @param notInFile people of the agency whom the file does not name; nothing happens to them
 */
public record StaffReport(
    List<Line> added,
    List<Line> changed,
    int unchanged,
    List<String> unitsMade,
    List<Line> notInFile)
    implements TableImport.Report {

  /**
   * One person.
   *
   * @param what is new, in Vietnamese; empty where the list says it all
   */
  public record Line(String staffCode, String fullName, String what) {

    /** Never the name: this may reach a log. */
    @Override
    public String toString() {
      return "Line[]";
    }

    String said() {
      return staffCode + " " + fullName + (what.isEmpty() ? "" : ": " + what);
    }
  }

  public StaffReport {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    unitsMade = List.copyOf(unitsMade);
    notInFile = List.copyOf(notInFile);
  }

  /** The report in Vietnamese, a line a person or unit. */
  @Override
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Thêm %d người, đổi %d người, giữ nguyên %d người, lập %d đơn vị."
            .formatted(added.size(), changed.size(), unchanged, unitsMade.size()));
    unitsMade.forEach(unit -> lines.add("+ đơn vị " + unit));
    added.forEach(line -> lines.add("+ " + line.said()));
    changed.forEach(line -> lines.add("~ " + line.said()));
    if (!notInFile.isEmpty()) {
      lines.add(
          "%d người có trong hệ thống nhưng không có trong tệp; không ai bị xóa:"
              .formatted(notInFile.size()));
      notInFile.forEach(line -> lines.add("? " + line.said()));
    }
    return List.copyOf(lines);
  }
}
