package vn.trucban.engine;

import java.time.Instant;
import java.util.List;
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
    Turn turn = null;
    Reading reading = Reading.none();
    try {
      turn = listening.turn(inbound.origin());
      reading = listening.read(inbound, turn);
      Heard heard = new Heard(inbound, turn, reading, now);
      Boolean done = transactions.undoable(() -> converse(heard));
      assert done;
    } catch (TransientDataAccessException
        | DataAccessResourceFailureException
        | TransactionException e) {
      // Nothing was decided yet; the whole event may be tried again.
      throw e;
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      // Whatever is in the event, it must not come back again and again and hold up others.
      apologise(inbound, turn, reading, e);
    }
  }

  /** An event, who said it, and what it means. */
  private record Heard(Inbound.FromChat inbound, Turn turn, Reading reading, Instant now) {}

  private Boolean converse(Heard heard) {
    Origin origin = heard.inbound.origin();
    Dialogues.State dialogue = dialogues.lock(origin, heard.now);
    listening.heardFrom(origin, heard.now);
    Router.Routed routed = router.route(heard.turn, heard.reading, dialogue);
    Reply reply = routed.reply();
    if (reply.question() != null) {
      send(heard.inbound, reply.messagesTiedTo(dialogue.turn()), routed.keepsPressed());
      dialogues.save(origin, dialogue.turn(), reply.question(), heard.now);
    } else {
      send(heard.inbound, reply.messages(), routed.keepsPressed());
      if (dialogue.open().isPresent() && routed.closesQuestion()) {
        dialogues.save(origin, dialogue.openId(), null, heard.now);
      }
    }
    writeDown(heard, routed);
    return Boolean.TRUE;
  }

  private void apologise(
      Inbound.FromChat inbound, @Nullable Turn turn, Reading reading, Throwable failure) {
    String incident = incidents.report(inbound, reading.intent(), failure);
    send(inbound, List.of(new Outbound.Plain(listening.apology(turn, incident))), false);
    records.ledger.understood(
        inbound,
        turn == null ? null : personIn(turn),
        reading.intent(),
        reading.match().word(),
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

  private void writeDown(Heard heard, Router.Routed routed) {
    Long person = personIn(heard.turn);
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
