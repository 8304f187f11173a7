package vn.trucban.outbox;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;

/**
 * Makes several messages of one that is longer than its channel carries. Buttons and links stay
 * with the last part, where the eye ends; a file stays with the first, as the rest speaks of it.
 */
@Component
final class Splitting {

  /** Stands before a message that may have arrived already; every part leaves room for it. */
  static final String SENT_AGAIN = "(gửi lại) ";

  /** Asked for late, because a channel may need rooms that need the outbox; and only once. */
  private final Supplier<Map<ChannelId, Capabilities>> limits;

  Splitting(ObjectProvider<Channel> channels) {
    this.limits =
        SingletonSupplier.of(
            () -> channels.stream().collect(toMap(Channel::id, Channel::capabilities)));
  }

  /** The message in parts that fit; whole, where nobody knows the channel's limits. */
  List<Outbound> parts(ChannelId channel, Outbound message) {
    Capabilities known = limits.get().get(channel);
    return known == null ? List.of(message) : parts(known, message);
  }

  static List<Outbound> parts(Capabilities limits, Outbound message) {
    int text = roomOf(limits.longestText());
    return switch (message) {
      case Outbound.Plain plain -> plain(TextCuts.cut(plain.text(), text, text));
      case Outbound.Choices choices -> {
        List<RichText> cut = TextCuts.cut(choices.text(), text, text);
        List<Outbound> parts = plain(cut.subList(0, cut.size() - 1));
        parts.add(new Outbound.Choices(cut.getLast(), choices.rows()));
        yield parts;
      }
      case Outbound.Link link -> {
        List<RichText> cut = TextCuts.cut(link.text(), text, text);
        List<Outbound> parts = plain(cut.subList(0, cut.size() - 1));
        parts.add(new Outbound.Link(cut.getLast(), link.label(), link.target()));
        yield parts;
      }
      case Outbound.Document document -> {
        List<RichText> cut = TextCuts.cut(document.text(), roomOf(limits.longestCaption()), text);
        List<Outbound> parts = new ArrayList<>();
        parts.add(new Outbound.Document(cut.getFirst(), document.file()));
        parts.addAll(plain(cut.subList(1, cut.size())));
        yield parts;
      }
    };
  }

  private static int roomOf(int longest) {
    return Math.max(1, longest - SENT_AGAIN.length());
  }

  private static List<Outbound> plain(List<RichText> texts) {
    List<Outbound> parts = new ArrayList<>();
    texts.forEach(text -> parts.add(new Outbound.Plain(text)));
    return parts;
  }
}
