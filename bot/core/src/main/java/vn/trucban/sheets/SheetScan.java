package vn.trucban.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trucban.sheets.SheetFile.Reason;

/**
 * Looks a sheet through before it is read: finds merged ranges, which fastexcel's reader does not
 * show, and refuses cells so far out that reading them would fill the memory.
 */
final class SheetScan {

  private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
  private static final int LAST_COLUMN = 16_384;
  private static final int LAST_ROW = 1_048_576;
  // fastexcel's reader keeps a row as a list from column A to its last cell.
  private static final long MOST_PLACES = 4_000_000;
  private static final int MOST_MERGED = 2_000;

  private final List<CellRange> merged = new ArrayList<>();
  private long places;
  private int widest;

  private SheetScan() {}

  static SheetScan of(byte[] xml) throws UnreadableFile {
    SheetScan scan = new SheetScan();
    SafeXml.eachElement(xml, scan::element);
    scan.endRow();
    return scan;
  }

  List<CellRange> merged() {
    return merged;
  }

  private void element(String name, Map<String, String> attributes) throws UnreadableFile {
    switch (name) {
      case "row" -> row(attributes.get("r"));
      case "c" -> cell(attributes.get("r"));
      case "mergeCell" -> {
        CellRange.parse(attributes.getOrDefault("ref", "")).ifPresent(merged::add);
        if (merged.size() > MOST_MERGED) {
          throw new UnreadableFile(Reason.TOO_LARGE);
        }
      }
      default -> {}
    }
  }

  private void row(@Nullable String number) throws UnreadableFile {
    endRow();
    if (number != null
        && (!number.matches("\\d{1,7}")
            || Integer.parseInt(number) < 1
            || Integer.parseInt(number) > LAST_ROW)) {
      throw new UnreadableFile(Reason.DAMAGED);
    }
  }

  private void cell(@Nullable String reference) throws UnreadableFile {
    if (reference == null) {
      widest++;
      return;
    }
    Matcher matcher = CELL.matcher(reference);
    if (!matcher.matches() || CellRange.column(matcher.group(1)) > LAST_COLUMN) {
      throw new UnreadableFile(Reason.DAMAGED);
    }
    widest = Math.max(widest, CellRange.column(matcher.group(1)));
  }

  private void endRow() throws UnreadableFile {
    places += widest;
    widest = 0;
    if (places > MOST_PLACES) {
      throw new UnreadableFile(Reason.TOO_LARGE);
    }
  }
}
