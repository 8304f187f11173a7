package vn.trucban.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.trucban.audit.AuditTrail;
import vn.trucban.channel.Inbound;
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
    Turn turn = listening.turn(inbound.origin());
    listening.heardFrom(inbound.origin(), now);
    Optional<Reply.Question> open = dialogues.lock(inbound.origin(), now);
    Reading reading = listening.read(inbound, turn.today());
    Router.Routed routed;
    String incident = null;
    try {
      routed = transactions.undoable(() -> router.route(turn, reading, open));
    } catch (TransientDataAccessException | TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      incident = incidents.report(inbound, reading.intent(), e);
      routed = new Router.Routed(Reply.text(turn.text("engine.incident", incident)), null, false);
    }
    Reply reply = routed.reply();
    send(inbound, reply.messages());
    if (reply.question() != null || (open.isPresent() && routed.closesQuestion())) {
      dialogues.save(inbound.origin(), reply.question(), now);
    }
    writeDown(inbound, turn, reading, routed, incident);
  }

  private void send(Inbound.FromChat inbound, List<Outbound> messages) {
    String pressed = inbound instanceof Inbound.Choice choice ? choice.pressed() : null;
    for (Outbound message : messages) {
      records.outbox.put(inbound.origin().chat(), MessageKind.ANSWER, message, null, pressed);
      pressed = null;
    }
  }

  private void writeDown(
      Inbound.FromChat inbound,
      Turn turn,
      Reading reading,
      Router.Routed routed,
      @Nullable String incident) {
    Long person =
        switch (turn.speaker()) {
          case Speaker.Known known -> known.person().id().value();
          case Speaker.Stranger stranger -> null;
        };
    records.ledger.understood(inbound, person, reading.intent(), reading.match().word(), incident);
    CommandSpec spec = routed.spec();
    if (spec != null && spec.changesRecords()) {
      records.audit.append(
          person,
          inbound.channel().value(),
          spec.intent(),
          routed.reply().auditSubject(),
          routed.reply().auditDetail());
    }
  }
}
