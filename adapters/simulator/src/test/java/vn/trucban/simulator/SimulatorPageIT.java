package vn.trucban.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.apache.catalina.LifecycleException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.channel.Inbound;

/** The page in a real Chromium, against a scripted bot. */
final class SimulatorPageIT {

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
  void aPersonChecksInAndPressesAButton() {
    Page page = visit.open(1440, 900, ColorScheme.LIGHT);
    assertThat(page.locator("#now")).hasText("thứ Hai 23/11/2026 07:10");
    Locator lan = Visit.phone(page, "lan");
    Visit.say(lan, "điểm danh");

    assertThat(lan.locator(".line.bot .words")).containsText("Theo lịch, hôm nay chị ở cơ quan.");
    assertThat(lan.locator(".line.bot strong")).hasText("ở cơ quan");
    lan.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ở nhà")).click();

    assertThat(lan.locator(".line.bot .words")).containsText("Đã ghi: Ở nhà");
    assertThat(lan.locator(".line.bot .edited")).hasText("đã sửa");
    assertThat(lan.locator(".key")).hasCount(0);
    assertThat(visit.server.bot.accepted()).hasSize(2);
  }

  @Test
  void sendingTheSameEventAgainChangesNothing() {
    Page page = visit.open(1440, 900, ColorScheme.LIGHT);
    page.locator("#inside").click();
    Locator lan = Visit.phone(page, "lan");
    Visit.say(lan, "ai trực hôm nay");
    assertThat(lan.locator(".under")).containsText("roster-query");
    assertThat(page.locator(".readings")).containsText("subject=duty");
    assertThat(page.locator(".outbox tbody tr")).hasCount(1);

    lan.locator(".again").click();

    assertThat(page.locator(".toast").last()).containsText("trùng");
    assertThat(lan.locator(".line.bot")).hasCount(1);
  }

  @Test
  void picturesShowAndFilesAreDownloaded() {
    Page page = visit.open(1440, 900, ColorScheme.LIGHT);
    Locator head = Visit.phone(page, "nguoi-0");
    Visit.say(head, "báo cáo quân số");
    Locator picture = head.locator(".picture img");
    assertThat(picture).hasJSProperty("naturalWidth", 640);

    Download download = page.waitForDownload(() -> head.locator(".file").click());

    assertThat(download.suggestedFilename()).isEqualTo("quan-so-2026-11-23.xlsx");
    assertThat(download.path()).hasSize(12_000);
  }

  @Test
  void theClockMovesForwardAndExplainsWhyNotBack() {
    Page page = visit.open(1440, 900, ColorScheme.LIGHT);
    Visit.jump(page, "07:45");
    assertThat(page.locator("#now")).hasText("thứ Hai 23/11/2026 07:45");
    Visit.jump(page, "07:25");
    assertThat(page.locator(".toast.warning")).containsText("Đồng hồ chỉ chạy tới");
    assertThat(page.locator("#now")).hasText("thứ Hai 23/11/2026 07:45");
    Visit.jump(page, "+15 phút");
    assertThat(page.locator("#now")).hasText("thứ Hai 23/11/2026 08:00");
    Visit.jump(page, "Ngày mai 07:00");
    assertThat(page.locator("#now")).hasText("thứ Ba 24/11/2026 07:00");
    page.locator("#moveTo").fill("2026-11-28T09:05");
    page.locator(".free button").click();
    assertThat(page.locator("#now")).hasText("thứ Bảy 28/11/2026 09:05");
  }

  @Test
  void whatPeopleTypeNeverBecomesMarkup() {
    Page page = visit.open(1440, 900, ColorScheme.LIGHT);
    Locator lan = Visit.phone(page, "lan");
    String hostile = "<img src=x onerror=\"document.title='hacked'\"><b>x</b></script>";
    Visit.say(lan, hostile);

    assertThat(lan.locator(".line.mine .words")).hasText(hostile);
    assertThat(lan.locator(".line.bot .words")).hasText("Tôi chưa hiểu: " + hostile);
    assertThat(lan.locator(".log img, .log b")).hasCount(0);
    assertThat(page).hasTitle("TrucBan · Mô phỏng");
  }

  @Test
  void aCutLineAndABlockAreSeenAndEnd() {
    Page page = visit.open(1440, 900, ColorScheme.LIGHT);
    page.locator("#inside").click();
    page.locator("#cut").check();
    assertThat(page.locator("#cut[aria-busy]")).hasCount(0);
    Locator lan = Visit.phone(page, "lan");
    Visit.say(lan, "ai trực hôm nay");
    assertThat(lan.locator(".line.mine .tick")).hasText("✓");
    assertThat(page.locator(".outbox")).containsText("pending");
    page.locator("#cut").uncheck();
    assertThat(page.locator("#cut[aria-busy]")).hasCount(0);

    Visit.button(lan, "Chặn bot").click();
    assertThat(lan.locator(".blocked")).isVisible();
    assertThat(lan.locator("textarea")).isDisabled();
    Visit.button(lan, "Bỏ chặn bot").click();
    assertThat(lan.locator(".line.bot")).hasText("Chào anh/chị trở lại.07:10");
    assertThat(visit.server.bot.accepted())
        .extracting(inbound -> inbound.getClass().getSimpleName())
        .containsExactly("Text", "Left", "Joined");
  }

  @Test
  void whatTheBotCouldNotStoreIsSentAgainByHand() {
    Page page = visit.open(1440, 900, ColorScheme.LIGHT);
    Locator lan = Visit.phone(page, "lan");
    visit.server.bot.breaks(true);
    Visit.say(lan, "ai trực hôm nay");
    assertThat(lan.locator(".under.bad")).containsText("bot chưa lưu được");
    visit.server.bot.breaks(false);
    lan.locator(".again").click();
    assertThat(lan.locator(".line.bot")).hasCount(1);
    assertThat(lan.locator(".line.mine .tick")).hasText("✓");
  }

  @Test
  void thePageCatchesUpAfterALostConnection() throws LifecycleException {
    Page page = visit.open(1440, 900, ColorScheme.LIGHT);
    Locator lan = Visit.phone(page, "lan");
    Visit.say(lan, "ai trực hôm nay");
    assertThat(lan.locator(".line.bot")).hasCount(1);

    visit.server.hangsUp();
    assertThat(page.locator("#banner")).containsText("Mất kết nối");
    visit.remind("lan", "Nhắc điểm danh");
    visit.server.answersAgain();

    assertThat(page.locator("#banner")).isHidden();
    assertThat(lan.locator(".line.bot")).hasCount(2);
    assertThat(lan.locator(".line.bot").last()).containsText("Nhắc điểm danh");
  }

  /** Chromium itself sends a request again when the connection ends before the answer. */
  @Test
  void whatIsSaidWhileTheConnectionBreaksIsSaidOnce() throws LifecycleException {
    Page page = visit.open(1440, 900, ColorScheme.LIGHT);
    Locator lan = Visit.phone(page, "lan");
    CountDownLatch letGo = visit.server.bot.holds();
    Visit.say(lan, "ai trực hôm nay");
    assertThat(lan.locator(".line.bot")).hasCount(1);

    visit.server.hangsUp();
    assertThat(page.locator("#banner")).containsText("Mất kết nối");
    letGo.countDown();
    visit.server.answersAgain();

    assertThat(page.locator("#banner")).isHidden();
    assertThat(lan.locator(".line.mine .tick")).hasText("✓");
    assertThat(visit.server.bot.accepted()).hasSize(1);
  }

  @Test
  void aGroupReachesTheBotOnlyWhenItIsNamed() {
    Page page = visit.open(1440, 900, ColorScheme.LIGHT);
    page.locator(".who[data-chat='g:tccb']").click();
    Locator group = page.locator(".phone[data-chat='g:tccb']");
    Visit.say(group, "chào cả nhà");
    assertThat(group.locator(".line.mine")).hasCount(1);
    Visit.say(group, "@trucban ai trực hôm nay");
    assertThat(group.locator(".line.bot")).containsText("Trực hôm nay");
    assertThat(visit.server.bot.accepted()).hasSize(1);
  }

  @Test
  void thingsOtherThanTextAreSent() {
    Page page = visit.open(1440, 900, ColorScheme.LIGHT);
    Locator lan = Visit.phone(page, "lan");
    for (int form = 0; form < 4; form++) {
      lan.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gửi thứ khác"))
          .click();
      lan.locator(".panel form").nth(form).getByText("Gửi").click();
      assertThat(lan.locator(".line.bot")).hasCount(form + 1);
    }
    assertThat(visit.server.bot.accepted())
        .hasExactlyElementsOfTypes(
            Inbound.Location.class,
            Inbound.Contact.class,
            Inbound.Attachment.class,
            Inbound.Unsupported.class);
  }

  @Test
  void aNarrowedWindowShowsTheChatThatItsTabNames() {
    Page page = visit.open(1440, 900, ColorScheme.LIGHT);
    Locator lan = Visit.phone(page, "lan");
    Locator head = Visit.phone(page, "nguoi-0");
    lan.locator("textarea").click();
    head.locator("textarea").click();

    page.setViewportSize(390, 844);

    assertThat(page.locator(".tab[aria-current]")).hasText("Mẫu Mận");
    assertThat(head).isVisible();
    assertThat(lan).isHidden();
  }

  @Test
  void peopleAreFoundWithoutMarksAndTheLanguageCanBeChanged() {
    Page page = visit.open(1440, 900, ColorScheme.LIGHT);
    assertThat(page.locator(".who")).hasCount(62);
    page.locator("#search").fill("hanh ke hoach");
    assertThat(page.locator(".who")).hasCount(1);
    page.locator("#search").fill("");
    page.locator("#language").click();
    assertThat(page.locator("#inside")).hasText("Inside");
    assertThat(page.locator("#now")).hasText("Monday 23/11/2026 07:10");
    assertThat(page).hasTitle("TrucBan · Simulator");
    page.reload();
    assertThat(page.locator("#inside")).hasText("Inside");
  }

  @Test
  void everythingComesFromThisServerAndNothingIsRefusedByThePolicy() {
    Page page = visit.open(1440, 900, ColorScheme.LIGHT);
    Visit.say(Visit.phone(page, "lan"), "báo cáo quân số");
    assertThat(Visit.phone(page, "lan").locator(".picture img")).hasJSProperty("naturalWidth", 640);
    assertThat(visit.faults).isEmpty();
  }
}
