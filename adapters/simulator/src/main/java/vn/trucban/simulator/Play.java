package vn.trucban.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.EventId;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.NotAccepted;
import vn.trucban.channel.Origin;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.Receipt;
import vn.trucban.channel.SenderId;
import vn.trucban.simulator.Stage.Move;

/** Does what the page asks for, as a provider would: shows it, then hands it to the bot. */
final class Play {

  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PAYLOAD = 64;
  private static final Pattern MENTION = Pattern.compile("@trucban\\b", Pattern.CASE_INSENSITIVE);

  private final SimulatorChannel channel;
  private final InboundSink sink;
  private final Stage stage;

  Play(SimulatorChannel channel, InboundSink sink, Stage stage) {
    this.channel = channel;
    this.sink = sink;
    this.stage = stage;
  }

  Outcome perform(Act act) {
    return switch (act) {
      case Act.Say say -> say(say);
      case Act.Press press -> press(press);
      case Act.Pin pin -> pin(pin);
      case Act.ShareContact contact ->
          bounded(contact, contact.phone(), LONGEST_NAME, this::contact);
      case Act.Sticker sticker ->
          show(sticker, from -> new Inbound.Unsupported(from, Inbound.Unsupported.Kind.STICKER));
      case Act.SendFile file ->
          bounded(
              file,
              file.name(),
              LONGEST_NAME,
              (some, name) -> show(some, from -> new Inbound.Attachment(from, name, "")));
      case Act.Block block -> block(block);
      case Act.Redeliver again -> redeliver(again);
      case Act.MoveClock move -> moveClock(move);
      case Act.CutLine cut -> cutLine(cut);
    };
  }

  private Outcome say(Act.Say say) {
    return bounded(
        say,
        say.text(),
        LONGEST_TEXT,
        (some, text) -> show(some, from -> new Inbound.Text(from, text)));
  }

  private Outcome contact(Act.ShareContact contact, String phone) {
    return show(contact, from -> new Inbound.Contact(from, phone, contact.own()));
  }

  private Outcome pin(Act.Pin pin) {
    if (!(Math.abs(pin.latitude()) <= 90 && Math.abs(pin.longitude()) <= 180)) {
      return Outcome.NO_SUCH_PLACE;
    }
    return show(
        pin, from -> new Inbound.Location(from, pin.latitude(), pin.longitude(), pin.forwarded()));
  }

  private Outcome press(Act.Press press) {
    Optional<Line> line = Optional.ofNullable(press.line()).flatMap(channel.chats()::find);
    String payload = press.payload();
    if (line.isEmpty() || payload == null || !line.get().chat().equals(address(press))) {
      return Outcome.NO_SUCH_LINE;
    }
    if (payload.getBytes(StandardCharsets.UTF_8).length > LONGEST_PAYLOAD) {
      return Outcome.TOO_LONG;
    }
    return show(press, from -> new Inbound.Choice(from, payload, line.get().id()));
  }

  /** The provider knows of a block before the bot does, and of its end too. */
  private Outcome block(Act.Block block) {
    ChatAddress chat = address(block);
    if (isSomebody(block.actor()) && chat != null) {
      channel.chats().block(chat, block.blocked());
    }
    return show(block, block.blocked() ? Inbound.Left::new : Inbound.Joined::new);
  }

  private Outcome redeliver(Act.Redeliver again) {
    String event = again.event();
    if (event == null || event.isBlank() || event.length() > LONGEST_NAME) {
      return Outcome.NO_SUCH_LINE;
    }
    return channel.chats().said(new EventId(event)).map(this::handIn).orElse(Outcome.NO_SUCH_LINE);
  }

  private Outcome moveClock(Act.MoveClock move) {
    if (move.to() == null) {
      return Outcome.EMPTY;
    }
    return switch (stage.moveTo(move.to().atZone(stage.zone()).toInstant())) {
      case Move.Moved moved -> Outcome.DONE;
      case Move.Backwards backwards -> Outcome.BACKWARDS;
      case Move.TooFar tooFar -> Outcome.TOO_FAR;
    };
  }

  private Outcome cutLine(Act.CutLine cut) {
    channel.offline(cut.offline());
    return Outcome.DONE;
  }

  /** Goes on with a text that is neither blank nor longer than allowed. */
  private static <A extends Act.InChat> Outcome bounded(
      A act, @Nullable String text, int longest, BiFunction<A, String, Outcome> then) {
    if (text == null || text.isBlank()) {
      return Outcome.EMPTY;
    }
    return text.length() > longest ? Outcome.TOO_LONG : then.apply(act, text);
  }

  /** Shows what a person does in a chat and hands it to the bot. */
  private Outcome show(Act.InChat act, Function<Origin, Inbound.FromChat> make) {
    String actor = act.actor();
    if (actor == null || !isSomebody(actor)) {
      return Outcome.UNKNOWN_PERSON;
    }
    ChatAddress chat = address(act);
    if (chat == null) {
      return Outcome.UNKNOWN_CHAT;
    }
    if (channel.chats().isBlocked(chat) && !(act instanceof Act.Block)) {
      return Outcome.BLOCKED;
    }
    EventId event = new EventId("sim-" + UUID.randomUUID());
    Inbound.FromChat inbound =
        make.apply(new Origin(event, chat, new SenderId(actor), stage.now()));
    boolean forBot = chat.isPrivate() || isForBot(inbound);
    Line.Said said =
        new Line.Said(
            channel.nextId(),
            inbound,
            label(inbound),
            forBot ? Line.Fate.UNDERWAY : Line.Fate.NOT_FOR_THE_BOT,
            null);
    channel.chats().add(said);
    return forBot ? handIn(said) : Outcome.NOT_FOR_THE_BOT;
  }

  private Outcome handIn(Line.Said said) {
    if (said.fate() == Line.Fate.NOT_FOR_THE_BOT) {
      return Outcome.NOT_FOR_THE_BOT;
    }
    Outcome outcome;
    try {
      outcome =
          switch (sink.accept(said.inbound())) {
            case Receipt.Accepted accepted -> Outcome.STORED;
            case Receipt.Duplicate duplicate -> Outcome.DUPLICATE;
          };
    } catch (NotAccepted notAccepted) {
      outcome = Outcome.NOT_STORED;
    }
    settle(said, outcome == Outcome.NOT_STORED ? Line.Fate.NOT_STORED : Line.Fate.STORED);
    return outcome;
  }

  private void settle(Line.Said said, Line.Fate fate) {
    Stage.Understood understood = stage.understood(said.inbound().event()).orElse(null);
    Line.Said settled = new Line.Said(said.id(), said.inbound(), said.label(), fate, understood);
    if (!settled.equals(said)) {
      channel.chats().change(said.chat(), said.id(), line -> Optional.of(settled));
    }
  }

  private boolean isSomebody(@Nullable String actor) {
    return stage.actors().stream().anyMatch(one -> one.key().equals(actor));
  }

  private @Nullable ChatAddress address(Act.InChat act) {
    String group = act.group();
    String actor = act.actor();
    if (group != null) {
      return stage.gatherings().stream().anyMatch(one -> one.key().equals(group))
          ? new ChatAddress(SimulatorChannel.ID, group, ChatAddress.Kind.GROUP)
          : null;
    }
    return actor == null || actor.isBlank() || actor.length() > LONGEST_NAME
        ? null
        : new ChatAddress(SimulatorChannel.ID, actor, ChatAddress.Kind.PRIVATE);
  }

  /** In a group a bot hears what names it, its own buttons, and its coming and going. */
  private static boolean isForBot(Inbound.FromChat inbound) {
    return switch (inbound) {
      case Inbound.Text text -> MENTION.matcher(text.text()).find();
      case Inbound.Choice choice -> true;
      case Inbound.Joined joined -> true;
      case Inbound.Left left -> true;
      case Inbound.Moved moved -> true;
      case Inbound.Contact contact -> false;
      case Inbound.Location location -> false;
      case Inbound.Attachment attachment -> false;
      case Inbound.Unsupported unsupported -> false;
    };
  }

  private String label(Inbound.FromChat inbound) {
    if (!(inbound instanceof Inbound.Choice choice) || choice.pressed() == null) {
      return "";
    }
    return channel
        .chats()
        .find(choice.pressed())
        .map(line -> line instanceof Line.Answered answered ? answered.content() : null)
        .map(content -> content instanceof Outbound.Choices choices ? choices : null)
        .flatMap(
            choices ->
                choices.rows().stream()
                    .flatMap(row -> row.stream())
                    .filter(button -> button.payload().equals(choice.payload()))
                    .map(button -> button.label())
                    .findFirst())
        .orElse(choice.payload());
  }
}
