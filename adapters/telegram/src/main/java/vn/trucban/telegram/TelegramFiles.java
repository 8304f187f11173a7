package vn.trucban.telegram;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Outbound;

/** Sends pictures and files: the bytes once, afterwards by the id that Telegram gave them. */
final class TelegramFiles {

  private static final int MOST_BYTES = 50 * 1024 * 1024;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final TelegramClient client;
  private final FileIds ids;
  private final TelegramFaults faults;

  TelegramFiles(TelegramClient client, FileIds ids, TelegramFaults faults) {
    this.client = client;
    this.ids = ids;
    this.faults = faults;
  }

  Delivery send(ChatAddress to, Outbound.Document document) {
    if (document.file().bytes().length > MOST_BYTES) {
      return new Delivery.Refused("telegram-file-too-large");
    }
    boolean asPhoto = PictureLimits.fits(document.file());
    Answer<Message> answer = sendAs(to, document, asPhoto);
    if (asPhoto && answer instanceof Answer.Refusal<Message> refusal && isNoPhoto(refusal)) {
      answer = sendAs(to, document, false);
    }
    return switch (answer) {
      case Answer.Done<Message> done -> faults.sent(done.value().getMessageId());
      case Answer.Refusal<Message> refusal -> faults.of(refusal, to);
      case Answer.Silence<Message> silence -> faults.of(silence);
    };
  }

  private Answer<Message> sendAs(ChatAddress to, Outbound.Document document, boolean asPhoto) {
    Optional<String> known = ids.find(document.file(), asPhoto);
    if (known.isPresent()) {
      Answer<Message> answer = post(to, document, asPhoto, known.get());
      if (!isForgotten(answer)) {
        return answer;
      }
      ids.forget(document.file(), asPhoto);
    }
    return upload(to, document, asPhoto);
  }

  private Answer<Message> upload(ChatAddress to, Outbound.Document document, boolean asPhoto) {
    FileContent file = document.file();
    Lock lock = ids.uploadOf(file);
    boolean alone = isAlone(lock);
    try {
      Optional<String> meanwhile = ids.find(file, asPhoto);
      if (meanwhile.isPresent()) {
        return post(to, document, asPhoto, meanwhile.get());
      }
      Answer<Message> answer = post(to, document, asPhoto, null);
      if (answer instanceof Answer.Done<Message> done) {
        String fileId = fileId(done.value(), asPhoto);
        if (fileId != null) {
          ids.remember(file, asPhoto, fileId);
        }
      }
      return answer;
    } finally {
      if (alone) {
        lock.unlock();
      }
    }
  }

  /** Waits for one upload that hangs, not for five in a row: rather it uploads once more. */
  private static boolean isAlone(Lock lock) {
    try {
      return lock.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Answer<Message> post(
      ChatAddress to, Outbound.Document document, boolean asPhoto, @Nullable String fileId) {
    return TelegramLimits.bareIfMarkupRefused(
        document.text(),
        caption ->
            asPhoto
                ? photo(to, media(document.file(), fileId), caption)
                : document(to, media(document.file(), fileId), caption));
  }

  private CompletableFuture<Message> photo(ChatAddress to, InputFile media, Rendering caption) {
    SendPhoto photo = new SendPhoto(to.chat(), media);
    photo.setCaption(caption.text());
    photo.setParseMode(caption.parseMode());
    return client.executeAsync(photo);
  }

  private CompletableFuture<Message> document(ChatAddress to, InputFile media, Rendering caption) {
    SendDocument document = new SendDocument(to.chat(), media);
    document.setCaption(caption.text());
    document.setParseMode(caption.parseMode());
    document.setDisableContentTypeDetection(true);
    return client.executeAsync(document);
  }

  private static InputFile media(FileContent file, @Nullable String fileId) {
    return fileId == null
        ? new InputFile(new ByteArrayInputStream(file.bytes()), wireName(file.name()))
        : new InputFile(fileId);
  }

  /** The library names the part of the request like the file, so nothing may need quoting. */
  private static String wireName(String name) {
    return SafeText.of(name).replaceAll("[\\p{Cntrl}\"%/\\\\]", "_");
  }

  private static @Nullable String fileId(Message message, boolean asPhoto) {
    if (!asPhoto) {
      return message.getDocument() == null ? null : message.getDocument().getFileId();
    }
    return message.getPhoto() == null
        ? null
        : message.getPhoto().stream()
            .max(Comparator.comparingInt(size -> size.getWidth() * size.getHeight()))
            .map(PhotoSize::getFileId)
            .orElse(null);
  }

  private static boolean isForgotten(Answer<Message> answer) {
    return answer instanceof Answer.Refusal<Message> refusal
        && refusal.code() == 400
        && (refusal.says("wrong file_id")
            || refusal.says("wrong file identifier")
            || refusal.says("Wrong file identifier"));
  }

  private static boolean isNoPhoto(Answer.Refusal<Message> refusal) {
    return refusal.code() == 400
        && (refusal.says("PHOTO_INVALID_DIMENSIONS")
            || refusal.says("IMAGE_PROCESS_FAILED")
            || refusal.says("PHOTO_SAVE_FILE_INVALID"));
  }
}
