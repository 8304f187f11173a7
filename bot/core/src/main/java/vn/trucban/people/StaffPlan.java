package vn.trucban.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.trucban.people.StaffReport.Line;
import vn.trucban.sheets.Folded;

/** Compares a staff list with what stands, and writes it. Not thread-safe. */
final class StaffPlan {

  private final PeopleStore store;
  private final List<StaffRow> rows;
  private final LocalDate today;
  private final Map<List<String>, UnitId> units = new HashMap<>();
  private final Map<String, Person> present = new LinkedHashMap<>();
  private final Map<String, Person> left = new HashMap<>();
  private int position;

  StaffPlan(PeopleStore store, List<StaffRow> rows, LocalDate today) {
    this.store = store;
    this.rows = rows;
    this.today = today;
    UnitTree tree = new UnitTree(store.units());
    tree.roots().forEach(root -> paths(tree, root, List.of()));
    position = tree.all().size();
    store.everybody().forEach(person -> present.put(key(person.staffCode()), person));
    store.left().forEach(person -> left.put(key(person.staffCode()), person));
  }

  private void paths(UnitTree tree, Unit unit, List<String> above) {
    List<String> path = below(above, unit.name());
    units.put(path, unit.id());
    tree.below(unit.id()).forEach(child -> paths(tree, child, path));
  }

  private static List<String> below(List<String> above, String name) {
    List<String> path = new ArrayList<>(above);
    path.add(Folded.of(name));
    return List.copyOf(path);
  }

  private static String key(String staffCode) {
    return staffCode.toLowerCase(Locale.ROOT);
  }

  StaffReport report() {
    List<Line> added = new ArrayList<>();
    List<Line> changed = new ArrayList<>();
    int unchanged = 0;
    Set<String> named = new HashSet<>();
    for (StaffRow row : rows) {
      named.add(key(row.code()));
      Person before = before(row);
      List<String> news = before == null ? List.of() : news(before, row);
      if (before == null) {
        added.add(new Line(row.code(), row.fullName(), ""));
      } else if (news.isEmpty()) {
        unchanged++;
      } else {
        changed.add(new Line(before.staffCode(), row.fullName(), String.join(", ", news)));
      }
    }
    List<Line> notInFile =
        present.values().stream()
            .filter(person -> !named.contains(key(person.staffCode())))
            .map(person -> new Line(person.staffCode(), person.fullName(), ""))
            .toList();
    return new StaffReport(added, changed, unchanged, newUnits(), notInFile);
  }

  private List<String> newUnits() {
    Map<List<String>, String> made = new LinkedHashMap<>();
    for (StaffRow row : rows) {
      List<String> path = List.of();
      for (int depth = 0; depth < row.unitPath().size(); depth++) {
        path = below(path, row.unitPath().get(depth));
        if (!units.containsKey(path)) {
          made.putIfAbsent(path, String.join(" / ", row.unitPath().subList(0, depth + 1)));
        }
      }
    }
    return List.copyOf(made.values());
  }

  private @Nullable Person before(StaffRow row) {
    Person known = present.get(key(row.code()));
    return known == null ? left.get(key(row.code())) : known;
  }

  /** What a row changes; blank titles, e-mails and phones leave what stands. */
  private List<String> news(Person before, StaffRow row) {
    List<String> news = new ArrayList<>();
    add(news, !present.containsKey(key(row.code())), "trở lại");
    add(news, !before.fullName().equals(row.fullName()), "họ tên");
    add(news, !row.title().isEmpty() && !before.title().equals(row.title()), "chức vụ");
    add(news, !before.unit().equals(unit(row.unitPath())), "đơn vị");
    add(news, before.leader() != row.leader(), "lãnh đạo");
    add(news, before.role() != row.role(), "vai trò");
    add(news, row.email() != null && !Objects.equals(before.email(), row.email()), "e-mail");
    add(news, row.phone() != null && !Objects.equals(before.phone(), row.phone()), "điện thoại");
    return news;
  }

  private static void add(List<String> news, boolean isNew, String what) {
    if (isNew) {
      news.add(what);
    }
  }

  private @Nullable UnitId unit(List<String> path) {
    List<String> folded = List.of();
    for (String name : path) {
      folded = below(folded, name);
    }
    return units.get(folded);
  }

  /** Inside a write. */
  void write() {
    for (StaffRow row : rows) {
      UnitId unit = made(row.unitPath());
      Person before = before(row);
      PersonId unused =
          store.upsert(
              new NewPerson(
                  before == null ? row.code() : before.staffCode(),
                  row.fullName(),
                  row.title().isEmpty() && before != null ? before.title() : row.title(),
                  unit,
                  row.leader(),
                  row.role(),
                  row.email() == null && before != null ? before.email() : row.email(),
                  row.phone() == null && before != null ? before.phone() : row.phone()),
              today);
    }
  }

  private UnitId made(List<String> path) {
    List<String> folded = List.of();
    UnitId unit = null;
    for (String name : path) {
      folded = below(folded, name);
      UnitId above = unit;
      unit = units.computeIfAbsent(folded, missing -> store.insertUnit(above, name, position++));
    }
    return Objects.requireNonNull(unit, "a row names a unit");
  }
}
