package vn.trucban.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house, and for each rule a bad example that it catches. */
class StructureTest {

  private static final String[] NOT_THE_CORE = {
    "vn.trucban.app..",
    "vn.trucban.telegram..",
    "vn.trucban.zalo..",
    "vn.trucban.simulator..",
    "vn.trucban.redis.."
  };

  /** What is delivered: no tests, and not the kit that tests are made with. */
  private static final JavaClasses DELIVERED =
      new ClassFileImporter()
          .withImportOption(
              location ->
                  !location.contains("test-classes")
                      && !location.contains("-tests.jar")
                      && !location.contains("testkit"))
          .importPackages("vn.trucban");

  private static final JavaClasses BAD =
      new ClassFileImporter().importPackages("vn.trucban.app.bad");

  private static final DescribedPredicate<JavaClass> ALL = describe("all", type -> true);
  private static final DescribedPredicate<JavaClass> CORE =
      DescribedPredicate.not(resideInAnyPackage(NOT_THE_CORE)).as("the core");
  private static final DescribedPredicate<JavaClass> NOT_THE_APP =
      DescribedPredicate.not(resideInAnyPackage("vn.trucban.app..")).as("all but the app");

  /** A rule, where it holds, and the bad examples it must catch. */
  record Held(
      String name,
      Function<DescribedPredicate<JavaClass>, ArchRule> rule,
      DescribedPredicate<JavaClass> where,
      List<String> caught) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Held> rules() {
    return Stream.of(
        new Held(
            "no network",
            Rules::noNetwork,
            CORE,
            List.of("JdkHttp", "PlainSocket", "UrlConnection", "OkHttp", "Redis")),
        new Held("no adapters", Rules::noAdapters, CORE, List.of("Adapter")),
        new Held(
            "no time without a clock",
            Rules::noTimeWithoutAClock,
            NOT_THE_APP,
            List.of("NowWithoutClock", "SystemTime", "SystemClock")),
        new Held("no sleep", Rules::noSleep, ALL, List.of("Sleeper")),
        new Held("no printing", Rules::noPrinting, NOT_THE_APP, List.of("Printer")),
        new Held(
            "no SQL outside stores",
            Rules::noSqlOutsideStores,
            NOT_THE_APP,
            List.of("SqlOutsideAStore")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theDeliveredCodeKeepsEachRule(Held held) {
    held.rule.apply(held.where).check(DELIVERED);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void eachRuleCatchesItsBadExamplesAndNoOther(Held held) {
    String report =
        held.rule.apply(ALL).evaluate(BAD).getFailureReport().getDetails().stream()
            .collect(Collectors.joining("\n"));
    List<String> examples =
        BAD.stream()
            .map(JavaClass::getSimpleName)
            .filter(name -> report.contains("BadExamples$" + name))
            .filter(name -> !name.equals("BadExamples"))
            .toList();
    assertThat(examples).containsExactlyInAnyOrderElementsOf(held.caught);
  }

  @Test
  void everyBadExampleIsCaughtByARule() {
    assertThat(rules().flatMap(held -> held.caught.stream()))
        .containsExactlyInAnyOrderElementsOf(
            BAD.stream()
                .filter(type -> type.getEnclosingClass().isPresent())
                .map(JavaClass::getSimpleName)
                .toList());
  }

  @Test
  void everyRoomImportsOnlyWhatItSaysItImports() {
    ApplicationModules modules =
        ApplicationModules.of(
            "vn.trucban",
            resideInAnyPackage(
                "vn.trucban.testkit..", "vn.trucban.telegram.fake..", "vn.trucban.zalo.fake.."));
    assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
        .contains(
            "channel",
            "ephemeral",
            "store",
            "outbox",
            "engine",
            "people",
            "telegram",
            "zalo",
            "app");
    modules.verify();
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.mockito.Mockito", "org.easymock.EasyMock", "io.mockk.MockKKt"})
  void noMockingLibraryIsThere(String type) {
    assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
  }
}
