package vn.trucban.people;

import org.jspecify.annotations.Nullable;

/**
 * A person as an import or the demo brings them.
 *
 * @param phone in E.164, or null
 */
public record NewPerson(
    String staffCode,
    String fullName,
    String title,
    UnitId unit,
    boolean leader,
    Role role,
    @Nullable String email,
    @Nullable String phone) {

  /** Never the name: this may reach a log. */
  @Override
  public String toString() {
    return "NewPerson[]";
  }
}
