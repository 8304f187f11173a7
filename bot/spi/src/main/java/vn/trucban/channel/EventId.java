package vn.trucban.channel;

/**
 * What a channel calls one delivery, unique within the channel. It is what a redelivery repeats and
 * what the ledger of seen events is keyed by; nothing may be concluded from its order.
 */
public record EventId(String value) {

  public EventId {
    Checks.text(value, "event id", 200);
  }

  @Override
  public String toString() {
    return value;
  }
}
