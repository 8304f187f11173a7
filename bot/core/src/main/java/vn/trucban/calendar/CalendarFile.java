package vn.trucban.calendar;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import vn.trucban.calendar.CalendarData.SecondDay;
import vn.trucban.calendar.CalendarData.YearPlan;
import vn.trucban.calendar.CalendarData.YearlyHoliday;
import vn.trucban.calendar.DayKind.Holiday;
import vn.trucban.calendar.DayKind.MakeUp;
import vn.trucban.calendar.DayKind.SwappedOff;
import vn.trucban.calendar.DayKind.WorkingDay;

/** Reads and checks one calendar file; every fault names the file and the line. */
final class CalendarFile {

  private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("[d/M/uuuu][uuuu-MM-dd]").withResolverStyle(ResolverStyle.STRICT);
  private static final int LONGEST_RANGE = 31;

  private final YamlTree yaml;
  private final List<YearlyHoliday> holidays = new ArrayList<>();
  private final Map<Integer, YearPlan> years = new HashMap<>();
  private final Map<LocalDate, DayKind> days = new HashMap<>();

  private CalendarFile(String name) {
    yaml = new YamlTree(name);
  }

  static CalendarData read(String name, Reader text) {
    return new CalendarFile(name).parse(text);
  }

  private CalendarData parse(Reader text) {
    yaml.root(text)
        .ifPresent(
            root -> {
              Map<String, Node> sections = yaml.map(root, "holidays", "years", "days");
              yaml.list(sections, "holidays").forEach(this::holiday);
              yaml.list(sections, "years").forEach(this::year);
              yaml.list(sections, "days").forEach(this::days);
            });
    return new CalendarData(holidays, years, days);
  }

  private void holiday(Node node) {
    Map<String, Node> entry = yaml.map(node, "name", "on", "source", "since");
    Node on = yaml.required(entry, "on", node);
    int since = entry.containsKey("since") ? yaml.number(entry, "since", node, 1900, 2999) : 0;
    holidays.add(
        new YearlyHoliday(
            yaml.text(entry, "name", node), rule(on), yaml.text(entry, "source", node), since));
  }

  private HolidayRule rule(Node on) {
    String text = yaml.text(on);
    return switch (text) {
      case "tet" -> new HolidayRule.Tet();
      case "hung-kings" -> new HolidayRule.HungKings();
      case "second-national-day" -> new HolidayRule.SecondNationalDay();
      default -> new HolidayRule.Fixed(monthDay(on, text));
    };
  }

  private MonthDay monthDay(Node node, String text) {
    Matcher matcher = DAY_MONTH.matcher(text);
    if (matcher.matches()) {
      try {
        return MonthDay.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)));
      } catch (DateTimeException e) {
        throw yaml.fault(node, "there is no day " + text);
      }
    }
    throw yaml.fault(
        node, "write day/month (for instance 24/11), tet, hung-kings or second-national-day");
  }

  private void year(Node node) {
    Map<String, Node> entry =
        yaml.map(node, "year", "decision", "tet-days-before", "second-national-day", "made-up");
    int year = yaml.number(entry, "year", node, 2000, 2999);
    String decision = yaml.text(entry, "decision", node);
    int before =
        entry.containsKey("tet-days-before")
            ? yaml.number(entry, "tet-days-before", node, 1, 2)
            : YearPlan.DEFAULT.tetDaysBefore();
    SecondDay second =
        switch (yaml.choice(entry, "second-national-day", "rule", "before", "after", "rule")) {
          case "before" -> SecondDay.BEFORE;
          case "after" -> SecondDay.AFTER;
          default -> SecondDay.BY_RULE;
        };
    boolean byRule = yaml.choice(entry, "made-up", "rule", "rule", "listed").equals("rule");
    if (years.put(year, new YearPlan(decision, before, second, byRule)) != null) {
      throw yaml.fault(node, "the year " + year + " is here twice");
    }
  }

  private void days(Node node) {
    Map<String, Node> entry = yaml.map(node, "day", "from", "to", "kind", "name", "decision");
    String decision = yaml.text(entry, "decision", node);
    Node kindNode = yaml.required(entry, "kind", node);
    String kind = yaml.text(kindNode);
    for (LocalDate date : dates(entry, node)) {
      DayKind is =
          switch (kind) {
            case "holiday" -> new Holiday(yaml.text(entry, "name", node), decision);
            case "swapped-off" -> new SwappedOff(decision);
            case "make-up" -> new MakeUp(decision);
            case "working" -> new WorkingDay();
            default ->
                throw yaml.fault(kindNode, "kind must be holiday, swapped-off, make-up or working");
          };
      check(date, is, node);
      if (days.put(date, is) != null) {
        throw yaml.fault(node, "the day " + date + " is here twice");
      }
    }
  }

  private void check(LocalDate date, DayKind kind, Node node) {
    boolean rest = YearPlanner.isRestDay(date);
    if (rest && (kind instanceof SwappedOff || kind instanceof WorkingDay)) {
      throw yaml.fault(node, date + " is a Saturday or Sunday; did you mean make-up?");
    }
    if (!rest && kind instanceof MakeUp) {
      throw yaml.fault(node, date + " is no Saturday or Sunday; did you mean swapped-off?");
    }
  }

  private List<LocalDate> dates(Map<String, Node> entry, Node node) {
    boolean single = entry.containsKey("day");
    if (single == (entry.containsKey("from") || entry.containsKey("to"))) {
      throw yaml.fault(node, "write either day, or from and to");
    }
    if (single) {
      return List.of(date(yaml.required(entry, "day", node)));
    }
    LocalDate from = date(yaml.required(entry, "from", node));
    LocalDate to = date(yaml.required(entry, "to", node));
    if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_RANGE))) {
      throw yaml.fault(node, "from " + from + " to " + to + " must be 1 to 31 days");
    }
    return from.datesUntil(to.plusDays(1)).toList();
  }

  private LocalDate date(Node node) {
    String text = yaml.text(node);
    try {
      return LocalDate.parse(text, DATE);
    } catch (DateTimeException e) {
      throw yaml.fault(node, "\"" + text + "\" is no date; write for instance 24/11/2026");
    }
  }
}
