package vn.trucban.simulator;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.CommandMenu;
import vn.trucban.simulator.Stage.Actor;
import vn.trucban.simulator.Stage.Gathering;
import vn.trucban.simulator.Stage.OutboxLine;
import vn.trucban.simulator.Views.BlockingView;
import vn.trucban.simulator.Views.LineView;

/**
 * Looks at the stage and puts into the journal what has changed since the last look, because the
 * stage does not tell. Thread-safe.
 */
final class Watch {

  private final SimulatorChannel channel;
  private final Stage stage;
  private final Views views;
  private @Nullable LocalDateTime minute;
  private List<Person> people = List.of();
  private List<OutboxView> outbox = List.of();

  Watch(SimulatorChannel channel, Stage stage) {
    this.channel = channel;
    this.stage = stage;
    this.views = new Views(stage.zone());
  }

  /** Somebody to play, and what they would say. */
  record Person(Actor actor, List<String> suggestions) {}

  /** A row of the outbox with a local time. */
  record OutboxView(OutboxLine line, LocalDateTime due) {}

  /** Everything that a page needs to begin. */
  record State(
      String stream,
      LocalDateTime now,
      String zone,
      List<Person> people,
      List<Gathering> gatherings,
      List<LineView> lines,
      List<BlockingView> blocked,
      Map<String, List<CommandMenu.Entry>> menus,
      boolean offline,
      List<OutboxView> outbox) {}

  State state() {
    Chats.Everything all = channel.chats().everything();
    return new State(
        channel.run() + "-" + all.number(),
        now(),
        stage.zone().getId(),
        people(),
        stage.gatherings(),
        all.lines().stream().map(views::line).toList(),
        all.blocked().stream()
            .map(chat -> views.blocking(new Change.OfBlocking(chat, true)))
            .toList(),
        channel.menus(),
        channel.isOffline(),
        outbox());
  }

  /**
   * A change as the page reads it.
   *
   * @param kind name of the event in the stream
   */
  record Event(String kind, Object content) {}

  Event event(Change change) {
    return switch (change) {
      case Change.OfLine(var line) -> new Event("line", views.line(line));
      case Change.OfBlocking blocking -> new Event("blocking", views.blocking(blocking));
      case Change.OfMenus(var menus) -> new Event("menus", menus);
      case Change.OfTheLine(var offline) -> new Event("offline", offline);
      case Change.OfTheClock(var now) -> new Event("clock", now);
      case Change.OfPeople(var people) -> new Event("people", people);
      case Change.OfTheOutbox(var outbox) -> new Event("outbox", outbox);
    };
  }

  /** One look. */
  synchronized void look() {
    LocalDateTime now = now();
    LocalDateTime thisMinute = now.truncatedTo(ChronoUnit.MINUTES);
    if (!thisMinute.equals(minute)) {
      minute = thisMinute;
      channel.journal().add(new Change.OfTheClock(now));
    }
    List<Person> people = people();
    if (!people.equals(this.people)) {
      this.people = people;
      channel.journal().add(new Change.OfPeople(people));
    }
    List<OutboxView> outbox = outbox();
    if (!outbox.equals(this.outbox)) {
      this.outbox = outbox;
      channel.journal().add(new Change.OfTheOutbox(outbox));
    }
  }

  private LocalDateTime now() {
    return views.local(stage.now());
  }

  private List<Person> people() {
    return stage.actors().stream()
        .map(actor -> new Person(actor, stage.suggestions(actor)))
        .toList();
  }

  private List<OutboxView> outbox() {
    return stage.outbox().stream()
        .map(line -> new OutboxView(line, views.local(line.due())))
        .toList();
  }
}
