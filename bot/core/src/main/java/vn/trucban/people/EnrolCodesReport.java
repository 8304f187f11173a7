package vn.trucban.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.trucban.audit.AuditTrail;
import vn.trucban.sheets.CellValue;
import vn.trucban.sheets.SheetContent;
import vn.trucban.store.Transactions;

/** Makes one-time codes for all who are not yet bound, as a table to hand out. Thread-safe. */
@Service
public class EnrolCodesReport {

  /** A write lasts as long as the hashes of so many codes take, so that the bot is not kept out. */
  private static final int CODES_A_WRITE = 20;

  private final AccountStore accounts;
  private final Directory directory;
  private final Enrolment enrolment;
  private final Transactions transactions;
  private final AuditTrail audit;

  EnrolCodesReport(
      AccountStore accounts,
      Directory directory,
      Enrolment enrolment,
      Transactions transactions,
      AuditTrail audit) {
    this.accounts = accounts;
    this.directory = directory;
    this.enrolment = enrolment;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * A row a person: staff code, name, code, deep link. The codes are in no other place: whoever
     * drops the table has to make new ones.
     */
    record Made(SheetContent table) implements Outcome {}

    /** No unit is called so. */
    record UnknownUnit() implements Outcome {}

    /** More than one unit is called so. */
    record SeveralUnits(List<Unit> units) implements Outcome {
      public SeveralUnits {
        units = List.copyOf(units);
      }
    }
  }

  /**
   * Makes new codes; older unused ones of the same people stop working.
   *
   * @param unit name of the unit whose people, with those below, are meant; null for everybody
   * @param deepLinkPrefix what the code is put behind, for instance {@code
   *     https://t.me/agencybot?start=}; empty leaves the links out
   */
  public Outcome make(@Nullable String unit, String deepLinkPrefix) {
    if (unit == null) {
      return new Outcome.Made(table(directory.everybody(), deepLinkPrefix));
    }
    return switch (directory.names().unit(unit)) {
      case Names.UnitOutcome.None none -> new Outcome.UnknownUnit();
      case Names.UnitOutcome.Several several -> new Outcome.SeveralUnits(several.units());
      case Names.UnitOutcome.Found found -> {
        Set<UnitId> below = directory.units().subtree(found.unit().id());
        yield new Outcome.Made(
            table(
                directory.everybody().stream()
                    .filter(person -> below.contains(person.unit()))
                    .toList(),
                deepLinkPrefix));
      }
    };
  }

  private SheetContent table(List<Person> people, String deepLinkPrefix) {
    Set<PersonId> bound = accounts.bound();
    List<Person> unbound = people.stream().filter(person -> !bound.contains(person.id())).toList();
    List<List<CellValue>> rows = new ArrayList<>();
    for (int from = 0; from < unbound.size(); from += CODES_A_WRITE) {
      List<Person> some = unbound.subList(from, Math.min(from + CODES_A_WRITE, unbound.size()));
      rows.addAll(
          transactions.write(
              () -> some.stream().map(person -> row(person, deepLinkPrefix)).toList()));
    }
    return new SheetContent(
        "Mã đăng ký", List.of("Mã cán bộ", "Họ và tên", "Mã đăng ký", "Liên kết"), rows);
  }

  private List<CellValue> row(Person person, String deepLinkPrefix) {
    String code = enrolment.issue(person.id());
    audit.append(null, null, "enrol-code", Long.toString(person.id().value()), null);
    return List.of(
        CellValue.of(person.staffCode()),
        CellValue.of(person.fullName()),
        CellValue.of(code),
        CellValue.of(deepLinkPrefix.isEmpty() ? "" : deepLinkPrefix + code));
  }
}
