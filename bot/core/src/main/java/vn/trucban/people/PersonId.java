package vn.trucban.people;

/** Identifies a person in the records. */
public record PersonId(long value) {}
