package vn.trucban.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom and which unit people mean. */
class NamesTest {

  private static final List<String> UNITS =
      List.of(
          "Sở Thử nghiệm",
          "Văn phòng Sở",
          "Phòng Tổ chức - Hành chính",
          "Phòng Kế hoạch và Đầu tư",
          "Trung tâm Công nghệ thông tin");

  private final Names names =
      new Names(
          List.of(
              person(1, "NV01", "Nguyễn Thị Lan", 1),
              person(2, "NV02", "Phạm Văn Hùng", 2),
              person(3, "NV03", "Lê Mạnh Hùng", 3),
              person(4, "NV04", "Vũ Thị Mai", 2),
              person(5, "NV05", "Trần Thị Phượng", 3),
              person(6, "NV06", "Đỗ Văn An", 4)),
          new UnitTree(List.of(unit(0, null), unit(1, 0L), unit(2, 0L), unit(3, 0L), unit(4, 0L))));

  @ParameterizedTest
  @CsvSource({
    "Nguyễn Thị Lan, found NV01",
    "nguyen thi lan, found NV01",
    "chị Lan, found NV01",
    "đ/c Mai, found NV04",
    "dc mai, found NV04",
    "anh Hùng, several NV02 NV03",
    "anh Hùng phòng Tổ chức, found NV02",
    "a hung p tchc, found NV02",
    "Mạnh Hùng, found NV03",
    "chị Phương, found NV05",
    "chị Phựong, found NV05",
    "chi Phuongg, near NV05",
    "chi Phuogn, near NV05",
    "Nguyen Thi Lam, near NV01",
    "Pham Van Hugn, near NV02",
    "anh Hunh, near NV02 NV03",
    "anh Am, none",
    "chị Hoa, none",
    "Ngyen Thi Lam, none",
    "nv04, found NV04"
  })
  void aPersonIsFoundAsPeopleCallThem(String typed, String expected) {
    assertThat(said(names.person(typed))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Phòng Tổ chức - Hành chính, 2",
    "phong to chuc hanh chinh, 2",
    "phòng tổ chức, 2",
    "tổ chức hành chính, 2",
    "TCHC, 2",
    "P. TCHC, 2",
    "p.TCHC, 2",
    "PTCHC, 2",
    "phòng TC-HC, 2",
    "P. Tổ chức, 2",
    "phòng KHĐT, 3",
    "P. KHvĐT, 3",
    "kh-dt, 3",
    "TT CNTT, 4",
    "trung tâm CNTT, 4",
    "CNTT, 4",
    "VP, 1",
    "văn phòng, 1",
    "VP Sở, 1",
    "TT, 4",
    "STN, 0"
  })
  void aUnitIsFoundAsPeopleCallIt(String typed, int expected) {
    assertThat(names.unit(typed)).isEqualTo(new Names.UnitOutcome.Found(unit(expected)));
  }

  @Test
  void noUnitIsTakenForAnother() {
    for (String typed : List.of("phòng lạ", "P. XYZ", "p", "TCCB", "sở")) {
      assertThat(names.unit(typed)).as(typed).isEqualTo(new Names.UnitOutcome.None());
    }
  }

  @Test
  void aFileNamesNobodyNearly() {
    assertThat(names.wholeName("Nguyễn Thị Lam")).isEqualTo(new Names.Outcome.None());
  }

  private static String said(Names.Outcome outcome) {
    return switch (outcome) {
      case Names.Outcome.Found found -> "found " + found.person().staffCode();
      case Names.Outcome.Several several -> "several " + codes(several.people());
      case Names.Outcome.Near near -> "near " + codes(near.people());
      case Names.Outcome.None none -> "none";
    };
  }

  private static String codes(List<Person> people) {
    return people.stream().map(Person::staffCode).collect(Collectors.joining(" "));
  }

  private static Unit unit(int id) {
    return unit(id, id == 0 ? null : 0L);
  }

  private static Unit unit(int id, @Nullable Long parent) {
    return new Unit(
        new UnitId(id),
        parent == null ? null : new UnitId(parent),
        UNITS.get(id),
        Optional.empty());
  }

  private static Person person(int id, String code, String name, int unit) {
    return new Person(
        new PersonId(id), code, name, "", new UnitId(unit), false, Role.STAFF, null, null, "vi");
  }
}
