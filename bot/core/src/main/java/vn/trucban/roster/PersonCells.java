package vn.trucban.roster;

import java.util.Optional;
import java.util.function.Function;
import vn.trucban.sheets.Cell;
import vn.trucban.sheets.Faults;

/** Finds out whom the cells of a row mean, by staff code first and by name else. */
final class PersonCells {

  /** A person and how the file names them. */
  record Person(long id, String text) {}

  private final Function<String, Resolution> resolver;
  private final Faults faults;

  PersonCells(Function<String, Resolution> resolver, Faults faults) {
    this.resolver = resolver;
    this.faults = faults;
  }

  /**
   * The person of a row.
   *
   * @param code may be blank, then the name decides
   * @param name may be blank; when both are there they must not mean different people
   */
  Optional<Person> read(Cell code, Cell name) {
    if (code.isBlank()) {
      return resolve(name.isBlank() ? code : name);
    }
    Optional<Person> person = resolve(code);
    if (person.isPresent()
        && !name.isBlank()
        && faults.isPlain(name)
        && resolver.apply(name.text()) instanceof Resolution.Found found
        && found.personId() != person.get().id()) {
      faults.add(
          name.place(),
          "person-contradictory",
          "“" + name.text() + "” không phải người có mã " + code.text());
      return Optional.empty();
    }
    return person;
  }

  private Optional<Person> resolve(Cell cell) {
    Optional<String> text = faults.text(cell);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.get().isEmpty()) {
      faults.add(cell.place(), "person-missing", "thiếu mã cán bộ hoặc họ tên");
      return Optional.empty();
    }
    return switch (resolver.apply(text.get())) {
      case Resolution.Found found -> Optional.of(new Person(found.personId(), text.get()));
      case Resolution.Unknown ignored -> {
        faults.add(
            cell.place(), "person-unknown", "không có “" + text.get() + "” trong danh sách cán bộ");
        yield Optional.empty();
      }
      case Resolution.Left ignored -> {
        faults.add(cell.place(), "person-left", "“" + text.get() + "” đã thôi làm việc");
        yield Optional.empty();
      }
      case Resolution.Several ignored -> {
        faults.add(
            cell.place(),
            "person-several",
            "có nhiều người tên “" + text.get() + "”; hãy ghi mã cán bộ");
        yield Optional.empty();
      }
    };
  }
}
