package vn.trucban.zalo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;

/**
 * Sends consultation messages to persons and messages to GMF groups. Zalo edits nothing, so what
 * takes the place of another message is a new one. Thread-safe.
 */
final class ZaloChannel implements Channel {

  private static final Logger log = LoggerFactory.getLogger(ZaloChannel.class);

  private final OaCalls calls;
  private final URI server;
  private final Uploads uploads;
  private final Numbers numbers;
  private final ZaloFaults faults;
  private final ExtraRequests extra;

  ZaloChannel(URI server, OaCalls calls, Uploads uploads, Numbers numbers, Tolls tolls) {
    this.server = server;
    this.calls = calls;
    this.uploads = uploads;
    this.numbers = numbers;
    this.faults = tolls.faults();
    this.extra = tolls.extra();
  }

  /** What a request costs, and what its answer means. */
  record Tolls(ZaloFaults faults, ExtraRequests extra) {}

  @Override
  public ChannelId id() {
    return ZaloConnection.CHANNEL;
  }

  @Override
  public Capabilities capabilities() {
    return extra.capabilities();
  }

  @Override
  public Delivery send(Envelope envelope) {
    if (!envelope.to().channel().equals(id())) {
      throw new IllegalArgumentException("not an address on Zalo");
    }
    refuseLonger(envelope.content().text());
    ChatAddress to = envelope.to();
    return switch (envelope.content()) {
      case Outbound.Plain plain -> {
        // It may ask for a number of its own: better one is not understood than taken wrongly.
        numbers.forget(to);
        yield text(to, plain.text().plainText());
      }
      case Outbound.Link link ->
          text(to, link.text().plainText() + "\n\n" + link.label() + ": " + link.target());
      case Outbound.Choices choices -> choices(to, choices);
      case Outbound.Document document -> document(to, document);
    };
  }

  /**
   * Sends text that answers a message; without the quote where Zalo refuses it, because the message
   * is too old for instance.
   */
  Delivery reply(ChatAddress to, String text, String quoted) {
    String safe = safe(to, text);
    OaAnswer answer = post(to, ZaloMessages.text(to, safe, quoted));
    return answer.isRefusal(OaCodes.BAD_PARAMETER) ? further(to, safe) : faults.of(answer);
  }

  private Delivery choices(ChatAddress to, Outbound.Choices choices) {
    String text = safe(to, choices.text().plainText());
    Optional<ObjectNode> list = ZaloMessages.list(to, text, Numbers.buttons(choices));
    if (list.isPresent()) {
      OaAnswer answer = post(to, list.get());
      // Nobody knows for certain whether version 3 takes lists.
      if (!answer.isRefusal(OaCodes.BAD_PARAMETER) && !answer.isRefusal(OaCodes.NOT_SUPPORTED)) {
        if (answer instanceof OaAnswer.Done) {
          numbers.forget(to);
        }
        return faults.of(answer);
      }
      extra.take();
    }
    // While the new list is on its way, a number may be meant for the old one: then for none.
    numbers.forget(to);
    Delivery delivery = text(to, Numbers.listed(choices));
    if (delivery instanceof Delivery.Sent || delivery instanceof Delivery.Unsure) {
      numbers.remember(to, choices);
    }
    return delivery;
  }

  private Delivery document(ChatAddress to, Outbound.Document document) {
    String caption = safe(to, document.text().plainText());
    FileContent file = document.file();
    Optional<Uploads.Way> way = Uploads.wayOf(file);
    if (way.isEmpty()) {
      return text(to, insteadOf(caption, file));
    }
    Sending sending = new Sending(to, caption, file, way.get());
    OaAnswer answer = sendUploaded(sending);
    if (answer.isRefusal(OaCodes.ATTACHMENT_GONE)) {
      uploads.forget(file, way.get());
      extra.take();
      answer = sendUploaded(sending);
    }
    boolean notTaken =
        answer.isRefusal(OaCodes.BAD_PARAMETER)
            || answer.isRefusal(OaCodes.NOT_SUPPORTED)
            || answer.isRefusal(OaCodes.TOO_LARGE);
    if (notTaken) {
      extra.take();
      return text(to, insteadOf(caption, file));
    }
    Delivery delivery = sending.uploaded ? faults.of(answer) : faults.ofUpload(answer);
    boolean captionDue = way.get() == Uploads.Way.FILE && !caption.isBlank();
    if (captionDue && delivery instanceof Delivery.Sent sent) {
      return with(further(to, caption), sent);
    }
    return delivery;
  }

  /** One file on its way, and whether Zalo has its bytes. */
  private static final class Sending {
    private final ChatAddress to;
    private final String caption;
    private final FileContent file;
    private final Uploads.Way way;
    private boolean uploaded;

    Sending(ChatAddress to, String caption, FileContent file, Uploads.Way way) {
      this.to = to;
      this.caption = caption;
      this.file = file;
      this.way = way;
    }
  }

  private OaAnswer sendUploaded(Sending sending) {
    return switch (uploads.upload(sending.file, sending.way)) {
      case Uploads.Uploaded.Not not -> {
        sending.uploaded = false;
        yield not.why();
      }
      case Uploads.Uploaded.As as -> {
        sending.uploaded = true;
        yield post(
            sending.to,
            switch (sending.way) {
              case IMAGE -> ZaloMessages.picture(sending.to, sending.caption, "image", as.name());
              case GIF -> ZaloMessages.picture(sending.to, sending.caption, "gif", as.name());
              case FILE -> ZaloMessages.file(sending.to, as.name());
            });
      }
    };
  }

  private static String insteadOf(String caption, FileContent file) {
    String words = ZaloWords.notTaken(file);
    return caption.isBlank() ? words : caption + "\n\n" + words;
  }

  /** Sends text, in several messages if it grew too long on the way. */
  private Delivery text(ChatAddress to, String text) {
    List<String> parts = ZaloText.parts(safe(to, text));
    if (parts.isEmpty()) {
      return new Delivery.Refused("zalo-empty");
    }
    Delivery all = faults.of(post(to, ZaloMessages.text(to, parts.getFirst(), null)));
    for (String part : parts.subList(1, parts.size())) {
      if (all instanceof Delivery.Sent sent) {
        all = with(further(to, part), sent);
      }
    }
    return all;
  }

  /** What became of a message of which the parts before are there. */
  private static Delivery with(Delivery part, Delivery.Sent before) {
    return switch (part) {
      case Delivery.Sent sent -> before;
      case Delivery.Refused refused -> withoutPart(refused.reason(), before);
      case Delivery.Unreachable unreachable -> withoutPart(unreachable.reason(), before);
      // Perhaps half of it is there: its kind says whether it comes again as a whole.
      case Delivery.TryLater later -> new Delivery.Unsure("zalo-part");
      case Delivery.Unsure unsure -> new Delivery.Unsure("zalo-part");
      case Delivery.Moved moved -> new Delivery.Unsure("zalo-part");
    };
  }

  /** To send it all again would bring the first part once more and this one no more than before. */
  private static Delivery withoutPart(String reason, Delivery.Sent before) {
    log.atError()
        .setMessage("A part of a message was refused for good")
        .addKeyValue("channel", ZaloConnection.CHANNEL)
        .addKeyValue("reason", reason)
        .log();
    return before;
  }

  private Delivery further(ChatAddress to, String text) {
    extra.take();
    return faults.of(post(to, ZaloMessages.text(to, text, null)));
  }

  private OaAnswer post(ChatAddress to, ObjectNode body) {
    return calls.post(server, ZaloMessages.path(to), body);
  }

  /** What a group reads may come from a person, so nothing in it calls anybody. */
  private static String safe(ChatAddress to, String text) {
    String safe = ZaloText.of(text);
    return to.isPrivate() ? safe : ZaloText.withoutMentions(safe);
  }

  private static void refuseLonger(RichText text) {
    String plain = text.plainText();
    if (plain.codePointCount(0, plain.length()) > ExtraRequests.LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a text of more than " + ExtraRequests.LONGEST_TEXT + " code points");
    }
  }
}
