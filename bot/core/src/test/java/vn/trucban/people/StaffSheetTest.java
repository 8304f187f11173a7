package vn.trucban.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.people.StaffSheet.Faulty;
import vn.trucban.people.StaffSheet.Parsed;
import vn.trucban.sheets.SheetFile.Read;
import vn.trucban.sheets.Sheets;
import vn.trucban.sheets.Table;

final class StaffSheetTest {

  private static final String HEAD =
      "Mã cán bộ;Họ và tên;Chức vụ;Đơn vị;Lãnh đạo;Vai trò;E-mail công vụ;Điện thoại\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEAD
            + "MAU01;Bùi Thị Mẫu;Trưởng phòng;Sở Mẫu / Văn phòng;có;Quản lý;Mau@SO-MAU.gov.vn;"
            + "0912 000 001\n",
        "\uFEFFStaff code,Full name,Title,Unit,Leader yes/no,Role,Official e-mail,Phone\r\n"
            + "MAU01,Bùi Thị Mẫu,Trưởng phòng,Sở Mẫu/Văn phòng,yes,manager,mau@so-mau.gov.vn,"
            + "+84 912.000.001\r\n",
        "DANH SÁCH CÁN BỘ\n\nphone;EMAIL;VAI TRÒ;LANH DAO;STT;don vi;chuc vu;ho ten;MÃ NV\n"
            + "84912000001;mau@so-mau.gov.vn;QUẢN LÝ;X;1;Sở Mẫu / Văn phòng;Trưởng phòng;"
            + "Bùi Thị Mẫu;MAU01\n"
      })
  void aCsvInEitherLanguageGivesTheSamePerson(String text) {
    Parsed parsed = (Parsed) StaffSheet.parse(csv(text));
    StaffRow row = parsed.rows().getFirst();
    assertThat(parsed.rows()).hasSize(1);
    assertThat(row)
        .isEqualTo(
            new StaffRow(
                "MAU01",
                "Bùi Thị Mẫu",
                "Trưởng phòng",
                List.of("Sở Mẫu", "Văn phòng"),
                true,
                Role.MANAGER,
                "mau@so-mau.gov.vn",
                "+84912000001",
                row.rowNumber()));
    assertThat(row).hasToString("StaffRow[" + row.rowNumber() + "]");
  }

  @Test
  void blankLeaderRoleEmailAndPhoneHaveTheirPlainMeaning() {
    Parsed parsed = (Parsed) StaffSheet.parse(csv("Mã;Họ tên;Đơn vị\n1;Lò Văn Thử;Sở Mẫu\n"));
    assertThat(parsed.rows())
        .containsExactly(
            new StaffRow(
                "1", "Lò Văn Thử", "", List.of("Sở Mẫu"), false, Role.STAFF, null, null, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MAU02;;Chuyên viên;Sở Mẫu;;;; | B3 name-empty",
        ";Lò Văn Thử;;Sở Mẫu;;;; | A3 code-empty",
        "mau01;Lò Văn Thử;;Sở Mẫu;;;; | A3 code-doubled",
        "MAU02;123;;Sở Mẫu;;;; | B3 name-malformed",
        "MAU02;Lò Văn Thử;;;;;; | D3 unit-empty",
        "MAU02;Lò Văn Thử;;Sở Mẫu / / Tổ;;;; | D3 unit-malformed",
        "MAU02;Lò Văn Thử;;Sở mẫu;;;; | D3 unit-spelled-twice",
        "MAU02;Lò Văn Thử;;Sở Mẫu / VĂN PHÒNG;;;; | D3 unit-spelled-twice",
        "MAU02;Lò Văn Thử;;Sở Mẫu;có lẽ;;; | E3 leader-unknown",
        "MAU02;Lò Văn Thử;;Sở Mẫu;;Giám đốc;; | F3 role-unknown",
        "MAU02;Lò Văn Thử;;Sở Mẫu;;;thu@; | G3 email-malformed",
        "MAU02;Lò Văn Thử;;Sở Mẫu;;;thử@so-mau.gov.vn; | G3 email-malformed",
        "MAU02;Lò Văn Thử;;Sở Mẫu;;;MAU@so-mau.gov.vn; | G3 email-doubled",
        "MAU02;Lò Văn Thử;;Sở Mẫu;;;;0912 | H3 phone-malformed",
        "MAU02;Lò Văn Thử;;Sở Mẫu;;;;0912000001 máy lẻ 5 | H3 phone-malformed",
      })
  void everyFaultIsNamedWithItsCell(String line, String expected) {
    String first = "MAU01;Bùi Thị Mẫu;;Sở Mẫu / Văn phòng;;;mau@so-mau.gov.vn;\n";
    assertThat(faults(csv(HEAD + first + line + "\n"))).containsExactly(expected);
  }

  @Test
  void allFaultsAreListedAtOnceInTheOrderOfTheSheet() {
    assertThat(faults(csv(HEAD + "A;;;;maybe;x;y;z\nA;Lò Văn Thử;;Sở Mẫu;;;;\n")))
        .containsExactly(
            "B2 name-empty",
            "D2 unit-empty",
            "E2 leader-unknown",
            "F2 role-unknown",
            "G2 email-malformed",
            "H2 phone-malformed",
            "A3 code-doubled");
    Faulty faulty = (Faulty) StaffSheet.parse(csv(HEAD + "A;Lò Văn Thử;;Sở Mẫu;;;;12\n"));
    assertThat(faulty.faults().getFirst().line())
        .isEqualTo("Dòng 2, cột H: “12” không phải là số điện thoại");
  }

  @Test
  void missingAndDoubledHeadsStopTheImport() {
    assertThat(faults(csv("Mã;Họ tên\n1;Lò Văn Thử\n"))).containsExactly("1 header-missing");
    assertThat(faults(csv("Mã;Họ tên;Đơn vị;Name\n1;Lò Văn Thử;Sở Mẫu;a\n")))
        .containsExactly("D1 header-doubled");
    assertThat(faults(csv("một;hai;ba\n1;2;3\n")))
        .containsExactly("1 header-missing", "1 header-missing", "1 header-missing");
    assertThat(faults(csv("Mã;Họ tên;Đơn vị\n"))).containsExactly("A1 empty");
  }

  @Test
  void mergedCellsAndFormulasAreFaultsAndNumbersAreTaken() {
    Table table =
        xlsx(
            sheet -> {
              String[] heads = {"Mã cán bộ", "Họ và tên", "Đơn vị", "Lãnh đạo", "Điện thoại"};
              for (int column = 0; column < heads.length; column++) {
                sheet.value(0, column, heads[column]);
              }
              sheet.value(1, 0, 7);
              sheet.value(1, 1, "Bùi Thị Mẫu");
              sheet.value(1, 2, "Sở Mẫu");
              sheet.value(1, 3, true);
              sheet.value(1, 4, 912_000_001);
            });
    assertThat(((Parsed) StaffSheet.parse(table)).rows())
        .containsExactly(
            new StaffRow(
                "7",
                "Bùi Thị Mẫu",
                "",
                List.of("Sở Mẫu"),
                true,
                Role.STAFF,
                null,
                "+84912000001",
                2));
    Table faulty =
        xlsx(
            sheet -> {
              sheet.value(0, 0, "Mã cán bộ");
              sheet.value(0, 1, "Họ và tên");
              sheet.value(0, 2, "Đơn vị");
              sheet.value(1, 0, "A");
              sheet.value(1, 1, "Bùi Thị Mẫu");
              sheet.range(1, 1, 2, 1).merge();
              sheet.formula(1, 2, "A1");
              sheet.value(2, 0, LocalDate.parse("2026-11-23"));
              sheet.style(2, 0).format("dd/MM/yyyy").set();
              sheet.value(2, 2, "Sở Mẫu");
            });
    assertThat(faults(faulty)).containsExactly("B2 merged", "C2 formula", "B3 merged");
  }

  @ParameterizedTest
  @CsvSource({
    "0912000001, +84912000001",
    "0912.000.001, +84912000001",
    "(024) 3000 0001, +842430000001",
    "912000001, +84912000001",
    "0084 912 000 001, +84912000001",
    "+84 (0)912 000 001, +84912000001",
    "+856 20 5500 0001, +8562055000001",
    "0112000001, none",
    "+84112000001, none",
    "091200000, none",
    "một hai ba, none",
  })
  void phonesAreBroughtToOneForm(String typed, String expected) {
    assertThat(PhoneNumbers.normalise(typed).orElse("none")).isEqualTo(expected);
  }

  private static List<String> faults(Table table) {
    return ((Faulty) StaffSheet.parse(table))
        .faults().stream().map(fault -> fault.place() + " " + fault.code()).toList();
  }

  private Table csv(String text) {
    return table("a.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private Table xlsx(Consumer<Worksheet> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      content.accept(workbook.newWorksheet("Cán bộ"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table("a.xlsx", bytes.toByteArray());
  }

  private Table table(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.write(file, bytes);
      return ((Read) Sheets.read(file)).first();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
