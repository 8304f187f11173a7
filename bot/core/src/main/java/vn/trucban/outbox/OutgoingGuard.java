package vn.trucban.outbox;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.trucban.channel.Button;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.Outbound;
import vn.trucban.secrecy.Refusals;
import vn.trucban.secrecy.SecrecyGuard;
import vn.trucban.secrecy.Verdict;

/** Keeps back what bears a state secret's marks before it is stored for sending. */
@Component
class OutgoingGuard implements Passage {

  private final SecrecyGuard guard;
  private final Refusals refusals;

  OutgoingGuard(SecrecyGuard guard, Refusals refusals) {
    this.guard = guard;
    this.refusals = refusals;
  }

  /**
   * The message, or, where it is stopped, a sentence that says so: who waits for an answer hears
   * one, and whoever made the message fails in nothing else.
   */
  @Override
  public Outbound passed(ChannelId channel, Outbound message) {
    String shown = shown(message);
    return switch (guard.checkOutgoing(shown)) {
      case Verdict.Clear clear -> message;
      case Verdict.Stopped stopped -> {
        if (refusals.isOwnSentence(message.text())) {
          yield message;
        }
        refusals.wasToGoOut(channel.value(), stopped, shown);
        yield new Outbound.Plain(refusals.inPlace());
      }
    };
  }

  private static String shown(Outbound message) {
    String more =
        switch (message) {
          case Outbound.Plain plain -> "";
          case Outbound.Choices choices ->
              choices.rows().stream()
                  .flatMap(row -> row.stream().map(Button::label))
                  .collect(Collectors.joining("\n"));
          case Outbound.Link link -> link.label() + "\n" + link.target();
          case Outbound.Document document -> document.file().name();
        };
    return message.text().plainText() + "\n" + more;
  }
}
