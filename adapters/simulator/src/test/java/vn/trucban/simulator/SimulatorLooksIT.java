package vn.trucban.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.util.List;
import java.util.Objects;
import org.apache.catalina.LifecycleException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the page looks: pictures for people in target/screenshots, and nothing wider than a screen.
 */
final class SimulatorLooksIT {

  private static Visit.@Nullable Chromium chromium;

  @TempDir File directory;
  private Visit visit;

  @BeforeAll
  static void launch() {
    chromium = Visit.Chromium.launch();
  }

  @AfterAll
  static void quit() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void serve() throws LifecycleException {
    visit = new Visit(Objects.requireNonNull(chromium).browser(), directory);
  }

  @AfterEach
  void stop() throws LifecycleException {
    visit.close();
  }

  @Test
  void looksAsItShouldOnAPhoneAndADesk() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page desk = visit.open(1440, 900, scheme);
      Visit.phone(desk, "nguoi-0");
      Visit.phone(desk, "lan");
      Visit.say(desk.locator(".phone[data-chat='p:lan']"), "điểm danh");
      Visit.say(desk.locator(".phone[data-chat='p:nguoi-0']"), "báo cáo quân số");
      assertThat(desk.locator(".phone[data-chat='p:nguoi-0'] .picture img").first())
          .hasJSProperty("complete", true);
      Visit.say(desk.locator(".phone[data-chat='p:lan']"), "họp");
      assertThat(desk.locator(".phone[data-chat='p:lan'] .key").last()).hasText("Vào phòng họp");
      Visit.shoot(desk, "desk-" + scheme);
      Visit.phone(desk, "nguoi-9");
      desk.locator(".who[data-chat='g:tccb']").click();
      Visit.say(desk.locator(".phone[data-chat='g:tccb']"), "@trucban ai trực hôm nay");
      desk.locator("#inside").click();
      assertThat(desk.locator(".readings li").first()).containsText("roster-query");
      Visit.shoot(desk, "desk-inside-" + scheme);
      Visit.assertNoSideways(desk);
      desk.locator("#language").click();
      Locator group = desk.locator(".phone[data-chat='g:tccb']");
      Visit.button(group, "Remove the bot").click();
      assertThat(group.locator(".blocked")).isVisible();
      Visit.button(desk.locator(".phone[data-chat='p:lan']"), "Send something else").click();
      Visit.jump(desk, "07:10");
      assertThat(desk.locator(".toast")).not().hasCount(0);
      Visit.shoot(desk, "desk-english-" + scheme);
      Visit.button(group, "Add the bot").click();

      Page hand = visit.open(390, 844, scheme);
      assertThat(hand.locator(".who").first()).isVisible();
      Visit.shoot(hand, "hand-people-" + scheme);
      Locator lan = Visit.phone(hand, "lan");
      Visit.say(lan, "điểm danh");
      assertThat(lan.locator(".key").first()).isVisible();
      Locator head = Visit.openOnHand(hand, "nguoi-0");
      Visit.say(head, "báo cáo quân số");
      assertThat(head.locator(".file").first()).isVisible();
      Visit.shoot(hand, "hand-report-" + scheme);
      hand.locator(".tab", new Page.LocatorOptions().setHasText("Mẫu Lan")).last().click();
      Visit.shoot(hand, "hand-lan-" + scheme);
      Visit.assertNoSideways(hand);
      hand.locator("#inside").click();
      Visit.shoot(hand, "hand-inside-" + scheme);
    }
  }
}
