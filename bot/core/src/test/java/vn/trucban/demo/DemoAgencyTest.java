package vn.trucban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.calendar.WorkCalendar;
import vn.trucban.core.TestBot;
import vn.trucban.core.TestDatabase;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.people.TestAgency;
import vn.trucban.people.UnitTree;
import vn.trucban.roster.Duty;
import vn.trucban.roster.PastCheckIns;
import vn.trucban.roster.Place;
import vn.trucban.roster.RosterBook;
import vn.trucban.roster.RosterEntry;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DemoAgencyTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private final TestDatabase database;

  DemoAgencyTest(TestDatabase database) {
    this.database = database;
  }

  private record Arrival(PersonId person, LocalDate day, Place place, Instant at) {}

  private record Kept(List<Arrival> arrivals) implements PastCheckIns {
    @Override
    public void add(PersonId person, LocalDate day, Place place, Instant at) {
      arrivals.add(new Arrival(person, day, place, at));
    }
  }

  private TestBot bot(List<Arrival> arrivals) {
    return new TestBot(database, "2026-11-23T07:10", PastCheckIns.class, new Kept(arrivals));
  }

  @Test
  void sixtyPeopleInEightUnitsWithLeadersAndSupport() {
    try (TestBot bot = bot(new ArrayList<>())) {
      assertThat(bot.bean(Demo.class).isDemo()).isFalse();
      assertThat(bot.bean(DemoAgency.class).fill())
          .isEqualTo(
              new DemoAgency.Outcome.Filled(
                  60, 8, LocalDate.parse("2026-10-19"), LocalDate.parse("2026-12-28"), true));
      Directory directory = bot.bean(Directory.class);
      List<Person> people = directory.everybody();
      assertThat(people).hasSize(60).extracting(Person::fullName).doesNotHaveDuplicates();
      assertThat(people).filteredOn(Person::leader).hasSize(4);
      assertThat(people.stream().map(Person::role).collect(Collectors.toSet())).hasSize(5);
      UnitTree units = directory.units();
      assertThat(units.all()).hasSize(8);
      assertThat(units.roots()).hasSize(1);
      assertThat(directory.chats()).hasSize(57);
      assertThat(bot.bean(Demo.class).madeFor()).contains(TODAY);
    }
  }

  @Test
  void aLeaderIsOnDutyEachDayAndHalfAUnitIsInTheOffice() {
    try (TestBot bot = bot(new ArrayList<>())) {
      assertThat(bot.bean(DemoAgency.class).fill()).isInstanceOf(DemoAgency.Outcome.Filled.class);
      List<RosterEntry> entries =
          bot.bean(RosterBook.class).between(TODAY.minusWeeks(5), TODAY.plusWeeks(5));
      for (LocalDate day = TODAY.minusWeeks(5);
          !day.isAfter(TODAY.plusWeeks(5));
          day = day.plusDays(1)) {
        LocalDate date = day;
        Map<Duty, Long> duties =
            entries.stream()
                .filter(entry -> entry.date().equals(date))
                .collect(Collectors.groupingBy(RosterEntry::duty, Collectors.counting()));
        assertThat(duties).as("%s", day).containsEntry(Duty.LEADER, 1L);
        if (WorkCalendar.vietnam().isWorkingDay(day)) {
          assertThat(duties).as("%s", day).containsEntry(Duty.SUPPORT, 1L);
        } else {
          assertThat(duties).as("%s", day).hasSize(1);
        }
      }
      assertThat(entries.stream().map(RosterEntry::place).collect(Collectors.toSet())).hasSize(4);
      assertThat(entries)
          .filteredOn(entry -> entry.date().equals(TODAY) && entry.place() == Place.OFFICE)
          .hasSizeBetween(24, 36);
    }
  }

  @Test
  void thePastIsPlausibleAndTheSameEachTime() {
    List<Arrival> first = new ArrayList<>();
    List<Arrival> second = new ArrayList<>();
    for (List<Arrival> arrivals : List.of(first, second)) {
      try (TestBot bot = bot(arrivals)) {
        assertThat(bot.bean(DemoAgency.class).fill()).isInstanceOf(DemoAgency.Outcome.Filled.class);
      }
    }
    assertThat(first).isEqualTo(second).hasSizeBetween(1_000, 1_200);
    assertThat(first)
        .allMatch(arrival -> arrival.day().isBefore(TODAY))
        .allMatch(arrival -> WorkCalendar.vietnam().isWorkingDay(arrival.day()));
  }

  @Test
  void aDatabaseThatHoldsAnythingIsRefused() {
    try (TestBot bot = bot(new ArrayList<>())) {
      TestAgency agency = new TestAgency(bot);
      assertThat(bot.bean(DemoAgency.class).fill()).isEqualTo(new DemoAgency.Outcome.NotEmpty());
      assertThat(bot.bean(Directory.class).everybody()).hasSize(8);
      assertThat(bot.bean(Demo.class).isDemo()).isFalse();
      assertThat(agency.id("NV001")).isNotNull();
    }
  }

  @Test
  void threePeopleCanTryToEnrol() {
    try (TestBot bot = bot(new ArrayList<>())) {
      assertThat(bot.bean(DemoAgency.class).freshCodes()).isEmpty();
      assertThat(bot.bean(DemoAgency.class).fill()).isInstanceOf(DemoAgency.Outcome.Filled.class);
      Map<String, String> codes = bot.bean(DemoAgency.class).freshCodes();
      assertThat(codes.keySet()).containsExactly("KT005", "KT006", "KT007");
      try (var talk = bot.conversation()) {
        talk.as("khach").says(codes.getOrDefault("KT005", "")).hears("Chào đồng chí **…");
      }
      assertThat(bot.bean(DemoAgency.class).freshCodes().keySet())
          .containsExactly("KT006", "KT007");
    }
  }
}
