package vn.trucban.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Inbound;

final class PlayTest {

  private static final Instant MORNING = Instant.parse("2026-11-23T00:10:00Z");

  private final SmallStage stage = new SmallStage(MORNING);
  private final SimulatorChannel channel = new SimulatorChannel(stage);
  private final ScriptedBot bot = new ScriptedBot(channel, stage);
  private final Play play = new Play(channel, bot, stage);
  private final JsonMapper json = SimulatorConfiguration.json();

  @Property(tries = 300)
  void whateverIsTypedTheBotGetsItUnchangedAndThePageCanShowIt(
      @ForAll @From("anyText") String text) {
    Outcome outcome = play.perform(new Act.Say("lan", null, text));

    if (outcome == Outcome.STORED) {
      assertThat(((Inbound.Text) bot.accepted().getLast()).text()).isEqualTo(text);
    } else {
      assertThat(text).isBlank();
    }
    String state = json.writeValueAsString(new Watch(channel, stage).state());
    byte[] wire = state.getBytes(StandardCharsets.UTF_8);
    assertThat(new String(wire, StandardCharsets.UTF_8)).isEqualTo(state);
  }

  /** Any UTF-16, well formed or not. */
  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.chars().all().list().ofMaxSize(30).map(PlayTest::join);
  }

  @Property(tries = 300)
  void unknownKeysAreRefusedAndNeverReachTheBot(@ForAll String actor, @ForAll String group) {
    List<Outcome> outcomes =
        List.of(
            play.perform(new Act.Sticker(actor, group)),
            play.perform(new Act.Sticker("lan", group)),
            play.perform(new Act.Block(actor, group, true)),
            play.perform(new Act.Press(actor, group, actor, group)));
    assertThat(Set.of(Outcome.UNKNOWN_PERSON, Outcome.UNKNOWN_CHAT, Outcome.NO_SUCH_LINE))
        .containsAll(outcomes);
    assertThat(bot.accepted()).isEmpty();
  }

  @Property(tries = 500)
  void anyBytesAreAnActOrMalformed(@ForAll @Size(max = 60) byte[] bytes) {
    Object read;
    try {
      read = json.readValue(bytes, Act.class);
    } catch (JacksonException malformed) {
      read = malformed;
    }
    assertThat(read == null || read instanceof Act || read instanceof JacksonException).isTrue();
  }

  @Test
  void aBlockedBotHearsOfTheBlockAndOfItsEndAndNothingBetween() {
    assertThat(play.perform(new Act.Block("lan", null, true))).isEqualTo(Outcome.STORED);
    assertThat(play.perform(new Act.Say("lan", null, "chào"))).isEqualTo(Outcome.BLOCKED);
    assertThat(play.perform(new Act.Block("lan", null, false))).isEqualTo(Outcome.STORED);
    assertThat(bot.accepted()).hasExactlyElementsOfTypes(Inbound.Left.class, Inbound.Joined.class);
  }

  @Test
  void inAGroupOnlyWhatNamesTheBotReachesIt() {
    for (String text : List.of("chào", "trucban ơi", "@trucbanh ai trực")) {
      assertThat(play.perform(new Act.Say("lan", "tccb", text))).isEqualTo(Outcome.NOT_FOR_THE_BOT);
    }
    assertThat(play.perform(new Act.Say("lan", "tccb", "@TrucBan ai trực hôm nay")))
        .isEqualTo(Outcome.STORED);
    assertThat(play.perform(new Act.Say("lan", "tccb", "/start@trucban")))
        .isEqualTo(Outcome.STORED);
    assertThat(bot.accepted())
        .extracting(inbound -> ((Inbound.FromChat) inbound).origin().chat().kind())
        .containsOnly(ChatAddress.Kind.GROUP)
        .hasSize(2);
  }

  @Test
  void aMessageThatWasNotStoredKeepsItsEventWhenItComesAgain() {
    bot.breaks(true);
    assertThat(play.perform(new Act.Say("lan", null, "chào"))).isEqualTo(Outcome.NOT_STORED);
    ChatAddress lan = new ChatAddress(SimulatorChannel.ID, "lan", ChatAddress.Kind.PRIVATE);
    Line.Said said = (Line.Said) channel.chats().of(lan).getFirst();
    assertThat(said.fate()).isEqualTo(Line.Fate.NOT_STORED);

    bot.breaks(false);
    Act again = new Act.Redeliver(said.inbound().event().value());
    assertThat(play.perform(again)).isEqualTo(Outcome.STORED);
    assertThat(play.perform(again)).isEqualTo(Outcome.DUPLICATE);
    assertThat(bot.accepted()).containsExactly(said.inbound());
    assertThat(((Line.Said) channel.chats().of(lan).getFirst()).fate()).isEqualTo(Line.Fate.STORED);
  }

  private static String join(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }
}
