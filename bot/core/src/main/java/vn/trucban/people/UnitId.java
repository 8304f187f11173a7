package vn.trucban.people;

/** Identifies a unit in the records. */
public record UnitId(long value) {}
