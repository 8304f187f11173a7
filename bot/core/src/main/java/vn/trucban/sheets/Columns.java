package vn.trucban.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the columns of a table are, found by their heads in Vietnamese or English. Titles above the
 * heads and columns that nobody asked for are passed over.
 *
 * @param <K> names the columns
 */
public final class Columns<K extends Enum<K>> {

  private static final int ROWS_LOOKED_AT = 20;

  private final int headRow;
  private final Map<K, Integer> places;

  private Columns(int headRow, Map<K, Integer> places) {
    this.headRow = headRow;
    this.places = places;
  }

  /**
   * Finds the heads.
   *
   * @param names for each column its heads, the first one as it is shown in faults
   * @param required columns that must be there
   * @param faults takes heads that are missing or doubled
   * @return empty when a fault was noted
   */
  public static <K extends Enum<K>> Optional<Columns<K>> find(
      Table table, Map<K, List<String>> names, Set<K> required, Faults faults) {
    Row head = likeliestHead(table, names);
    Map<K, Integer> places = new HashMap<>();
    boolean clean = true;
    for (Cell cell : head.cells()) {
      Optional<K> key = key(cell, names);
      if (key.isPresent()) {
        Integer before = places.putIfAbsent(key.get(), cell.place().column());
        if (before != null) {
          String other = new CellPlace(head.number(), before).letters();
          faults.add(
              cell.place(),
              "header-doubled",
              "cột “" + shown(names, key.get(), 1) + "” đã có ở cột " + other);
          clean = false;
        }
        clean &= faults.isPlain(cell);
      }
    }
    for (K key : required) {
      if (!places.containsKey(key)) {
        faults.add(
            CellPlace.ofRow(head.number()),
            "header-missing",
            "thiếu cột “" + shown(names, key, 3) + "”");
        clean = false;
      }
    }
    return clean ? Optional.of(new Columns<>(head.number(), places)) : Optional.empty();
  }

  /** How many of the named heads the likeliest head row has: tells one layout from another. */
  public static <K extends Enum<K>> int matches(Table table, Map<K, List<String>> names) {
    return matches(likeliestHead(table, names), names);
  }

  private static <K extends Enum<K>> String shown(Map<K, List<String>> names, K key, int most) {
    return names.getOrDefault(key, List.of()).stream()
        .limit(most)
        .collect(Collectors.joining("”, “"));
  }

  private static <K extends Enum<K>> Row likeliestHead(Table table, Map<K, List<String>> names) {
    Row best = table.rows().getFirst();
    int most = 0;
    for (Row row : table.rows().stream().limit(ROWS_LOOKED_AT).toList()) {
      int matches = matches(row, names);
      if (matches > most) {
        best = row;
        most = matches;
      }
    }
    return best;
  }

  private static <K extends Enum<K>> int matches(Row row, Map<K, List<String>> names) {
    return (int) row.cells().stream().flatMap(cell -> key(cell, names).stream()).distinct().count();
  }

  private static <K extends Enum<K>> Optional<K> key(Cell cell, Map<K, List<String>> names) {
    String folded = Folded.of(cell.text());
    return folded.isEmpty()
        ? Optional.empty()
        : names.entrySet().stream()
            .filter(entry -> entry.getValue().stream().map(Folded::of).anyMatch(folded::equals))
            .map(Map.Entry::getKey)
            .findFirst();
  }

  /** The number of the row that holds the heads. */
  public int headRow() {
    return headRow;
  }

  /** Whether the table has a column. */
  public boolean has(K key) {
    return places.containsKey(key);
  }

  /** The cell of a row in a column; empty where the table lacks the column. */
  public Optional<Cell> cell(Row row, K key) {
    return Optional.ofNullable(places.get(key)).map(row::cell);
  }

  /** Rows below the heads that have something in them. */
  public List<Row> body(Table table) {
    return table.rows().stream().filter(row -> row.number() > headRow).toList();
  }
}
