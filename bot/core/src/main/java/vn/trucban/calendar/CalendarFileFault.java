package vn.trucban.calendar;

/** A calendar file says something that cannot be meant; the message names the file and the line. */
public final class CalendarFileFault extends RuntimeException {

  private final String file;
  private final int line;

  CalendarFileFault(String file, int line, String what) {
    super(file + ", line " + line + ": " + what);
    this.file = file;
    this.line = line;
  }

  CalendarFileFault(String file, Throwable cause) {
    super(file + " cannot be read", cause);
    this.file = file;
    this.line = 0;
  }

  /** The file as it was named. */
  public String file() {
    return file;
  }

  /** The line, from 1; 0 when the file as a whole cannot be read. */
  public int line() {
    return line;
  }
}
