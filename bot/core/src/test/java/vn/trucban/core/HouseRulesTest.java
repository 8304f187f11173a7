package vn.trucban.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.InboundSink;
import vn.trucban.channel.Origin;
import vn.trucban.channel.SenderId;
import vn.trucban.engine.CommandHandler;
import vn.trucban.engine.CommandSpec;
import vn.trucban.engine.Commands;
import vn.trucban.engine.Permission;
import vn.trucban.language.Folding;
import vn.trucban.language.Interpreter;
import vn.trucban.language.Match;
import vn.trucban.language.Reading;
import vn.trucban.people.TestAgency;

/** What every command keeps to, whoever adds it. */
class HouseRulesTest {

  /** The intents of the contract {@code interpret}, which the outside relies on. */
  private static final Set<String> CONTRACT =
      Set.of(
          ("check-in check-out late-notice my-attendance correction-request roster-query my-roster"
                  + " swap-request cover-request leave-request trip-request my-requests approvals"
                  + " yes no acknowledge undo cancel meetings meeting-link support documents"
                  + " directory my-tasks task-report daily-report presence-summary missing"
                  + " remind-missing call-in roll-call broadcast assign-task enrol my-data language"
                  + " help greeting thanks clarify unknown unbind")
              .split(" "));

  private static final String ENROL_FIRST = "Tài khoản này chưa được đăng ký với Trực ban.";
  private static final String NOT_YOURS = "Việc này dành cho lãnh đạo, quản lý đơn vị.";
  private static final String IN_PRIVATE = "Việc này có thông tin cá nhân, đồng chí nhắn riêng";

  /** What is sent in place of an answer that the state-secret guard holds back. */
  private static final String HELD_BACK = "có nội dung không được phép gửi qua kênh này";

  @AutoClose private final TestBot bot = new TestBot(TestDatabase.SQLITE, "2026-11-23T07:10");
  private final TestAgency agency = new TestAgency(bot);
  private final SoftAssertions all = new SoftAssertions();

  @Test
  void thereAreCommandsToHoldToTheRules() {
    assertThat(specs()).hasSizeGreaterThan(8);
  }

  @Test
  void everyExampleLeadsToItsCommandWithAndWithoutMarks() {
    Interpreter interpreter = new Interpreter();
    LocalDate today = LocalDate.of(2026, 11, 23);
    for (CommandSpec spec : specs()) {
      for (String example : spec.examples()) {
        Reading marked = interpreter.read(example, today);
        all.assertThat(marked.intent()).as(example).isEqualTo(spec.intent());
        all.assertThat(marked.match()).as(example).isIn(Match.EXACT, Match.FOLDED);
        String bare = example.startsWith("/") ? example : Folding.fold(example);
        all.assertThat(interpreter.read(bare, today).intent()).as(bare).isEqualTo(spec.intent());
      }
    }
    all.assertAll();
  }

  @Test
  void everyIntentIsOneOfTheContractOrNoWordAtAll() {
    assertThat(specs())
        .extracting(CommandSpec::intent)
        .allMatch(i -> CONTRACT.contains(i) || i.startsWith(CommandSpec.NOT_WORDS));
  }

  @Test
  void everyMenuLineReadsInBothLanguagesAndTypedLeadsToItsCommand() {
    Interpreter interpreter = new Interpreter();
    for (CommandSpec spec : specs()) {
      CommandSpec.MenuLine line = spec.menu();
      if (line != null) {
        all.assertThat(line.slash()).matches("[a-z0-9_]{1,32}");
        all.assertThat(line.descriptions().values()).hasSize(2).noneMatch(String::isBlank);
        all.assertThat(interpreter.read("/" + line.slash(), LocalDate.of(2026, 11, 23)).intent())
            .as("/%s", line.slash())
            .isEqualTo(spec.intent());
      }
    }
    all.assertAll();
  }

  @Test
  void aStrangerIsRefusedExceptWhereAnybodyMayAsk() {
    for (CommandSpec spec : typed()) {
      String answer = onlyAnswer("stranger", "#" + spec.intent());
      all.assertThat(answer.startsWith(ENROL_FIRST))
          .as(spec.intent())
          .isEqualTo(spec.permission() != Permission.ANYONE);
    }
    all.assertAll();
  }

  @Test
  void staffAreRefusedWhatIsForManagersAndManagersAreNot() {
    agency.bind("lan", "NV001");
    agency.bind("truong", "LD001");
    for (CommandSpec spec : typed()) {
      boolean forManagers =
          spec.permission() == Permission.MANAGER || spec.permission() == Permission.ADMINISTRATOR;
      all.assertThat(onlyAnswer("lan", "#" + spec.intent()).startsWith(NOT_YOURS))
          .as("%s for staff", spec.intent())
          .isEqualTo(forManagers);
      all.assertThat(onlyAnswer("truong", "#" + spec.intent()).startsWith(NOT_YOURS))
          .as("%s for a manager", spec.intent())
          .isEqualTo(spec.permission() == Permission.ADMINISTRATOR);
    }
    all.assertAll();
  }

  @Test
  void inAGroupOnlyWhatIsMeantForGroupsIsAnswered() {
    agency.bind("truong", "LD001");
    ChatAddress group = bot.channel().group("g");
    for (CommandSpec spec : typed()) {
      String answer = onlyAnswer(group, "truong", "#" + spec.intent());
      all.assertThat(answer.startsWith(IN_PRIVATE)).as(spec.intent()).isEqualTo(!spec.inGroups());
      all.assertThat(answer).as("personal data in a group").doesNotContain("Thử", "Trưởng");
    }
    all.assertAll();
  }

  @Test
  void everyExampleIsAnsweredAndNothingGoesWrong() {
    agency.bind("tri", "QT001");
    for (CommandSpec spec : specs()) {
      for (String example : spec.examples()) {
        int others = messagesToOthers("tri");
        all.assertThat(onlyAnswer("tri", example))
            .as(example)
            .doesNotContain("SC-", HELD_BACK)
            .isNotBlank();
        if (!spec.changesRecords()) {
          all.assertThat(messagesToOthers("tri"))
              .as("%s tells nobody else", example)
              .isEqualTo(others);
        }
      }
    }
    all.assertAll();
  }

  private int messagesToOthers(String person) {
    return bot.channel().shown().size() - bot.channel().shown(bot.channel().person(person)).size();
  }

  private List<CommandSpec> specs() {
    return handlers().stream().map(CommandHandler::spec).toList();
  }

  private Stream<CommandSpec> wordless() {
    return specs().stream().filter(spec -> spec.intent().startsWith(CommandSpec.NOT_WORDS));
  }

  private List<CommandSpec> typed() {
    List<CommandSpec> wordless = wordless().toList();
    return specs().stream().filter(spec -> !wordless.contains(spec)).toList();
  }

  private Collection<CommandHandler> handlers() {
    return bot.bean(Commands.class).all();
  }

  private String onlyAnswer(String person, String text) {
    return onlyAnswer(bot.channel().person(person), person, text);
  }

  /** What the chat heard, one answer even if it comes in several messages; fails without one. */
  private String onlyAnswer(ChatAddress chat, String person, String text) {
    int before = bot.channel().shown(chat).size();
    Origin origin =
        new Origin(bot.channel().nextEvent(), chat, new SenderId(person), bot.clock().instant());
    var unused = bot.bean(InboundSink.class).accept(new Inbound.Text(origin, text));
    bot.bean(vn.trucban.outbox.Dispatch.class).drain();
    var heard = bot.channel().shown(chat);
    all.assertThat(heard.size()).as("answers to %s", text).isGreaterThan(before);
    return heard.size() > before ? heard.get(before).content().text().plainText() : "";
  }
}
