package vn.trucban.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.trucban.channel.CommandMenu;
import vn.trucban.channel.SenderId;
import vn.trucban.core.CoreConfiguration;
import vn.trucban.demo.DemoAgency;
import vn.trucban.engine.Commands;
import vn.trucban.engine.Permission;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.people.Directory;
import vn.trucban.people.Enrolment;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.people.Role;
import vn.trucban.store.Transactions;
import vn.trucban.testkit.FakeChannel;
import vn.trucban.testkit.MutableClock;

/** Everybody sees in the channel's menu what the gate opens to them. */
class MenuJobTest {

  @TempDir private Path folder = Path.of("");
  private final MutableClock clock = new MutableClock("2026-11-23T07:10");
  private final FakeChannel channel = new FakeChannel();
  private final InProcessEphemeralStore remembered = new InProcessEphemeralStore();
  private ConfigurableApplicationContext core;

  @BeforeEach
  void fill() {
    core =
        new SpringApplicationBuilder(CoreConfiguration.class)
            .web(WebApplicationType.NONE)
            .properties(Map.of("trucban.database.url", "jdbc:sqlite:" + folder.resolve("m.db")))
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .initializers(
                starting -> {
                  var beans = starting.getBeanFactory();
                  beans.registerSingleton("clock", clock);
                  beans.registerSingleton("zone", MutableClock.VIETNAM);
                  beans.registerSingleton("ephemeral", remembered);
                  beans.registerSingleton("channel", channel);
                })
            .run();
    var unused = core.getBean(DemoAgency.class).fill();
  }

  @AfterEach
  void close() {
    core.close();
  }

  @Test
  void whoMayMoreSeesMoreAndNobodyElseHasAMenuOfTheirOwn() {
    for (Role role : Role.values()) {
      assertThat(bind(role).value()).isPositive();
    }
    run();
    Commands commands = core.getBean(Commands.class);
    assertThat(channel.menu()).isEqualTo(commands.menu(Role.STAFF)).isNotEmpty();
    for (Role role : List.of(Role.MANAGER, Role.ADMINISTRATOR)) {
      assertThat(channel.menu(channel.person(role.name())))
          .hasValueSatisfying(
              menu ->
                  assertThat(menu)
                      .isEqualTo(commands.menu(role))
                      .extracting(CommandMenu.Entry::name)
                      .contains("quanso"));
    }
    for (Role role : List.of(Role.STAFF, Role.CLERK, Role.SUPPORT)) {
      assertThat(channel.menu(channel.person(role.name()))).as("%s", role).isEmpty();
    }
  }

  @Test
  void whoeverIsAManagerNoLongerSeesEverybodysMenu() {
    PersonId person = bind(Role.MANAGER);
    run();
    core.getBean(Transactions.class)
        .write(
            () -> {
              int unused =
                  core.getBean(JdbcClient.class)
                      .sql("update person set role = 'STAFF' where id = :id")
                      .param("id", person.value())
                      .update();
            });
    run();
    assertThat(channel.menu(channel.person(Role.MANAGER.name())))
        .hasValue(core.getBean(Commands.class).menu(Role.STAFF));
  }

  @Test
  void theMenuOfARoleHoldsNothingThatTheGateClosesToIt() {
    Commands commands = core.getBean(Commands.class);
    for (Role role : Role.values()) {
      List<String> open =
          commands.openTo(role).stream()
              .flatMap(spec -> Optional.ofNullable(spec.menu()).stream())
              .map(line -> line.slash())
              .toList();
      assertThat(commands.menu(role)).extracting(CommandMenu.Entry::name).isEqualTo(open);
    }
    assertThat(commands.menu(Role.STAFF)).noneMatch(CommandMenu.Entry::managersOnly);
    assertThat(commands.openTo(Role.MANAGER))
        .noneMatch(spec -> spec.permission() == Permission.ADMINISTRATOR);
  }

  private void run() {
    new MenuJob(
            core.getBeanProvider(CommandMenu.class),
            core.getBeanProvider(Commands.class),
            core.getBean(Directory.class),
            remembered)
        .run(clock.instant());
  }

  /** Binds an account, called as the role, to somebody who has it. */
  private PersonId bind(Role role) {
    Person person =
        core.getBean(Directory.class).everybody().stream()
            .filter(each -> each.role() == role)
            .findFirst()
            .orElseThrow();
    Enrolment enrolment = core.getBean(Enrolment.class);
    Enrolment.Outcome outcome =
        core.getBean(Transactions.class)
            .write(
                () ->
                    enrolment.redeem(
                        channel.person(role.name()),
                        new SenderId(role.name()),
                        enrolment.issue(person.id())));
    assertThat(outcome).isInstanceOf(Enrolment.Outcome.Bound.class);
    return person.id();
  }
}
