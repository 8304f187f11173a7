package vn.trucban.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.Receipt;

final class ConversationTest {

  private final FakeChannel channel = new FakeChannel();
  private final ScriptedBot bot = new ScriptedBot(channel);
  private final MutableClock clock = new MutableClock("2026-11-23T07:10");
  private final Conversation talk = new Conversation(bot, channel, clock, bot::settle);

  @Test
  void aWholeDialogueReadsAsItIsSpoken() {
    talk.as("lan")
        .says("điểm danh")
        .hears("Đã ghi: **Ở cơ quan**, 7:10.")
        .withButtons("Ở nhà", "Đi công tác")
        .presses("Ở nhà")
        .hearsEdited("Đã chọn home")
        .withButtons()
        .redelivers()
        .hearsNothing()
        .says("im")
        .hearsNothing();
    talk.at("07:15");
    talk.as("binh").sendsLocation(16.05, 108.2).hearsMatching("Vị trí 16\\.0\\d");
    talk.as("binh").says("báo cáo").hearsFile("*.xlsx", "Quân số").hearsNothing();
    talk.inGroup("tccb").as("lan").says("chào cả nhà").hearsNothing();
    talk.inGroup("tccb").as("lan").says("@trucban ai trực").hears("Nghe: …ai trực");
    talk.close();
  }

  @Test
  void everyKindOfMessageReachesTheBot() {
    talk.as("lan").sendsContact("0900000001").hears("Contact");
    talk.as("lan").sendsContactOfAnother("0900000002").hears("Contact");
    talk.as("lan").sendsSticker().hears("Unsupported");
    talk.as("lan").sendsFile("don.pdf").hears("Attachment");
    talk.as("lan").forwardsLocation(1, 2).hears("Vị trí 1.0");
    talk.as("lan").leaves().hears("Left").joins().hears("Joined");
    talk.as("lan").saidAt("07:05", "chào").hears("Nghe: chào");
    talk.close();
  }

  @Test
  void anExtraReplyFailsAtTheNextStepAndAtTheEnd() {
    talk.as("lan").says("hai lần").hears("một");
    assertThatThrownBy(() -> talk.as("binh").says("im"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("lan heard what nobody expected:\nhai");

    Conversation other = new Conversation(bot, channel, clock, bot::settle);
    other.as("lan").says("hai lần").hears("một");
    assertThatThrownBy(other::close).hasMessageContaining("nobody expected");
  }

  @Test
  void anExtraReplyToSomebodyElseFailsUnlessTheyAreLeftOut() {
    bot.remind("binh");
    talk.as("lan").says("im");
    fails(talk::close, "binh heard what nobody expected");

    Conversation other = new Conversation(bot, channel, clock, bot::settle);
    other.onlyListeningTo("lan");
    bot.remind("binh");
    other.as("lan").says("im").hearsNothing();
    other.close();
  }

  @Test
  void aMissingReplyFailsAtOnceAndTheEndStaysSilentAfterwards() {
    fails(() -> talk.as("lan").says("im").hears("gì đó"), "but heard nothing");
    talk.close();
  }

  @Test
  void aReplyThatReadsOtherwiseFails() {
    fails(() -> talk.as("lan").says("chào").hears("Nghe: xin chào"), "Nghe: chào");
    fails(() -> talk.as("lan").says("chào").hears("Nghe: chào…"), "Nghe: chào");
    fails(
        () -> talk.as("lan").says("điểm danh").hears("Đã ghi: Ở cơ quan, 7:10."), "**Ở cơ quan**");
    fails(() -> talk.as("lan").says("chào").hearsMatching("Nghe"), "Nghe: chào");
    fails(() -> talk.as("lan").says("chào").hearsEdited("Nghe: chào"), "a new message came");
    fails(() -> talk.as("lan").says("báo cáo").hearsFile("*.pdf"), "quan-so.xlsx");
    fails(() -> talk.as("lan").says("chào").hearsNothing(), "nothing more");
    fails(
        () -> talk.as("lan").says("điểm danh").hears("Đã ghi…").withButtons("Ở nhà"),
        "[Ở nhà, Đi công tác]");
  }

  @Test
  void aButtonIsPressedOnlyWhereItStillShowsUnlessThePhoneIsSlow() {
    talk.as("lan").says("điểm danh").hears("Đã ghi…").presses("Ở nhà").hearsEdited("Đã chọn…");
    fails(() -> talk.as("lan").presses("Ở nhà"), "no button [Ở nhà]");
    talk.as("lan").pressesTooLate("Đi công tác").hearsEdited("Đã chọn field");
    fails(() -> talk.as("binh").presses("Ở nhà"), "no button [Ở nhà]");
  }

  @Test
  void aBotThatForgetsWhatItSawIsCaught() {
    Conversation forgetful =
        new Conversation(inbound -> new Receipt.Accepted(), channel, clock, () -> {});
    forgetful.as("lan").says("chào");
    fails(() -> forgetful.as("lan").redelivers(), "taken for a new one");

    Conversation deaf =
        new Conversation(inbound -> new Receipt.Duplicate(), channel, clock, () -> {});
    fails(() -> deaf.as("lan").says("chào"), "taken for a duplicate");
  }

  @Test
  void whatIsRedeliveredToldAgainWouldFailAtTheNextStep() {
    talk.as("lan").says("chào").hears("Nghe: chào");
    bot.remind("lan");
    talk.as("lan").redelivers();
    fails(() -> talk.as("lan").hearsNothing(), "Nhắc điểm danh");
  }

  @Test
  void theClockMovesForwardOnly() {
    bot.remind("lan");
    talk.at("07:15");
    talk.as("lan").hears("Nhắc điểm danh");
    assertThat(clock.instant()).isEqualTo("2026-11-23T00:15:00Z");
    talk.at("2026-11-24T06:00:30");
    assertThat(clock.instant()).isEqualTo("2026-11-23T23:00:30Z");
    assertThatThrownBy(() -> talk.at("05:59")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFailureShowsTheWholeDialogue() {
    talk.as("lan").says("điểm danh").hears("Đã ghi…");
    assertThatThrownBy(() -> talk.as("lan").presses("Ở nhà").hearsEdited("khác"))
        .hasMessageContainingAll(
            "23/11 07:10:00  lan: điểm danh",
            "→ lan: Đã ghi: **Ở cơ quan**, 7:10.",
            "[Ở nhà] [Đi công tác]",
            "lan: [Ở nhà]",
            "→ lan (edited): Đã chọn home");
  }

  private static void fails(ThrowingCallable step, String saying) {
    assertThatThrownBy(step).isInstanceOf(AssertionError.class).hasMessageContaining(saying);
  }
}
