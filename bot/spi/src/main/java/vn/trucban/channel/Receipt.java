package vn.trucban.channel;

/** What became of a handed-in event; either way it may be acknowledged. */
public sealed interface Receipt {

  /** Stored now, with its effects. */
  record Accepted() implements Receipt {}

  /** Stored before; nothing was done. */
  record Duplicate() implements Receipt {}
}
