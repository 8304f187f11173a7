package vn.trucban.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Outbound;
import vn.trucban.language.Messages;
import vn.trucban.outbox.MessageKind;
import vn.trucban.outbox.Outbox;
import vn.trucban.people.Directory;
import vn.trucban.people.Person;
import vn.trucban.people.Role;
import vn.trucban.secrecy.Refusals;
import vn.trucban.secrecy.SecrecyGuard;
import vn.trucban.secrecy.Verdict;

/** What becomes of a message that bears a state secret's marks: never anything of its content. */
@Component
class StoppedMessages {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final SecrecyGuard guard;
  private final Refusals refusals;
  private final Telling telling;

  StoppedMessages(SecrecyGuard guard, Refusals refusals, Telling telling) {
    this.guard = guard;
    this.refusals = refusals;
    this.telling = telling;
  }

  /** Who is told, how, and in which words. */
  @Component
  record Telling(Directory directory, Outbox outbox, Messages messages, ZoneId zone) {}

  /** Judges a message before anything opens, stores or reads it. Needs no database. */
  Verdict judge(Inbound inbound) {
    return guard.check(said(inbound));
  }

  /** Answers and reports a stopped message; inside the message's write. */
  void answer(Inbound.FromChat inbound, Verdict.Stopped why, Instant now) {
    Optional<Person> person =
        telling.directory.bySender(inbound.origin().chat(), inbound.origin().sender());
    String language = person.map(Person::language).orElse(Messages.VIETNAMESE);
    refusals.cameIn(
        person.map(known -> known.id().value()).orElse(null),
        inbound.channel().value(),
        why,
        said(inbound));
    telling.outbox.put(
        inbound.origin().chat(),
        MessageKind.ANSWER,
        new Outbound.Plain(refusals.answer(language, why)));
    // A stranger could bury the administrators under notices; what they sent is in the record.
    person.filter(known -> !why.doubtful()).ifPresent(known -> report(inbound, why, known, now));
  }

  /** Those who answer for the bot's safety hear who, when, where and by which rule; not what. */
  private void report(Inbound.FromChat inbound, Verdict.Stopped why, Person sender, Instant now) {
    for (Person officer : telling.directory.everybody()) {
      if (officer.role() == Role.ADMINISTRATOR) {
        Outbound notice =
            new Outbound.Plain(
                telling.messages.text(
                    officer.language(),
                    "secrecy.notice",
                    WHEN.format(now.atZone(telling.zone)),
                    sender.fullName(),
                    inbound.channel().value(),
                    why.rule()));
        telling
            .directory
            .chatOf(officer.id())
            .ifPresent(chat -> telling.outbox.put(chat, MessageKind.NOTICE, notice));
      }
    }
  }

  private static String said(Inbound inbound) {
    return switch (inbound) {
      case Inbound.Text text -> text.text();
      case Inbound.Choice choice -> choice.payload();
      case Inbound.Contact contact -> contact.phone();
      case Inbound.Attachment attachment -> attachment.fileName() + "\n" + attachment.caption();
      case Inbound.Location location -> "";
      case Inbound.Unsupported unsupported -> "";
      case Inbound.Joined joined -> "";
      case Inbound.Left left -> "";
      case Inbound.Moved moved -> "";
      case Inbound.Unknown unknown -> "";
    };
  }
}
