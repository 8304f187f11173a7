package vn.trucban.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The rules of this house that packages and visibility cannot express. */
final class Rules {

  private static final Set<String> SYSTEM_TIME = Set.of("currentTimeMillis");

  private Rules() {}

  /** Handlers run inside a transaction: whatever reaches the network stays out of their sight. */
  static ArchRule noNetwork(DescribedPredicate<JavaClass> where) {
    return noClasses()
        .that(where)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "okhttp3..", "redis.clients..", "javax.net..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(Socket|ServerSocket|DatagramSocket|URLConnection|.*Http.*)")
        .orShould()
        .callMethodWhere(
            call(
                "opens a URL",
                call ->
                    call.getTargetOwner().isEquivalentTo(java.net.URL.class)
                        && call.getName().startsWith("open")))
        .because("nothing in a transaction touches the network");
  }

  static ArchRule noAdapters(DescribedPredicate<JavaClass> where) {
    return noClasses()
        .that(where)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "vn.trucban.telegram..",
            "vn.trucban.zalo..",
            "vn.trucban.simulator..",
            "vn.trucban.redis..",
            "vn.trucban.app..")
        .because("the core knows the doors, not who stands behind them");
  }

  static ArchRule noTimeWithoutAClock(DescribedPredicate<JavaClass> where) {
    return noClasses()
        .that(where)
        .should()
        .callMethodWhere(
            call(
                "asks for the time without a clock",
                call ->
                    (call.getTargetOwner().getPackageName().startsWith("java.time")
                            && (call.getName().equals("now")
                                || (call.getTargetOwner().isEquivalentTo(java.time.Clock.class)
                                    && call.getName().startsWith("system")))
                            && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class)))
                        || (call.getTargetOwner().isEquivalentTo(System.class)
                            && SYSTEM_TIME.contains(call.getName()))))
        .because("time is a parameter, and tests move it");
  }

  static ArchRule noSleep(DescribedPredicate<JavaClass> where) {
    return noClasses()
        .that(where)
        .should()
        .callMethodWhere(
            call(
                "sleeps",
                call ->
                    call.getTargetOwner().isEquivalentTo(Thread.class)
                        && call.getName().equals("sleep")))
        .because("one waits for a condition, not for a time");
  }

  static ArchRule noPrinting(DescribedPredicate<JavaClass> where) {
    return noClasses()
        .that(where)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("only the command line speaks on the standard streams");
  }

  static ArchRule noSqlOutsideStores(DescribedPredicate<JavaClass> where) {
    return noClasses()
        .that(where)
        .and()
        .resideOutsideOfPackage("vn.trucban.store..")
        .and(describe("are no stores", type -> !isStore(type)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.jdbc..")
        .because("a room's SQL stands in its store");
  }

  private static boolean isStore(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer.isAnnotatedWith("org.springframework.stereotype.Repository");
  }

  private static DescribedPredicate<JavaCall<?>> call(
      String what, java.util.function.Predicate<JavaCall<?>> predicate) {
    return describe(what, predicate);
  }
}
