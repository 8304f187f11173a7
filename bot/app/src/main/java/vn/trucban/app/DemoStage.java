package vn.trucban.app;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.channel.EventId;
import vn.trucban.engine.Commands;
import vn.trucban.jobs.Jobs;
import vn.trucban.language.Reading;
import vn.trucban.outbox.Dispatch;
import vn.trucban.outbox.Outbox;
import vn.trucban.people.BoundChat;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.people.UnitTree;
import vn.trucban.simulator.SimulatorChannel;
import vn.trucban.simulator.Stage;

/** What the simulator shows of the bot: its made-up people, its clock, a look inside. */
final class DemoStage implements Stage {

  private static final Duration FURTHEST_STEP = Duration.ofDays(31);
  private static final int OUTBOX_LINES = 50;
  private static final Actor STRANGER =
      new Actor("nguoi-la", "Người lạ", "chưa đăng ký", "", "", false, false);

  private final People people;
  private final Inside inside;
  private final MovableClock clock;
  private final ZoneId zone;

  /** The made-up people and their codes. */
  record People(Directory directory, DemoCodes codes) {}

  /** What is looked into. */
  record Inside(
      Watching watching, Outbox outbox, Commands commands, Jobs jobs, Dispatch dispatch) {}

  DemoStage(People people, Inside inside, MovableClock clock, ZoneId zone) {
    this.people = people;
    this.inside = inside;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public List<Actor> actors() {
    UnitTree units = people.directory.units();
    Set<PersonId> bound = new HashSet<>();
    for (BoundChat chat : people.directory.chats()) {
      if (chat.chat().channel().equals(SimulatorChannel.ID)) {
        bound.add(chat.person());
      }
    }
    List<Actor> actors = new ArrayList<>();
    for (Person person : people.directory.everybody()) {
      actors.add(
          new Actor(
              key(person),
              person.fullName(),
              person.title(),
              units.unit(person.unit()).name(),
              role(person),
              person.leader(),
              bound.contains(person.id())));
    }
    actors.add(STRANGER);
    return actors;
  }

  /** The account that a made-up person has on the simulator. */
  static String key(Person person) {
    return person.staffCode().toLowerCase(Locale.ROOT);
  }

  private static String role(Person person) {
    return switch (person.role()) {
      case STAFF -> "";
      case MANAGER -> "quản lý";
      case CLERK -> "văn thư";
      case SUPPORT -> "hỗ trợ CNTT";
      case ADMINISTRATOR -> "quản trị";
    };
  }

  @Override
  public List<Gathering> gatherings() {
    return List.of(new Gathering("nhom-co-quan", "Nhóm toàn cơ quan"));
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public Move moveTo(Instant to) {
    Instant now = clock.instant();
    if (to.isAfter(now.plus(FURTHEST_STEP))) {
      return new Move.TooFar(now.plus(FURTHEST_STEP));
    }
    if (!clock.moveTo(to)) {
      return new Move.Backwards(now);
    }
    inside.jobs.runAll();
    inside.dispatch.wake();
    return new Move.Moved(clock.instant());
  }

  @Override
  public Optional<Understood> understood(EventId event) {
    return inside
        .watching
        .of(event)
        .map(
            reading ->
                new Understood(
                    reading.intent(), slots(reading), reading.match().word(), nearest(reading)));
  }

  /** With what a reading leaves open, as in the contract {@code interpret}. */
  static Map<String, String> slots(Reading reading) {
    Map<String, String> slots = new LinkedHashMap<>(reading.slots());
    if (!reading.options().isEmpty()) {
      slots.put("options", joined(reading.options().stream().map(Reading::intent)));
    }
    if (!reading.doubt().isEmpty()) {
      slots.put("doubt", reading.doubt());
      slots.put("candidates", joined(reading.candidates().stream().map(reading::candidate)));
    }
    if (!reading.about().isEmpty()) {
      slots.put("about", reading.about());
    }
    return slots;
  }

  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining(", ", "[", "]"));
  }

  private List<String> nearest(Reading reading) {
    return switch (reading.match()) {
      case NONE ->
          inside.commands.all().stream()
              .map(handler -> handler.spec())
              .filter(spec -> spec.menu() != null)
              .map(spec -> spec.examples().getFirst())
              .toList();
      case EXACT, FOLDED, TYPO, ASK -> List.of();
    };
  }

  @Override
  public List<OutboxLine> outbox() {
    return inside.outbox.newest(SimulatorChannel.ID, OUTBOX_LINES).stream()
        .map(
            row ->
                new OutboxLine(
                    Long.toString(row.id()),
                    row.chat(),
                    row.kind().name().toLowerCase(Locale.ROOT),
                    row.state(),
                    row.attempts(),
                    row.dueAt(),
                    row.reason() == null ? "" : row.reason()))
        .toList();
  }

  @Override
  public List<String> suggestions(Actor actor) {
    if (!actor.bound()) {
      return List.of("xin chào", "trợ giúp");
    }
    List<String> said =
        new ArrayList<>(List.of("điểm danh", "diem danh nha", "ai trực hôm nay", "lịch của tôi"));
    if (actor.role().equals("quản lý") || actor.role().equals("quản trị")) {
      said.addAll(List.of("báo cáo quân số", "ai chưa điểm danh"));
    }
    said.add("ra về");
    return said;
  }

  @Override
  public List<EnrolmentCode> enrolmentCodes() {
    return people.codes.open();
  }
}
