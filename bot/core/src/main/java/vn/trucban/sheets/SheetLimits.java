package vn.trucban.sheets;

/**
 * How large a file may be.
 *
 * @param fileBytes of the file as it is stored
 * @param unzippedBytes of the parts of a workbook that are read, unpacked: a few bytes of a hostile
 *     file can unpack to terabytes
 * @param rows rows with something in them, of one table
 * @param columns columns up to the last one with something in it
 */
public record SheetLimits(long fileBytes, long unzippedBytes, int rows, int columns) {

  /** 10 MiB, 48 MiB unpacked, 20,000 rows, 400 columns: many times the largest agency's staff. */
  public static final SheetLimits DEFAULT = new SheetLimits(10L << 20, 48L << 20, 20_000, 400);
}
