package vn.trucban.people;

import org.springframework.stereotype.Service;
import vn.trucban.audit.AuditTrail;
import vn.trucban.store.Transactions;

/** Cuts people off, for the command line: those who leave, and accounts of those who stay. */
@Service
public class Leavers {

  private final PeopleStore store;
  private final CuttingOff cuttingOff;
  private final Transactions transactions;
  private final AuditTrail audit;

  Leavers(PeopleStore store, CuttingOff cuttingOff, Transactions transactions, AuditTrail audit) {
    this.store = store;
    this.cuttingOff = cuttingOff;
    this.transactions = transactions;
    this.audit = audit;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** Done. */
    record Done(Person person, int accountsCut) implements Outcome {}

    /** Nobody who has not left has this staff code. */
    record NobodyOfThatCode() implements Outcome {}
  }

  /** The person has left as of today: no account and no code of theirs works from now on. */
  public Outcome leave(String staffCode) {
    return cut(staffCode, true);
  }

  /** Unbinds all accounts of a person who stays. */
  public Outcome unbind(String staffCode) {
    return cut(staffCode, false);
  }

  private Outcome cut(String staffCode, boolean leaves) {
    return transactions.write(
        () ->
            store
                .byStaffCode(staffCode)
                .<Outcome>map(person -> cut(person, leaves))
                .orElseGet(Outcome.NobodyOfThatCode::new));
  }

  private Outcome cut(Person person, boolean leaves) {
    int accounts = leaves ? cuttingOff.leaver(person.id()) : cuttingOff.accounts(person.id());
    audit.append(
        null,
        null,
        leaves ? "leave" : "unbind",
        Long.toString(person.id().value()),
        "accounts " + accounts);
    return new Outcome.Done(person, accounts);
  }
}
