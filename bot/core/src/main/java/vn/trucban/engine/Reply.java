package vn.trucban.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.Button;
import vn.trucban.channel.FileContent;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;

/**
 * What a handler answers. The first message takes the place of the message whose button was
 * pressed; the others are new.
 *
 * @param messages in their order; at least one
 * @param question what is asked with them, null when nothing is
 * @param auditSubject what the audit trail says it was done to, null for the speaker
 * @param auditDetail a few words of data for the audit trail
 */
public record Reply(
    List<Outbound> messages,
    @Nullable Question question,
    @Nullable String auditSubject,
    @Nullable String auditDetail) {

  /** The slot in which a pressed {@code #yes} says which question it answers. */
  static final String QUESTION = "question";

  /** The slot in which a pressed or typed number says which reading was meant, from 1 on. */
  static final String NUMBER = "n";

  public Reply {
    messages = List.copyOf(messages);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("everybody gets an answer");
    }
  }

  public static Reply text(RichText text) {
    return of(new Outbound.Plain(text));
  }

  public static Reply buttons(RichText text, List<List<Button>> rows) {
    return of(new Outbound.Choices(text, rows));
  }

  public static Reply of(Outbound message) {
    return new Reply(List.of(message), null, null, null);
  }

  public static Reply file(RichText caption, FileContent file) {
    return of(new Outbound.Document(caption, file));
  }

  /**
   * The messages, with the buttons {@code #yes}, {@code #yes n=2} and {@code #no} tied to the
   * question they answer: pressed late, they must not answer another one.
   */
  List<Outbound> messagesTiedTo(long questionId) {
    return messages.stream().map(message -> tied(message, questionId)).toList();
  }

  private static Outbound tied(Outbound message, long questionId) {
    if (!(message instanceof Outbound.Choices choices)) {
      return message;
    }
    return new Outbound.Choices(
        choices.text(),
        choices.rows().stream()
            .map(row -> row.stream().map(button -> tied(button, questionId)).toList())
            .toList());
  }

  private static Button tied(Button button, long questionId) {
    return button.payload().matches("#no|#yes( " + NUMBER + "=\\d)?")
        ? new Button(button.label(), button.payload() + " " + QUESTION + "=" + questionId)
        : button;
  }

  /** One more message behind the others. */
  public Reply and(Outbound message) {
    List<Outbound> more = new ArrayList<>(messages);
    more.add(message);
    return new Reply(more, question, auditSubject, auditDetail);
  }

  /**
   * Leaves a question open.
   *
   * @param intent the command that gets the answer, as argument {@code answer=yes} or {@code no}
   * @param arguments what the command needs to know by then
   */
  public Reply asking(String intent, Arguments arguments) {
    return asking(new Question.ToHandler(new Act(intent, arguments)));
  }

  Reply asking(Question asked) {
    return new Reply(messages, asked, auditSubject, auditDetail);
  }

  /** Says what the audit trail is to hold; ids and data, never message text. */
  public Reply audited(String subject, String detail) {
    return new Reply(messages, question, subject, detail);
  }
}
