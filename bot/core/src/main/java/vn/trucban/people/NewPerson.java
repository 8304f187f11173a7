package vn.trucban.people;

import org.jspecify.annotations.Nullable;

/** A person as an import or the demo brings them. */
record NewPerson(
    String staffCode,
    String fullName,
    String title,
    UnitId unit,
    boolean leader,
    Role role,
    @Nullable String email,
    @Nullable String phone) {}
