package vn.trucban.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.trucban.audit.AuditTrail;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Origin;
import vn.trucban.channel.Outbound;
import vn.trucban.language.Reading;
import vn.trucban.outbox.MessageKind;
import vn.trucban.outbox.Outbox;
import vn.trucban.store.Transactions;

/** Answers what people send: who speaks, what it means, who does it, what goes out. */
@Component
class Conversations {

  private final Listening listening;
  private final Router router;
  private final Dialogues dialogues;
  private final Transactions transactions;
  private final Records records;
  private final Incidents incidents = new Incidents();

  Conversations(
      Listening listening,
      Router router,
      Dialogues dialogues,
      Transactions transactions,
      Records records) {
    this.listening = listening;
    this.router = router;
    this.dialogues = dialogues;
    this.transactions = transactions;
    this.records = records;
  }

  /** What is written down of an answered message. */
  @Component
  record Records(InboundLedger ledger, AuditTrail audit, Outbox outbox) {}

  void answer(Inbound.FromChat inbound, Instant now) {
    Heard heard = new Heard(inbound, now);
    try {
      Boolean done = transactions.undoable(() -> converse(heard));
      assert done;
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | TransactionException e) {
      // Nothing was decided yet; the whole event may be tried again.
      throw e;
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      // Whatever is in the event, it must not come back again and again and hold up others.
      apologise(heard, e);
    }
  }

  /** An event and what is known of it so far, which is all that an apology can go by. */
  private static final class Heard {
    private final Inbound.FromChat inbound;
    private final Instant now;
    private @Nullable Turn turn;
    private Reading reading = Reading.none();

    Heard(Inbound.FromChat inbound, Instant now) {
      this.inbound = inbound;
      this.now = now;
    }
  }

  private Boolean converse(Heard heard) {
    Origin origin = heard.inbound.origin();
    // First of all: a message of the same sender may just now be binding or unbinding the account.
    Dialogues.State dialogue = dialogues.lock(origin, heard.now);
    Turn turn = listening.turn(origin, heard.now);
    heard.turn = turn;
    Long person = personIn(turn);
    Optional<Question> open = dialogue.openTo(person);
    heard.reading = listening.read(heard.inbound, turn, open);
    Router.Routed routed =
        router.route(
            new Router.Said(turn, Listening.typed(heard.inbound), heard.reading),
            open.map(question -> new Router.Open(question, dialogue.openId())));
    Reply reply = routed.reply();
    if (reply.question() != null) {
      send(heard.inbound, reply.messagesTiedTo(dialogue.turn()), routed.keepsPressed());
      dialogues.open(origin, dialogue.turn(), reply.question(), person, heard.now);
    } else {
      send(heard.inbound, reply.messages(), routed.keepsPressed());
      if (dialogue.open().isPresent() && (routed.closesQuestion() || open.isEmpty())) {
        dialogues.close(origin, dialogue.openId());
      }
    }
    writeDown(heard, turn, routed);
    return Boolean.TRUE;
  }

  private void apologise(Heard heard, Throwable failure) {
    Turn turn = heard.turn;
    String incident = incidents.report(heard.inbound, heard.reading.intent(), failure);
    send(heard.inbound, List.of(new Outbound.Plain(listening.apology(turn, incident))), false);
    records.ledger.understood(
        heard.inbound,
        turn == null ? null : personIn(turn),
        heard.reading.intent(),
        heard.reading.match().word(),
        incident);
  }

  private void send(Inbound.FromChat inbound, List<Outbound> messages, boolean keepsPressed) {
    String pressed =
        inbound instanceof Inbound.Choice choice && !keepsPressed ? choice.pressed() : null;
    for (Outbound message : messages) {
      records.outbox.put(inbound.origin().chat(), MessageKind.ANSWER, message, null, pressed);
      pressed = null;
    }
  }

  private void writeDown(Heard heard, Turn turn, Router.Routed routed) {
    Long person = personIn(turn);
    records.ledger.understood(
        heard.inbound, person, heard.reading.intent(), heard.reading.match().word(), null);
    CommandSpec spec = routed.spec();
    Reply reply = routed.reply();
    // A command that only asks a question back has done nothing yet.
    boolean onlyAsks = reply.question() != null && reply.auditSubject() == null;
    if (spec != null && spec.changesRecords() && !onlyAsks) {
      records.audit.append(
          person,
          heard.inbound.channel().value(),
          spec.intent(),
          reply.auditSubject(),
          reply.auditDetail());
    }
  }

  private static @Nullable Long personIn(Turn turn) {
    return switch (turn.speaker()) {
      case Speaker.Known known -> known.person().id().value();
      case Speaker.Stranger stranger -> null;
    };
  }
}
