package vn.trucban.summary;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.trucban.attendance.PersonDay.Stay;
import vn.trucban.attendance.SpokenTimes;
import vn.trucban.channel.RichText;
import vn.trucban.language.Messages;
import vn.trucban.people.Person;
import vn.trucban.people.UnitId;
import vn.trucban.roster.Part;
import vn.trucban.roster.Place;

/** The summary in the wording of an official report, to be passed on as it is. */
@Component
final class SummaryWording {

  /** More names than this stand in the workbook only. */
  private static final int MOST_NAMES = 60;

  private final Messages messages;
  private final ZoneId zone;

  SummaryWording(Messages messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  RichText report(String language, PresenceSummary summary) {
    UnitCount.Count total = summary.total();
    RichText text =
        text(language, "head", summary.title(), moment(language, summary))
            .then(
                text(
                    language,
                    "counts",
                    total.total(),
                    total.office(),
                    total.home(),
                    total.field(),
                    total.leave(),
                    total.missing()))
            .then(text(language, "late-moved", total.late(), total.moved()))
            .then(leaders(language, summary));
    if (!summary.missing().isEmpty()) {
      text = text.then(text(language, "missing", names(language, summary, summary.missing())));
    }
    if (!summary.late().isEmpty()) {
      text = text.then(text(language, "late", late(language, summary)));
    }
    return text.then(units(language, summary));
  }

  /** Who has reported nothing, alone. */
  RichText missing(String language, PresenceSummary summary) {
    List<Person> missing = summary.missing();
    if (missing.isEmpty()) {
      return text(language, "none-missing", summary.title(), moment(language, summary));
    }
    RichText text =
        text(language, "missing-head", missing.size(), summary.title(), moment(language, summary));
    for (Map.Entry<UnitId, List<Person>> unit : byUnit(missing).entrySet()) {
      text =
          text.then("\n• " + summary.unitName(unit.getKey()) + ": ")
              .then(
                  unit.getValue().stream().map(Person::fullName).collect(Collectors.joining(", ")))
              .then(".");
    }
    return text;
  }

  /** {@code lúc 8:15, thứ Hai, 23/11/2026}; a day that is over without a time. */
  private String moment(String language, PresenceSummary summary) {
    String day = SpokenTimes.full(language, summary.day());
    return summary
        .time()
        .map(time -> messages.plain(language, "summary.until", SpokenTimes.time(time), day))
        .orElseGet(() -> messages.plain(language, "summary.whole-day", day));
  }

  private RichText leaders(String language, PresenceSummary summary) {
    if (summary.leaders().isEmpty()) {
      return text(language, "no-leader");
    }
    String all =
        summary.leaders().stream()
            .map(leader -> leader(language, leader))
            .collect(Collectors.joining("; "));
    return text(language, "leaders", all);
  }

  private String leader(String language, DutyLeader leader) {
    String part =
        leader.part() == Part.WHOLE_DAY
            ? ""
            : messages.plain(
                language, "summary.part-" + leader.part().name().toLowerCase(Locale.ROOT));
    return messages.plain(
        language, "summary.leader", leader.person().fullName(), part, state(language, leader));
  }

  private String state(String language, DutyLeader leader) {
    String where =
        leader
            .day()
            .current()
            .map(stay -> state(language, stay))
            .orElseGet(() -> messages.plain(language, "summary.leader-missing"));
    Instant left = leader.day().left();
    return left == null
        ? where
        : messages.plain(language, "summary.leader-left", where, time(left));
  }

  private String state(String language, Stay stay) {
    return stay.place() == Place.OFFICE
        ? messages.plain(language, "summary.leader-present", time(stay.at()))
        : messages.plain(
            language,
            "summary.leader-elsewhere",
            messages.plain(
                language, "attendance.inside-" + stay.place().name().toLowerCase(Locale.ROOT)),
            time(stay.at()));
  }

  private String time(Instant at) {
    return SpokenTimes.time(at.atZone(zone).toLocalTime());
  }

  private String names(String language, PresenceSummary summary, List<Person> persons) {
    List<Person> shown = persons.subList(0, Math.min(persons.size(), MOST_NAMES));
    List<String> units = new ArrayList<>();
    byUnit(shown)
        .forEach(
            (unit, of) ->
                units.add(
                    of.stream().map(Person::fullName).collect(Collectors.joining(", "))
                        + " ("
                        + summary.unitName(unit)
                        + ")"));
    return String.join("; ", units) + more(language, persons.size() - shown.size());
  }

  private String late(String language, PresenceSummary summary) {
    List<PersonStanding> all = summary.late();
    List<PersonStanding> shown = all.subList(0, Math.min(all.size(), MOST_NAMES));
    return shown.stream()
            .map(
                one ->
                    messages.plain(
                        language,
                        "summary.late-one",
                        one.person().fullName(),
                        SpokenTimes.minutes(language, one.day().lateMinutes())))
            .collect(Collectors.joining(", "))
        + more(language, all.size() - shown.size());
  }

  private String more(String language, int hidden) {
    return hidden == 0 ? "" : messages.plain(language, "summary.more", hidden);
  }

  /** A line a unit, where there is more than one; only what is not zero. */
  private RichText units(String language, PresenceSummary summary) {
    List<UnitCount> units = summary.byUnit();
    if (units.size() < 2) {
      return RichText.plain("");
    }
    RichText text = text(language, "units");
    for (UnitCount unit : units) {
      List<String> parts = new ArrayList<>();
      for (Standing standing : Standing.values()) {
        int many = unit.count().of(standing);
        if (many > 0) {
          parts.add(
              messages.plain(
                  language, "summary.unit-" + standing.name().toLowerCase(Locale.ROOT), many));
        }
      }
      text =
          text.then(
              text(language, "unit", unit.name(), unit.count().total(), String.join(", ", parts)));
    }
    return text;
  }

  private static Map<UnitId, List<Person>> byUnit(List<Person> persons) {
    return persons.stream()
        .collect(Collectors.groupingBy(Person::unit, LinkedHashMap::new, Collectors.toList()));
  }

  private RichText text(String language, String key, Object... arguments) {
    return messages.text(language, "summary." + key, arguments);
  }
}
