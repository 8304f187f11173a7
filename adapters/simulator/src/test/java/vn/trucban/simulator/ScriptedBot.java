package vn.trucban.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Button;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.EventId;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.NotAccepted;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.Receipt;
import vn.trucban.channel.RichText;

/** A bot with a handful of answers, behind the door that the real one stands behind. */
final class ScriptedBot implements InboundSink {

  private final SimulatorChannel channel;
  private final SmallStage stage;
  private final Set<EventId> seen = new HashSet<>();
  private final List<Inbound> accepted = new ArrayList<>();
  private volatile CountDownLatch held = new CountDownLatch(0);
  private boolean broken;
  private int rows;

  ScriptedBot(SimulatorChannel channel, SmallStage stage) {
    this.channel = channel;
    this.stage = stage;
  }

  /** While broken it stores nothing. */
  synchronized void breaks(boolean broken) {
    this.broken = broken;
  }

  /** From now on it answers people, but not the page that handed their words in, until let go. */
  CountDownLatch holds() {
    CountDownLatch letGo = new CountDownLatch(1);
    held = letGo;
    return letGo;
  }

  synchronized List<Inbound> accepted() {
    return List.copyOf(accepted);
  }

  @Override
  public Receipt accept(Inbound inbound) {
    Receipt receipt = take(inbound);
    try {
      held.await();
    } catch (InterruptedException e) {
      // The server's thread is told to end; what was taken stays taken.
      Thread.currentThread().interrupt();
    }
    return receipt;
  }

  private synchronized Receipt take(Inbound inbound) {
    if (broken) {
      throw new NotAccepted(
          inbound.channel(), inbound.event(), new IllegalStateException("no disk"));
    }
    if (!seen.add(inbound.event())) {
      return new Receipt.Duplicate();
    }
    accepted.add(inbound);
    switch (inbound) {
      case Inbound.Text text -> text(text);
      case Inbound.Choice choice ->
          send(
              choice,
              new Outbound.Plain(
                  RichText.plain("Đã ghi: ")
                      .then(RichText.bold(choice.payload().equals("home") ? "Ở nhà" : "Ở cơ quan"))
                      .then(", 7:10, thứ Hai 23/11.")),
              choice.pressed());
      case Inbound.Location location -> plain(location, "Đã nhận vị trí, làm tròn khoảng 100 m.");
      case Inbound.Contact contact -> plain(contact, "Cảm ơn, đã nhận số điện thoại.");
      case Inbound.Attachment attachment -> plain(attachment, "Tôi chưa nhận tệp.");
      case Inbound.Unsupported other -> plain(other, "Tôi chỉ đọc được chữ.");
      case Inbound.Joined joined -> plain(joined, "Chào anh/chị trở lại.");
      case Inbound.Left left -> {}
      case Inbound.Moved moved -> {}
      case Inbound.Unknown unknown -> {}
    }
    return new Receipt.Accepted();
  }

  private void text(Inbound.Text text) {
    String said = text.text().replace("@trucban", "").strip();
    switch (said) {
      case "điểm danh" -> {
        read(text, "check-in", Map.of("place", "roster"), "exact");
        send(
            text,
            new Outbound.Choices(
                RichText.plain("Chào chị Lan. Theo lịch, hôm nay chị ")
                    .then(RichText.bold("ở cơ quan"))
                    .then(".\nChị đang ở đâu?"),
                List.of(
                    List.of(new Button("Ở cơ quan", "office"), new Button("Ở nhà", "home")),
                    List.of(new Button("Đi công tác", "field")))),
            null);
      }
      case "báo cáo quân số" -> {
        read(text, "presence-summary", Map.of("date", "2026-11-23"), "exact");
        send(text, new Outbound.Document(summary(), chart()), null);
        send(
            text,
            new Outbound.Document(
                RichText.plain("Danh sách chi tiết"),
                new FileContent(
                    "quan-so-2026-11-23.xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "PK".repeat(6000).getBytes(StandardCharsets.UTF_8))),
            null);
      }
      case "họp" ->
          send(
              text,
              new Outbound.Link(
                  RichText.plain("Giao ban 8:00"),
                  "Vào phòng họp",
                  URI.create("https://hop.vi-du.example/1")),
              null);
      case "ai trực hôm nay" -> {
        read(text, "roster-query", Map.of("subject", "duty", "from", "2026-11-23"), "exact");
        plain(text, "Trực hôm nay: Trần Mẫu Bình, Lê Mẫu Cúc. Lãnh đạo trực: Nguyễn Mẫu Lan.");
      }
      default -> {
        read(text, "unknown", Map.of(), "none");
        plain(text, "Tôi chưa hiểu: " + said);
      }
    }
  }

  private static RichText summary() {
    return RichText.bold("Quân số 8:15, thứ Hai 23/11")
        .then("\nTổng số: 60. Tại cơ quan: 28. Tại nhà: 24. Công tác: 3. Nghỉ: 2.")
        .then("\nChưa báo: 3 (Trần Mẫu Bình, Lê Mẫu Cúc, Phạm Mẫu Dũng). Đi muộn: 1.")
        .then("\nLãnh đạo trực: có mặt.");
  }

  private static FileContent chart() {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(TwoWeeks.chart(), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FileContent("bieu-do.png", "image/png", out.toByteArray());
  }

  private void read(Inbound.Text text, String intent, Map<String, String> slots, String match) {
    List<String> nearest = match.equals("none") ? List.of("điểm danh", "trợ giúp") : List.of();
    stage.understands(text.event(), new Stage.Understood(intent, slots, match, nearest));
  }

  private void plain(Inbound.FromChat to, String text) {
    send(to, new Outbound.Plain(RichText.plain(text)), null);
  }

  private void send(Inbound.FromChat to, Outbound content, @Nullable String replaces) {
    Delivery delivery = channel.send(new Envelope(to.origin().chat(), content, replaces));
    rows++;
    stage.queued(
        new Stage.OutboxLine(
            "" + rows,
            to.origin().chat().chat(),
            "answers",
            switch (delivery) {
              case Delivery.Sent sent -> "sent";
              case Delivery.TryLater later -> "pending";
              case Delivery.Unreachable unreachable -> "unreachable";
              case Delivery.Refused refused -> "refused";
              case Delivery.Moved moved -> "moved";
              case Delivery.Unsure unsure -> "unsure";
            },
            1,
            stage.now(),
            ""));
  }
}
