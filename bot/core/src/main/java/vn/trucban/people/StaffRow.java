package vn.trucban.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person of an imported staff list.
 *
 * @param unitPath names of the units from the top down, at least one
 * @param email in small letters, or null
 * @param phone in E.164, or null
 * @param rowNumber as the spreadsheet shows it
 */
record StaffRow(
    String code,
    String fullName,
    String title,
    List<String> unitPath,
    boolean leader,
    Role role,
    @Nullable String email,
    @Nullable String phone,
    int rowNumber) {

  StaffRow {
    unitPath = List.copyOf(unitPath);
  }

  /** Never the name: this may reach a log. */
  @Override
  public String toString() {
    return "StaffRow[" + rowNumber + "]";
  }
}
