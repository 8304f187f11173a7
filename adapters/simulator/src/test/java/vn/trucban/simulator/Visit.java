package vn.trucban.simulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
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
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;

/** A browser's visit to a test server with a scripted bot, and what one does on the page. */
final class Visit implements AutoCloseable {

  /** Only so that nothing waits forever: a busy machine may take a while. */
  private static final double PATIENCE = 30_000;

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  final TestServer server;
  final List<String> faults = new CopyOnWriteArrayList<>();
  private final Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();

  Visit(Browser browser, File directory) throws LifecycleException {
    this.browser = browser;
    this.server = new TestServer(new SmallStage(Instant.parse("2026-11-23T00:10:00Z")), directory);
  }

  /** A browser and the driver that it came with. */
  record Chromium(Playwright driver, Browser browser) implements AutoCloseable {

    /** Debian's Chromium; a test without one is skipped and says why. */
    static Chromium launch() {
      Optional<Path> chromium =
          Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
              .map(Path::of)
              .filter(Files::isExecutable)
              .findFirst();
      setDefaultAssertionTimeout(PATIENCE);
      assumeTrue(chromium.isPresent(), "no Chromium is installed; on Debian: apt install chromium");
      Playwright driver =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return new Chromium(
          driver,
          driver
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium.orElseThrow())
                      .setArgs(ARGUMENTS)));
    }

    @Override
    public void close() {
      browser.close();
      driver.close();
    }
  }

  Page open(int width, int height, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setTimezoneId("America/New_York")
                .setLocale("vi-VN"));
    contexts.add(context);
    context.setDefaultTimeout(PATIENCE);
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

  static Locator phone(Page page, String key) {
    Locator phone = page.locator(".phone[data-chat='p:" + key + "']");
    if (phone.count() == 0) {
      page.locator(".who[data-chat='p:" + key + "']").click();
    }
    return phone;
  }

  static Locator openOnHand(Page page, String key) {
    page.locator(".tab").first().click();
    return phone(page, key);
  }

  static void say(Locator phone, String text) {
    phone.locator("textarea").fill(text);
    phone.locator("textarea").press("Enter");
  }

  static void jump(Page page, String label) {
    page.locator(".clock .chip", new Page.LocatorOptions().setHasText(label)).first().click();
  }

  static Locator button(Locator phone, String label) {
    return phone.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true));
  }

  void remind(String key, String text) {
    server.channel.send(
        new Envelope(
            new ChatAddress(SimulatorChannel.ID, key, ChatAddress.Kind.PRIVATE),
            new Outbound.Plain(RichText.plain(text)),
            null));
  }

  static void assertNoSideways(Page page) {
    Object wider = page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
    assertThat(wider).isEqualTo(false);
  }

  static void shoot(Page page, String name) {
    Path to =
        Path.of("target", "screenshots", "simulator-" + name.toLowerCase(Locale.ROOT) + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(to));
    assertThat(to).isNotEmptyFile();
  }

  @Override
  public void close() throws LifecycleException {
    contexts.forEach(BrowserContext::close);
    server.close();
  }
}
