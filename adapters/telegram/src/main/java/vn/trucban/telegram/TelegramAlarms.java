package vn.trucban.telegram;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.trucban.channel.Alarms;

/** The alarms of this room, their sentences, and which of them this node has raised. */
final class TelegramAlarms {

  static final String TOKEN_REFUSED = "telegram.token-refused";
  static final String POLLING_STOPPED = "telegram.polling-stopped";
  static final String CONFLICT = "telegram.conflict";
  static final String CANNOT_WRITE = "telegram.cannot-write";
  static final String WEBHOOK_REFUSED = "telegram.webhook-refused";

  private final Alarms alarms;
  private final Set<String> raised = ConcurrentHashMap.newKeySet();

  TelegramAlarms(Alarms alarms) {
    this.alarms = alarms;
  }

  void tokenRefused() {
    raise(TOKEN_REFUSED, "Telegram refuses the bot's token: put the right token and restart.");
  }

  /** Only a restart ends this one; a send that works again does not. */
  void pollingStopped() {
    raise(
        POLLING_STOPPED,
        "Telegram refused the bot's token and messages are no longer received: see the token and"
            + " restart.");
  }

  void anotherPoller() {
    raise(CONFLICT, "Another program polls Telegram with this bot's token: stop it.");
  }

  void foreignWebhook() {
    raise(CONFLICT, "A webhook was set for this bot's token while it polls: remove it or restart.");
  }

  void cannotWrite() {
    raise(
        CANNOT_WRITE,
        "The database cannot be written, so Telegram is not asked for messages: see whether the"
            + " disk is full.");
  }

  void webhookRefused() {
    raise(WEBHOOK_REFUSED, "Telegram refuses the address of the webhook: see the public URL.");
  }

  void clear(String code) {
    if (raised.remove(code)) {
      alarms.clear(code);
    }
  }

  private void raise(String code, String sentence) {
    raised.add(code);
    alarms.raise(code, sentence);
  }
}
