package vn.trucban.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.Channel;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;

/** Sends one message, outside any transaction. Thread-safe. */
final class Sending {

  private static final Logger log = LoggerFactory.getLogger(Sending.class);
  private static final RichText SENT_AGAIN = RichText.plain(Splitting.SENT_AGAIN);
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  private final Channel channel;
  private final RateGate gate;
  private final Clock clock;

  Sending(Channel channel, RateGate gate, Clock clock) {
    this.channel = channel;
    this.gate = gate;
    this.clock = clock;
  }

  /**
   * Sends it and tells the gate when that has ended and what the provider asked for.
   *
   * @param permitted when it got its permits
   */
  Outcome send(OutboxRow row, Instant permitted) {
    Outbound content = row.content();
    Delivery delivery;
    try {
      if (content == null) {
        return new Outcome.Unreadable(row);
      }
      delivery = delivery(row, row.resent() ? marked(content) : content);
    } finally {
      gate.ended(row.to(), permitted, clock.instant());
    }
    if (delivery instanceof Delivery.TryLater later) {
      Delivery.TryLater patient = patient(later);
      gate.pause(row.to(), patient, clock.instant());
      return new Outcome.Tried(row, patient);
    }
    return new Outcome.Tried(row, delivery);
  }

  private Delivery delivery(OutboxRow row, Outbound content) {
    try {
      return channel.send(new Envelope(row.to(), content, row.replaces()));
    } catch (RuntimeException | Error e) {
      log.atError()
          .setMessage("A channel threw while sending")
          .setCause(e)
          .addKeyValue("channel", channel.id())
          .addKeyValue("message", row.id())
          .log();
      return new Delivery.Refused("exception");
    }
  }

  /** A provider that asks for no patience at all would be asked again and again. */
  private static Delivery.TryLater patient(Delivery.TryLater later) {
    return later.after().compareTo(SHORTEST_WAIT) < 0
        ? new Delivery.TryLater(SHORTEST_WAIT, later.everybody(), later.reason())
        : later;
  }

  private static Outbound marked(Outbound content) {
    RichText text = SENT_AGAIN.then(content.text());
    return switch (content) {
      case Outbound.Plain plain -> new Outbound.Plain(text);
      case Outbound.Choices choices -> new Outbound.Choices(text, choices.rows());
      case Outbound.Link link -> new Outbound.Link(text, link.label(), link.target());
      case Outbound.Document document -> new Outbound.Document(text, document.file());
    };
  }
}
