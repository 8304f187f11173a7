package vn.trucban.people;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One person of the agency.
 *
 * @param title the post held, for instance Trưởng phòng
 * @param leader may stand the leader's duty
 * @param phone in E.164, or null
 * @param language code of the language the person reads
 */
public record Person(
    PersonId id,
    String staffCode,
    String fullName,
    String title,
    UnitId unit,
    boolean leader,
    Role role,
    @Nullable String email,
    @Nullable String phone,
    String language) {

  public Person {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(role, "role");
  }

  /** Never the name: this may reach a log. */
  @Override
  public String toString() {
    return "Person[" + id.value() + "]";
  }
}
