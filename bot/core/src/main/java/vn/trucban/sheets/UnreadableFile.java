package vn.trucban.sheets;

/** Carries the reason out of the depths of a file; never leaves this room. */
final class UnreadableFile extends Exception {

  private final SheetFile.Reason reason;

  UnreadableFile(SheetFile.Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  UnreadableFile(SheetFile.Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  SheetFile.Reason reason() {
    return reason;
  }
}
