package vn.trucban.telegram;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.trucban.channel.Capabilities;
import vn.trucban.channel.Channel;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;

/** Sends messages through the Bot API. Thread-safe; blocks for one call timeout at most. */
final class TelegramChannel implements Channel {

  private final TelegramClient client;
  private final TelegramFiles files;
  private final TelegramFaults faults;
  private final Capabilities capabilities;

  TelegramChannel(
      TelegramClient client,
      TelegramFiles files,
      TelegramFaults faults,
      Capabilities capabilities) {
    this.client = client;
    this.files = files;
    this.faults = faults;
    this.capabilities = capabilities;
  }

  @Override
  public ChannelId id() {
    return TelegramConnection.CHANNEL;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public Delivery send(Envelope envelope) {
    if (!envelope.to().channel().equals(id())) {
      throw new IllegalArgumentException("not an address on Telegram");
    }
    return switch (envelope.content()) {
      case Outbound.Plain plain -> text(envelope, plain.text(), null);
      case Outbound.Choices choices -> text(envelope, choices.text(), Keyboards.of(choices));
      case Outbound.Link link -> text(envelope, link.text(), Keyboards.of(link));
      case Outbound.Document document -> {
        TelegramLimits.refuseLonger(document.text(), capabilities.longestCaption());
        yield files.send(envelope.to(), document);
      }
    };
  }

  private Delivery text(Envelope envelope, RichText text, @Nullable InlineKeyboardMarkup keyboard) {
    TelegramLimits.refuseLonger(text, capabilities.longestText());
    Integer replaced = messageId(envelope.replaces());
    if (replaced != null) {
      Answer<Serializable> edited = edit(envelope, replaced, text, keyboard);
      if (!isStale(edited)) {
        return editDelivery(envelope, replaced, edited);
      }
    }
    return switch (sendNew(envelope, text, keyboard)) {
      case Answer.Done<Message> done -> faults.sent(done.value().getMessageId());
      case Answer.Refusal<Message> refusal -> faults.of(refusal, envelope.to());
      case Answer.Silence<Message> silence -> faults.of(silence);
    };
  }

  private Answer<Message> sendNew(
      Envelope envelope, RichText text, @Nullable InlineKeyboardMarkup keyboard) {
    return TelegramLimits.bareIfMarkupRefused(
        text,
        rendering -> {
          SendMessage message = new SendMessage(envelope.to().chat(), rendering.text());
          message.setParseMode(rendering.parseMode());
          message.setReplyMarkup(keyboard);
          message.setLinkPreviewOptions(noPreview());
          return client.executeAsync(message);
        });
  }

  private Answer<Serializable> edit(
      Envelope envelope, Integer replaced, RichText text, @Nullable InlineKeyboardMarkup keyboard) {
    return TelegramLimits.bareIfMarkupRefused(
        text,
        rendering ->
            client.executeAsync(
                EditMessageText.builder()
                    .chatId(envelope.to().chat())
                    .messageId(replaced)
                    .text(rendering.text())
                    .parseMode(rendering.parseMode())
                    .replyMarkup(keyboard)
                    .linkPreviewOptions(noPreview())
                    .build()));
  }

  private Delivery editDelivery(Envelope envelope, Integer replaced, Answer<Serializable> edited) {
    return switch (edited) {
      case Answer.Done<Serializable> done -> faults.sent(replaced);
      // Shown already: an edit that is repeated after a lost answer is no fault.
      case Answer.Refusal<Serializable> refusal when refusal.says("message is not modified") ->
          faults.sent(replaced);
      case Answer.Refusal<Serializable> refusal -> faults.of(refusal, envelope.to());
      case Answer.Silence<Serializable> silence -> faults.of(silence);
    };
  }

  /** Whether the message to edit is gone, too old, or a picture, so that a new one is due. */
  private static boolean isStale(Answer<Serializable> edited) {
    return edited instanceof Answer.Refusal<Serializable> refusal
        && refusal.code() == 400
        && (refusal.says("message to edit not found")
            || refusal.says("message can't be edited")
            || refusal.says("there is no text in the message to edit")
            || refusal.says("MESSAGE_ID_INVALID"));
  }

  private static @Nullable Integer messageId(@Nullable String providerId) {
    return providerId != null && providerId.matches("[1-9][0-9]{0,8}|1[0-9]{9}|20[0-9]{8}")
        ? Integer.valueOf(providerId)
        : null;
  }

  private static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }
}
