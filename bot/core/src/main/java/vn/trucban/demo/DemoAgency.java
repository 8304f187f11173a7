package vn.trucban.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.trucban.roster.PastCheckIns;
import vn.trucban.roster.RosterBook;
import vn.trucban.roster.RosterEntry;
import vn.trucban.store.Transactions;

/**
 * Fills an empty database with a made-up agency that is the same for the same day: its people, a
 * roster around the day, and check-ins of the weeks before. Thread-safe.
 */
@Service
public class DemoAgency {

  private final DemoStore store;
  private final DemoStaff staff;
  private final RosterBook roster;
  private final Transactions transactions;
  private final Outside outside;

  DemoAgency(
      DemoStore store,
      DemoStaff staff,
      RosterBook roster,
      Transactions transactions,
      Outside outside) {
    this.store = store;
    this.staff = staff;
    this.roster = roster;
    this.transactions = transactions;
    this.outside = outside;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * The agency is there.
     *
     * @param checkIns whether the past was written too
     */
    record Filled(int people, int units, LocalDate rosterFrom, LocalDate rosterTo, boolean checkIns)
        implements Outcome {}

    /** The database holds something; nothing was changed. */
    record NotEmpty() implements Outcome {}
  }

  /** Fills the database around today, in one write. */
  public Outcome fill() {
    return transactions.write(() -> store.isEmpty() ? filled() : new Outcome.NotEmpty());
  }

  /**
   * New one-time codes of the people who are not bound on purpose, so that enrolment can be tried;
   * codes given before stop working. Empty where the database is no demo.
   *
   * @return staff code to code
   */
  public Map<String, String> freshCodes() {
    return store.madeFor().isEmpty() ? Map.of() : transactions.write(staff::codes);
  }

  private Outcome filled() {
    LocalDate today = outside.today();
    List<DemoPerson> people = staff.found();
    DemoRoster plan = new DemoRoster(people, outside.calendar()::isWorkingDay);
    List<RosterEntry> entries = plan.around(today);
    roster.add(entries);
    Optional<PastCheckIns> past = outside.past();
    past.ifPresent(
        checkIns ->
            new DemoPast(checkIns, outside.zone())
                .live(people, entries, today, outside.calendar()::isWorkingDay));
    store.mark(today);
    return new Outcome.Filled(
        people.size(),
        DemoUnit.ALL.size(),
        today.minusWeeks(DemoRoster.WEEKS_AROUND),
        today.plusWeeks(DemoRoster.WEEKS_AROUND),
        past.isPresent());
  }
}
