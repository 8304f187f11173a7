package vn.trucban.sheets;

import java.util.List;

/**
 * What came of an import or of its dry run: all of the file or nothing of it.
 *
 * @param <R> what is reported of a sound file
 */
public sealed interface TableImport<R extends TableImport.Report> {

  /** What an import does, for people. */
  interface Report {

    /** The report in Vietnamese, line by line. */
    List<String> lines();
  }

  /** The file is no table that can be read, or holds nothing to import. */
  record Unreadable<R extends Report>(SheetFile.Reason reason) implements TableImport<R> {}

  /** The tables have faults; nothing was changed. */
  record Faulty<R extends Report>(List<Fault> faults) implements TableImport<R> {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /**
   * The tables are sound.
   *
   * @param written false after a dry run
   */
  record Sound<R extends Report>(R report, boolean written) implements TableImport<R> {}
}
