package vn.trucban.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.calendar.WorkCalendar;
import vn.trucban.people.PersonId;
import vn.trucban.people.WorkingHours;
import vn.trucban.roster.Duty;
import vn.trucban.roster.Part;
import vn.trucban.roster.Place;
import vn.trucban.roster.RosterEntry;
import vn.trucban.testkit.MutableClock;

class AttendanceBookTest {

  private static final PersonId LAN = new PersonId(1);
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final WorkingHours HOURS =
      new WorkingHours(LocalTime.of(7, 30), LocalTime.of(17, 0));
  private static final Plan NO_PLAN = new Plan(List.of());

  private final AttendanceBook book =
      new AttendanceBook(WorkCalendar.vietnam(), MutableClock.VIETNAM);

  @Test
  void secondsDoNotMakeLateAndMinutesDo() {
    assertThat(book.lateMinutes(NO_PLAN, HOURS, at("07:30:59"))).isZero();
    assertThat(book.lateMinutes(NO_PLAN, HOURS, at("07:31:00"))).isEqualTo(1);
    assertThat(book.lateMinutes(NO_PLAN, HOURS, at("06:00:00"))).isZero();
  }

  @Test
  void nobodyIsLateOnADayOffNorAfterALeaveForTheMorning() {
    Instant sunday = moment("2026-11-22T09:00:00");
    assertThat(book.lateMinutes(NO_PLAN, HOURS, sunday)).isZero();
    assertThat(book.lateMinutes(plan(Part.MORNING, Place.LEAVE), HOURS, at("13:40:00"))).isZero();
    assertThat(book.lateMinutes(plan(Part.AFTERNOON, Place.OFFICE), HOURS, at("13:00:00")))
        .isZero();
    assertThat(book.lateMinutes(plan(Part.EVENING, Place.OFFICE), HOURS, at("07:40:00")))
        .isEqualTo(10);
  }

  @Test
  void aSaturdayThatIsMadeUpForIsAWorkingDay(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("calendar.yaml"),
            "days: [{day: 28/11/2026, kind: make-up, decision: \"01/QĐ-THỬ\"}]\n");
    AttendanceBook agency = new AttendanceBook(new WorkCalendar(file), MutableClock.VIETNAM);
    Instant saturday = moment("2026-11-28T07:45:00");
    assertThat(agency.lateMinutes(NO_PLAN, HOURS, saturday)).isEqualTo(15);
    assertThat(book.lateMinutes(NO_PLAN, HOURS, saturday)).isZero();
  }

  @Test
  void theFirstArrivalMayBeLateAndAMoveIsNot() {
    assertThat(arrive(PersonDay.NOTHING, Place.OFFICE, "07:42:00"))
        .isEqualTo(new Arrival.Recorded(12, Optional.empty(), Optional.empty(), Optional.empty()));
    PersonDay office = day(in(1, Place.OFFICE, "07:00:00"));
    assertThat(arrive(office, Place.OFFICE, "09:00:00"))
        .isEqualTo(new Arrival.AlreadyThere(office.current().orElseThrow()));
    assertThat(arrive(office, Place.FIELD, "09:00:00"))
        .isEqualTo(new Arrival.Recorded(0, Optional.empty(), office.current(), Optional.empty()));
  }

  @Test
  void whoLeftAndComesBackIsRecordedAgain() {
    PersonDay left =
        day(in(1, Place.OFFICE, "07:00:00"), PresenceEvent.out(LAN, MONDAY, at("11:30:00")));
    assertThat(left.left()).isEqualTo(at("11:30:00"));
    assertThat(arrive(left, Place.OFFICE, "13:00:00")).isInstanceOf(Arrival.Recorded.class);
  }

  @Test
  void theDayIsInTheOrderOfTheCreditedTimesWhateverWasDeliveredFirst() {
    PersonDay day =
        day(
            in(1, Place.OFFICE, "08:40:00"),
            in(2, Place.HOME, "07:25:00"),
            in(3, Place.OFFICE, "09:00:00"));
    assertThat(day.stays()).extracting(PersonDay.Stay::event).containsExactly(2L, 1L);
    assertThat(day.moves()).isEqualTo(1);
    assertThat(day.current().orElseThrow().place()).isEqualTo(Place.OFFICE);
  }

  @Test
  void aCorrectionTakesThePlaceOfTheArrivalItCorrects() {
    PresenceEvent home =
        new PresenceEvent(
            1, LAN, MONDAY, PresenceEvent.Kind.IN, Place.HOME, at("07:42:00"), 12, true, null);
    PresenceEvent corrected = home.corrected(Place.OFFICE);
    PersonDay day = day(home, withId(2, corrected));
    assertThat(day.stays())
        .containsExactly(new PersonDay.Stay(2, Place.OFFICE, at("07:42:00"), 12, false, false));
    assertThat(day.moves()).isZero();
    assertThat(day(home, withId(2, home.confirmed())).current().orElseThrow().confirmed()).isTrue();
  }

  @Test
  void twoArrivalsInTheSameSecondAreBothKept() {
    PersonDay day = day(in(1, Place.OFFICE, "07:25:00"), in(2, Place.HOME, "07:25:00"));
    assertThat(day.stays()).extracting(PersonDay.Stay::event).containsExactly(1L, 2L);
    assertThat(day.current().orElseThrow().place()).isEqualTo(Place.HOME);
  }

  @Test
  void leaveForTheWholeDayIsSaidByOneLineOrByBothHalves() {
    assertThat(plan(Part.WHOLE_DAY, Place.LEAVE).isLeaveAllDay()).isTrue();
    assertThat(plan(Part.MORNING, Place.LEAVE).isLeaveAllDay()).isFalse();
    assertThat(
            new Plan(List.of(line(Part.MORNING, Place.LEAVE), line(Part.AFTERNOON, Place.LEAVE)))
                .isLeaveAllDay())
        .isTrue();
    assertThat(NO_PLAN.isLeaveAllDay()).isFalse();
  }

  private Arrival arrive(PersonDay known, Place place, String time) {
    return book.arrive(known, NO_PLAN, HOURS, place, at(time));
  }

  private static PersonDay day(PresenceEvent... events) {
    return PersonDay.of(List.of(events));
  }

  private static PresenceEvent in(long id, Place place, String time) {
    return withId(id, PresenceEvent.in(LAN, MONDAY, place, at(time), 0, false));
  }

  private static PresenceEvent withId(long id, PresenceEvent event) {
    return new PresenceEvent(
        id,
        event.person(),
        event.day(),
        event.kind(),
        event.place(),
        event.at(),
        event.lateMinutes(),
        event.differs(),
        event.about());
  }

  private static Plan plan(Part part, Place place) {
    return new Plan(List.of(line(part, place)));
  }

  private static RosterEntry line(Part part, Place place) {
    return new RosterEntry(LAN, MONDAY, part, place, Duty.NONE);
  }

  private static Instant at(String time) {
    return moment(MONDAY + "T" + time);
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(MutableClock.VIETNAM).toInstant();
  }
}
