package vn.trucban.telegram;

import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;

/** The one way from an update's bytes to the sink, for the poller and for the webhook. */
final class Intake {

  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private final TelegramUpdates updates;
  private final InboundSink sink;
  private final CallbackAnswers callbacks;
  private final LongAdder unknown = new LongAdder();
  private final LongAdder setAside = new LongAdder();

  Intake(TelegramUpdates updates, InboundSink sink, CallbackAnswers callbacks) {
    this.updates = updates;
    this.sink = sink;
    this.callbacks = callbacks;
  }

  ReadUpdate read(byte[] raw) {
    return updates.read(raw);
  }

  boolean isFromGroup(byte[] raw) {
    return updates.isFromGroup(raw);
  }

  /**
   * Stores the update; one without an id cannot be recognised when it comes again and is set aside.
   *
   * @return whether it was stored; false when it was set aside
   * @throws vn.trucban.channel.NotAccepted it must come again
   */
  boolean take(ReadUpdate update) {
    if (update.id() == null) {
      setAside.increment();
      log.atWarn().addKeyValue("channel", "telegram").log("An unreadable update was set aside");
      return false;
    }
    if (update.inbound() instanceof Inbound.Unknown) {
      unknown.increment();
    }
    var unused = sink.accept(update.inbound());
    if (update.callbackQuery() != null) {
      callbacks.answer(update.callbackQuery());
    }
    return true;
  }

  long unknown() {
    return unknown.sum();
  }

  long setAside() {
    return setAside.sum();
  }
}
