package vn.trucban.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.trucban.attendance.PersonDay;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.people.Role;
import vn.trucban.people.TestUnits;
import vn.trucban.people.UnitId;
import vn.trucban.roster.Duty;
import vn.trucban.roster.Part;
import vn.trucban.roster.Place;
import vn.trucban.roster.RosterEntry;

class PresenceSummaryTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private static final UnitId HERE = new UnitId(1);
  private static final UnitId THERE = new UnitId(2);
  private static final Instant SOME_TIME = Instant.parse("2026-11-23T01:00:00Z");

  @Test
  void everybodyIsCountedOnceAndTheFiguresAddUp() {
    PresenceSummary summary =
        summary(
            true,
            LocalTime.of(8, 15),
            Map.of(1L, at(Place.OFFICE), 2L, at(Place.HOME), 3L, at(Place.FIELD)),
            List.of(line(4, Part.WHOLE_DAY, Place.LEAVE), line(1, Part.WHOLE_DAY, Place.LEAVE)));
    assertThat(summary.total()).isEqualTo(new UnitCount.Count(5, 1, 1, 1, 1, 1, 0, 0));
    assertThat(summary.missing()).extracting(p -> p.id().value()).containsExactly(5L);
  }

  @Test
  void aLeaveForTheMorningCountsInTheMorningOnly() {
    List<RosterEntry> roster = List.of(line(4, Part.MORNING, Place.LEAVE));
    assertThat(summary(true, LocalTime.of(8, 15), Map.of(), roster).total().leave()).isEqualTo(1);
    assertThat(summary(true, LocalTime.of(17, 15), Map.of(), roster).total().leave()).isZero();
  }

  @Test
  void whoIsPlannedForTheAfternoonAloneIsNotMissingInTheMorning() {
    List<RosterEntry> roster = List.of(line(4, Part.AFTERNOON, Place.OFFICE));
    assertThat(summary(true, LocalTime.of(8, 15), Map.of(), roster).missing())
        .extracting(p -> p.id().value())
        .doesNotContain(4L);
    for (LocalTime later : List.of(LocalTime.of(14, 0), LocalTime.of(18, 30))) {
      assertThat(summary(true, later, Map.of(), roster).missing())
          .extracting(p -> p.id().value())
          .contains(4L);
    }
  }

  @Test
  void onADayOffOnlyThoseCountWhoArePlannedOrCame() {
    PresenceSummary summary =
        summary(
            false,
            LocalTime.of(8, 15),
            Map.of(1L, at(Place.OFFICE)),
            List.of(line(2, Part.WHOLE_DAY, Place.OFFICE), line(3, Part.WHOLE_DAY, Place.LEAVE)));
    assertThat(summary.total()).isEqualTo(new UnitCount.Count(2, 1, 0, 0, 0, 1, 0, 0));
  }

  @Test
  void peopleOfOtherUnitsAreLeftOutButTheAgencysLeaderOnDutyIsNamed() {
    PresenceSummary summary =
        summary(
            true,
            LocalTime.of(8, 15),
            Map.of(6L, at(Place.OFFICE)),
            List.of(
                new RosterEntry(new PersonId(6), DAY, Part.WHOLE_DAY, Place.OFFICE, Duty.LEADER)));
    assertThat(summary.persons()).hasSize(5);
    assertThat(summary.leaders()).extracting(l -> l.person().id().value()).containsExactly(6L);
  }

  private static PresenceSummary summary(
      boolean workingDay, LocalTime until, Map<Long, PersonDay> days, List<RosterEntry> roster) {
    Map<PersonId, PersonDay> reported =
        days.entrySet().stream()
            .collect(Collectors.toMap(e -> new PersonId(e.getKey()), Map.Entry::getValue));
    return PresenceSummary.of(
        new Scope("Phòng Thử", Set.of(HERE), Optional.empty()),
        TestUnits.tree("Phòng Thử", "Phòng Khác"),
        new PresenceSummary.Known(DAY, workingDay, until, everybody(), reported, roster),
        Optional.of(until));
  }

  private static List<Person> everybody() {
    return LongStream.rangeClosed(1, 6).mapToObj(id -> person(id, id == 6 ? THERE : HERE)).toList();
  }

  private static Person person(long id, UnitId unit) {
    return new Person(
        new PersonId(id),
        "T" + id,
        "Người Thử " + id,
        "",
        unit,
        false,
        Role.STAFF,
        null,
        null,
        "vi");
  }

  private static PersonDay at(Place place) {
    return new PersonDay(List.of(new PersonDay.Stay(1, place, SOME_TIME, 0, false, false)), null);
  }

  private static RosterEntry line(long person, Part part, Place place) {
    return new RosterEntry(new PersonId(person), DAY, part, place, Duty.NONE);
  }
}
