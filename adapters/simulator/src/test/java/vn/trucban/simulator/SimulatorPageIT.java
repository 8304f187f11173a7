package vn.trucban.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.catalina.LifecycleException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.Inbound;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;

/** The page in a real Chromium, against a scripted bot. */
final class SimulatorPageIT {

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static @Nullable Playwright playwright;
  private static @Nullable Browser browser;

  @TempDir File directory;
  private TestServer server;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void launch() {
    Optional<Path> chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(chromium.isPresent(), "no Chromium is installed; on Debian: apt install chromium");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(ARGUMENTS));
  }

  @AfterAll
  static void quit() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void serve() throws LifecycleException {
    server = new TestServer(new SmallStage(Instant.parse("2026-11-23T00:10:00Z")), directory);
  }

  @AfterEach
  void stop() throws LifecycleException {
    contexts.forEach(BrowserContext::close);
    server.close();
  }

  @Test
  void aPersonChecksInAndPressesAButton() {
    Page page = open(1440, 900, ColorScheme.LIGHT);
    assertThat(page.locator("#now")).hasText("thứ Hai 23/11/2026 07:10");
    Locator lan = phone(page, "lan");
    say(lan, "điểm danh");

    assertThat(lan.locator(".line.bot .words")).containsText("Theo lịch, hôm nay chị ở cơ quan.");
    assertThat(lan.locator(".line.bot strong")).hasText("ở cơ quan");
    lan.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ở nhà")).click();

    assertThat(lan.locator(".line.bot .words")).containsText("Đã ghi: Ở nhà");
    assertThat(lan.locator(".line.bot .edited")).hasText("đã sửa");
    assertThat(lan.locator(".key")).hasCount(0);
    assertThat(server.bot.accepted()).hasSize(2);
  }

  @Test
  void sendingTheSameEventAgainChangesNothing() {
    Page page = open(1440, 900, ColorScheme.LIGHT);
    page.locator("#inside").click();
    Locator lan = phone(page, "lan");
    say(lan, "ai trực hôm nay");
    assertThat(lan.locator(".under")).containsText("roster-query");
    assertThat(page.locator(".readings")).containsText("subject=duty");
    assertThat(page.locator(".outbox tbody tr")).hasCount(1);

    lan.locator(".again").click();

    assertThat(page.locator(".toast").last()).containsText("trùng");
    assertThat(lan.locator(".line.bot")).hasCount(1);
  }

  @Test
  void picturesShowAndFilesAreDownloaded() {
    Page page = open(1440, 900, ColorScheme.LIGHT);
    Locator head = phone(page, "nguoi-0");
    say(head, "báo cáo quân số");
    Locator picture = head.locator(".picture img");
    assertThat(picture).hasJSProperty("naturalWidth", 640);

    Download download = page.waitForDownload(() -> head.locator(".file").click());

    assertThat(download.suggestedFilename()).isEqualTo("quan-so-2026-11-23.xlsx");
    assertThat(download.path()).hasSize(12_000);
  }

  @Test
  void theClockMovesForwardAndExplainsWhyNotBack() {
    Page page = open(1440, 900, ColorScheme.LIGHT);
    jump(page, "07:45");
    assertThat(page.locator("#now")).hasText("thứ Hai 23/11/2026 07:45");
    jump(page, "07:25");
    assertThat(page.locator(".toast.warning")).containsText("Đồng hồ chỉ chạy tới");
    assertThat(page.locator("#now")).hasText("thứ Hai 23/11/2026 07:45");
    jump(page, "+15 phút");
    assertThat(page.locator("#now")).hasText("thứ Hai 23/11/2026 08:00");
    jump(page, "Ngày mai 07:00");
    assertThat(page.locator("#now")).hasText("thứ Ba 24/11/2026 07:00");
    page.locator("#moveTo").fill("2026-11-28T09:05");
    page.locator(".free button").click();
    assertThat(page.locator("#now")).hasText("thứ Bảy 28/11/2026 09:05");
  }

  @Test
  void whatPeopleTypeNeverBecomesMarkup() {
    Page page = open(1440, 900, ColorScheme.LIGHT);
    Locator lan = phone(page, "lan");
    String hostile = "<img src=x onerror=\"document.title='hacked'\"><b>x</b></script>";
    say(lan, hostile);

    assertThat(lan.locator(".line.mine .words")).hasText(hostile);
    assertThat(lan.locator(".line.bot .words")).hasText("Tôi chưa hiểu: " + hostile);
    assertThat(lan.locator(".log img, .log b")).hasCount(0);
    assertThat(page).hasTitle("TrucBan · Mô phỏng");
  }

  @Test
  void aCutLineAndABlockAreSeenAndEnd() {
    Page page = open(1440, 900, ColorScheme.LIGHT);
    page.locator("#inside").click();
    page.locator("#cut").check();
    Locator lan = phone(page, "lan");
    say(lan, "ai trực hôm nay");
    assertThat(lan.locator(".line.mine .tick")).hasText("✓");
    assertThat(page.locator(".outbox")).containsText("pending");
    page.locator("#cut").uncheck();

    button(lan, "Chặn bot").click();
    assertThat(lan.locator(".blocked")).isVisible();
    assertThat(lan.locator("textarea")).isDisabled();
    button(lan, "Bỏ chặn bot").click();
    assertThat(lan.locator(".line.bot")).hasText("Chào anh/chị trở lại.07:10");
    assertThat(server.bot.accepted())
        .extracting(inbound -> inbound.getClass().getSimpleName())
        .containsExactly("Text", "Left", "Joined");
  }

  @Test
  void whatTheBotCouldNotStoreIsSentAgainByHand() {
    Page page = open(1440, 900, ColorScheme.LIGHT);
    Locator lan = phone(page, "lan");
    server.bot.breaks(true);
    say(lan, "ai trực hôm nay");
    assertThat(lan.locator(".under.bad")).containsText("bot chưa lưu được");
    server.bot.breaks(false);
    lan.locator(".again").click();
    assertThat(lan.locator(".line.bot")).hasCount(1);
    assertThat(lan.locator(".line.mine .tick")).hasText("✓");
  }

  @Test
  void thePageCatchesUpAfterALostConnection() {
    Page page = open(1440, 900, ColorScheme.LIGHT);
    Locator lan = phone(page, "lan");
    say(lan, "ai trực hôm nay");
    assertThat(lan.locator(".line.bot")).hasCount(1);

    page.context().setOffline(true);
    page.evaluate("() => window.dispatchEvent(new Event('offline'))");
    remind("lan", "Nhắc điểm danh");
    page.context().setOffline(false);

    assertThat(lan.locator(".line.bot")).hasCount(2);
    assertThat(lan.locator(".line.bot").last()).containsText("Nhắc điểm danh");
  }

  @Test
  void aGroupReachesTheBotOnlyWhenItIsNamed() {
    Page page = open(1440, 900, ColorScheme.LIGHT);
    page.locator(".who[data-chat='g:tccb']").click();
    Locator group = page.locator(".phone[data-chat='g:tccb']");
    say(group, "chào cả nhà");
    assertThat(group.locator(".line.mine")).hasCount(1);
    say(group, "@trucban ai trực hôm nay");
    assertThat(group.locator(".line.bot")).containsText("Trực hôm nay");
    assertThat(server.bot.accepted()).hasSize(1);
  }

  @Test
  void thingsOtherThanTextAreSent() {
    Page page = open(1440, 900, ColorScheme.LIGHT);
    Locator lan = phone(page, "lan");
    for (int form = 0; form < 4; form++) {
      lan.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gửi thứ khác"))
          .click();
      lan.locator(".panel form").nth(form).getByText("Gửi").click();
      assertThat(lan.locator(".line.bot")).hasCount(form + 1);
    }
    assertThat(server.bot.accepted())
        .hasExactlyElementsOfTypes(
            Inbound.Location.class,
            Inbound.Contact.class,
            Inbound.Attachment.class,
            Inbound.Unsupported.class);
  }

  @Test
  void peopleAreFoundWithoutMarksAndTheLanguageCanBeChanged() {
    Page page = open(1440, 900, ColorScheme.LIGHT);
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
  void looksAsItShouldOnAPhoneAndADesk() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page desk = open(1440, 900, scheme);
      phone(desk, "nguoi-0");
      phone(desk, "lan");
      say(desk.locator(".phone[data-chat='p:lan']"), "điểm danh");
      say(desk.locator(".phone[data-chat='p:nguoi-0']"), "báo cáo quân số");
      assertThat(desk.locator(".phone[data-chat='p:nguoi-0'] .picture img").first())
          .hasJSProperty("complete", true);
      say(desk.locator(".phone[data-chat='p:lan']"), "họp");
      assertThat(desk.locator(".phone[data-chat='p:lan'] .key").last()).hasText("Vào phòng họp");
      shoot(desk, "desk-" + scheme);
      phone(desk, "nguoi-9");
      desk.locator(".who[data-chat='g:tccb']").click();
      say(desk.locator(".phone[data-chat='g:tccb']"), "@trucban ai trực hôm nay");
      desk.locator("#inside").click();
      assertThat(desk.locator(".readings li").first()).containsText("roster-query");
      shoot(desk, "desk-inside-" + scheme);
      assertNoSideways(desk);
      desk.locator("#language").click();
      Locator group = desk.locator(".phone[data-chat='g:tccb']");
      button(group, "Remove the bot").click();
      assertThat(group.locator(".blocked")).isVisible();
      button(desk.locator(".phone[data-chat='p:lan']"), "Send something else").click();
      jump(desk, "07:10");
      assertThat(desk.locator(".toast")).not().hasCount(0);
      shoot(desk, "desk-english-" + scheme);
      button(group, "Add the bot").click();

      Page hand = open(390, 844, scheme);
      assertThat(hand.locator(".who").first()).isVisible();
      shoot(hand, "hand-people-" + scheme);
      Locator lan = phone(hand, "lan");
      say(lan, "điểm danh");
      assertThat(lan.locator(".key").first()).isVisible();
      Locator head = openOnHand(hand, "nguoi-0");
      say(head, "báo cáo quân số");
      assertThat(head.locator(".file").first()).isVisible();
      shoot(hand, "hand-report-" + scheme);
      hand.locator(".tab", new Page.LocatorOptions().setHasText("Mẫu Lan")).last().click();
      shoot(hand, "hand-lan-" + scheme);
      assertNoSideways(hand);
      hand.locator("#inside").click();
      shoot(hand, "hand-inside-" + scheme);
    }
  }

  @Test
  void everythingComesFromThisServerAndNothingIsRefusedByThePolicy() {
    Page page = open(1440, 900, ColorScheme.LIGHT);
    say(phone(page, "lan"), "báo cáo quân số");
    assertThat(phone(page, "lan").locator(".picture img")).isVisible();
    assertThat(faults).isEmpty();
  }

  private Page open(int width, int height, ColorScheme scheme) {
    if (browser == null) {
      throw new IllegalStateException("skipped without a browser");
    }
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setTimezoneId("America/New_York")
                .setLocale("vi-VN"));
    contexts.add(context);
    context.setDefaultTimeout(10_000);
    Page page = context.newPage();
    page.onPageError(faults::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(message.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(server.address())) {
            faults.add(request.url());
          }
        });
    page.navigate(server.address() + "/simulator");
    assertThat(page.locator(".who").first()).isAttached();
    return page;
  }

  private static Locator phone(Page page, String key) {
    Locator phone = page.locator(".phone[data-chat='p:" + key + "']");
    if (phone.count() == 0) {
      page.locator(".who[data-chat='p:" + key + "']").click();
    }
    return phone;
  }

  private static Locator openOnHand(Page page, String key) {
    page.locator(".tab").first().click();
    return phone(page, key);
  }

  private static void say(Locator phone, String text) {
    phone.locator("textarea").fill(text);
    phone.locator("textarea").press("Enter");
  }

  private static void jump(Page page, String label) {
    page.locator(".clock .chip", new Page.LocatorOptions().setHasText(label)).first().click();
  }

  private static Locator button(Locator phone, String label) {
    return phone.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
  }

  private void remind(String key, String text) {
    server.channel.send(
        new Envelope(
            new ChatAddress(SimulatorChannel.ID, key, ChatAddress.Kind.PRIVATE),
            new Outbound.Plain(RichText.plain(text)),
            null));
  }

  private static void assertNoSideways(Page page) {
    Object wider = page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
    assertThat(wider).isEqualTo(false);
  }

  private static void shoot(Page page, String name) {
    Path to =
        Path.of("target", "screenshots", "simulator-" + name.toLowerCase(Locale.ROOT) + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(to));
    assertThat(to).isNotEmptyFile();
  }
}
