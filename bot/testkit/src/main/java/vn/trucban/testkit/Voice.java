package vn.trucban.testkit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Button;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Origin;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.SenderId;
import vn.trucban.testkit.FakeChannel.Shown;

/** One person in one chat of a {@link Conversation}: what is said, and what is heard. */
public final class Voice {

  private static final String MENTION = "@trucban";

  private final Conversation conversation;
  private final FakeChannel channel;
  private final String person;
  private final ChatAddress chat;
  private @Nullable Shown heard;

  Voice(Conversation conversation, FakeChannel channel, String person, ChatAddress chat) {
    this.conversation = conversation;
    this.channel = channel;
    this.person = person;
    this.chat = chat;
  }

  /** Another person in the private chat with the bot. */
  public Voice as(String other) {
    return conversation.as(other);
  }

  /** Moves the clock; see {@link Conversation#at}. */
  public Conversation at(String time) {
    return conversation.at(time);
  }

  /** Types a text. In a group it reaches the bot only when it names {@code @trucban}. */
  public Voice says(String text) {
    if (!chat.isPrivate() && !text.contains(MENTION)) {
      conversation.note(person, text);
      return this;
    }
    return handIn(text, new Inbound.Text(origin(), text));
  }

  /** Types a text that reaches the bot only now but was sent at a time before, {@code 07:28}. */
  public Voice saidAt(String time, String text) {
    Origin origin = origin(conversation.instant(time));
    return handIn(text + " (sent " + time + ")", new Inbound.Text(origin, text));
  }

  /** Presses a button of the latest message that shows one with this label. */
  public Voice presses(String label) {
    return press(label, channel.visible(chat));
  }

  /** Presses a button that an edit has taken away since, as a slow phone still can. */
  public Voice pressesTooLate(String label) {
    return press(label, channel.shown(chat));
  }

  /** Drops a pin on the map, in degrees. */
  public Voice sendsLocation(double latitude, double longitude) {
    return handIn(
        "(location " + latitude + ", " + longitude + ")",
        new Inbound.Location(origin(), latitude, longitude, false));
  }

  /** Passes on a pin of somebody else, in degrees. */
  public Voice forwardsLocation(double latitude, double longitude) {
    return handIn(
        "(forwarded location " + latitude + ", " + longitude + ")",
        new Inbound.Location(origin(), latitude, longitude, true));
  }

  /** Shares the own phone number; the channel vouches for it. */
  public Voice sendsContact(String phone) {
    return handIn("(own contact)", new Inbound.Contact(origin(), phone, true));
  }

  /** Shares somebody else's phone number. */
  public Voice sendsContactOfAnother(String phone) {
    return handIn("(another's contact)", new Inbound.Contact(origin(), phone, false));
  }

  /** Sends a file or picture without a caption. */
  public Voice sendsFile(String name) {
    return handIn("(file " + name + ")", new Inbound.Attachment(origin(), name, ""));
  }

  /** Sends a sticker. */
  public Voice sendsSticker() {
    return sendsUnsupported(Inbound.Unsupported.Kind.STICKER);
  }

  /** Sends something that the bot does not take. */
  public Voice sendsUnsupported(Inbound.Unsupported.Kind kind) {
    return handIn("(" + kind + ")", new Inbound.Unsupported(origin(), kind));
  }

  /** Blocks the bot, or removes it from the group. */
  public Voice leaves() {
    return handIn("(leaves)", new Inbound.Left(origin()));
  }

  /** Unblocks the bot, or adds it to the group. */
  public Voice joins() {
    return handIn("(joins)", new Inbound.Joined(origin()));
  }

  /** Delivers this chat's last event once more; it must be known, and nothing may come of it. */
  public Voice redelivers() {
    conversation.handInAgain(chat, person);
    return this;
  }

  /** The next message is new and reads so. */
  public Voice hears(String expected) {
    Shown next = next("\"" + expected + "\"", false);
    return check(Rendering.matches(expected, text(next)), expected, text(next));
  }

  /** The next message is new, and its whole text fits the regular expression. */
  public Voice hearsMatching(String regex) {
    Shown next = next("a text matching " + regex, false);
    boolean fits = Pattern.compile(regex, Pattern.DOTALL).matcher(text(next)).matches();
    return check(fits, regex, text(next));
  }

  /** The next thing is an edit of an older message, which now reads so. */
  public Voice hearsEdited(String expected) {
    Shown next = next("an edit to \"" + expected + "\"", true);
    return check(Rendering.matches(expected, text(next)), expected, text(next));
  }

  /** The next message is new and brings a file whose name fits, {@code *.xlsx}. */
  public Voice hearsFile(String glob) {
    Outbound content = next("a file " + glob, false).content();
    boolean fits =
        content instanceof Outbound.Document document
            && Rendering.fits(glob, document.file().name());
    return check(fits, "a file " + glob, Rendering.whole(content));
  }

  /** As {@link #hearsFile(String)}, and its caption reads so. */
  public Voice hearsFile(String glob, String caption) {
    hearsFile(glob);
    String actual = text(lastHeard());
    return check(Rendering.matches(caption, actual), caption, actual);
  }

  /** The message heard last has exactly these buttons, row by row; none means no button. */
  public Voice withButtons(String... labels) {
    List<String> actual =
        Rendering.buttons(lastHeard().content()).stream().map(Button::label).toList();
    return check(actual.equals(Arrays.asList(labels)), List.of(labels).toString(), "" + actual);
  }

  /** Nothing more has come to this chat. */
  public Voice hearsNothing() {
    Shown next = conversation.next(chat);
    if (next != null) {
      throw conversation.fail(
          person + " should hear nothing more, but heard:\n" + Rendering.whole(next.content()));
    }
    return this;
  }

  /** The content heard last, for checks of its own. */
  public Outbound content() {
    return lastHeard().content();
  }

  private Voice press(String label, List<Shown> messages) {
    for (Shown message : messages.reversed()) {
      Optional<Button> button =
          Rendering.buttons(message.content()).stream()
              .filter(one -> one.label().equals(label))
              .findFirst();
      if (button.isPresent()) {
        return handIn(
            "[" + label + "]",
            new Inbound.Choice(origin(), button.get().payload(), message.providerId()));
      }
    }
    throw conversation.fail(person + " sees no button [" + label + "].");
  }

  private Voice handIn(String what, Inbound inbound) {
    conversation.handIn(
        chat, chat.isPrivate() ? person : person + "@" + chat.chat(), what, inbound);
    heard = null;
    return this;
  }

  private Shown next(String expected, boolean edit) {
    Shown next = conversation.next(chat);
    if (next == null) {
      throw conversation.fail(person + " should hear " + expected + ", but heard nothing.");
    }
    if (next.edit() != edit) {
      throw conversation.fail(
          "%s should hear %s, but %s:\n%s"
              .formatted(
                  person,
                  expected,
                  edit ? "a new message came" : "an older message was edited",
                  Rendering.whole(next.content())));
    }
    heard = next;
    return next;
  }

  private Shown lastHeard() {
    if (heard == null) {
      throw conversation.fail(person + " has heard nothing since the last step.");
    }
    return heard;
  }

  private Voice check(boolean fits, String expected, String actual) {
    if (!fits) {
      throw conversation.fail(
          "%s should hear:\n%s\nbut heard:\n%s".formatted(person, expected, actual));
    }
    return this;
  }

  private static String text(Shown shown) {
    return Rendering.marked(shown.content().text());
  }

  private Origin origin() {
    return origin(conversation.now());
  }

  private Origin origin(Instant sentAt) {
    return new Origin(channel.nextEvent(), chat, new SenderId(person), sentAt);
  }
}
