package vn.trucban.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unit of the agency; the units form a tree. */
public record Unit(
    UnitId id, @Nullable UnitId parentId, String name, Optional<WorkingHours> hours) {}
