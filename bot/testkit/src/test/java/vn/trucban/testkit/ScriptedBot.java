package vn.trucban.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.trucban.channel.Button;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.EventId;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.Receipt;
import vn.trucban.channel.RichText;

/** A tiny bot, so that the language of dialogues has somebody to talk to. */
final class ScriptedBot implements InboundSink {

  private final FakeChannel channel;
  private final Set<EventId> seen = new HashSet<>();
  private final List<Envelope> due = new ArrayList<>();

  ScriptedBot(FakeChannel channel) {
    this.channel = channel;
  }

  @Override
  public Receipt accept(Inbound inbound) {
    if (!seen.add(inbound.event())) {
      return new Receipt.Duplicate();
    }
    switch (inbound) {
      case Inbound.Text text -> answer(text);
      case Inbound.Choice choice ->
          due.add(
              new Envelope(
                  choice.origin().chat(),
                  new Outbound.Plain(RichText.plain("Đã chọn " + choice.payload())),
                  choice.pressed()));
      case Inbound.Location location ->
          reply(location, new Outbound.Plain(RichText.plain("Vị trí " + location.latitude())));
      case Inbound.FromChat other ->
          reply(other, new Outbound.Plain(RichText.plain(other.getClass().getSimpleName())));
      case Inbound.Unknown unknown -> {}
    }
    return new Receipt.Accepted();
  }

  /** Sends what is due, as the dispatcher would. */
  void settle() {
    due.forEach(channel::send);
    due.clear();
  }

  /** Writes to a person unasked. */
  void remind(String person) {
    due.add(
        new Envelope(
            channel.person(person), new Outbound.Plain(RichText.plain("Nhắc điểm danh")), null));
  }

  private void answer(Inbound.Text text) {
    switch (text.text()) {
      case "điểm danh" ->
          reply(
              text,
              new Outbound.Choices(
                  RichText.plain("Đã ghi: ").then(RichText.bold("Ở cơ quan")).then(", 7:10."),
                  List.of(
                      List.of(new Button("Ở nhà", "home"), new Button("Đi công tác", "field")))));
      case "báo cáo" ->
          reply(
              text,
              new Outbound.Document(
                  RichText.plain("Quân số"),
                  new FileContent(
                      "quan-so.xlsx", "text/plain", "x".getBytes(StandardCharsets.UTF_8))));
      case "hai lần" -> {
        reply(text, new Outbound.Plain(RichText.plain("một")));
        reply(text, new Outbound.Plain(RichText.plain("hai")));
      }
      case "im" -> {}
      default -> reply(text, new Outbound.Plain(RichText.plain("Nghe: " + text.text())));
    }
  }

  private void reply(Inbound.FromChat to, Outbound content) {
    due.add(new Envelope(to.origin().chat(), content, null));
  }
}
