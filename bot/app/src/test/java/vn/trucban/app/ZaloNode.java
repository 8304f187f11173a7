package vn.trucban.app;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.trucban.channel.Alarms;
import vn.trucban.channel.Grants;
import vn.trucban.channel.Leases;
import vn.trucban.channel.Receipt;
import vn.trucban.channel.Secret;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.store.DatabaseProperties;
import vn.trucban.store.StoreConfiguration;
import vn.trucban.zalo.ZaloConnection;
import vn.trucban.zalo.ZaloSettings;
import vn.trucban.zalo.fake.FakeZalo;

/** A process that does nothing but keep Zalo's tokens, on the real store; says what it finds. */
final class ZaloNode {

  static final String WELL = "well";
  static final String ALARM = "alarm ";

  private static final Duration LOOK = Duration.ofMillis(20);

  private ZaloNode() {}

  /**
   * Runs until its input ends.
   *
   * @param arguments database, Zalo's address, first refresh token, minutes ahead of the time
   */
  public static void main(String[] arguments) throws IOException {
    Clock clock =
        Clock.offset(Clock.systemUTC(), Duration.ofMinutes(Integer.parseInt(arguments[3])));
    try (AnnotationConfigApplicationContext store = store(arguments[0], clock);
        InProcessEphemeralStore ephemeral = new InProcessEphemeralStore();
        ZaloConnection zalo =
            new ZaloConnection(
                settings(URI.create(arguments[1]), arguments[2]),
                new ZaloConnection.House(
                    inbound -> new Receipt.Accepted(),
                    ephemeral,
                    store.getBean(Leases.class),
                    store.getBean(Grants.class),
                    new Said()),
                clock)) {
      zalo.start();
      while (!zalo.isHealthy() && System.in.available() == 0) {
        LockSupport.parkNanos(LOOK.toNanos());
      }
      if (zalo.isHealthy()) {
        System.out.println(WELL);
      }
      int unused = System.in.read();
    }
  }

  private static AnnotationConfigApplicationContext store(String url, Clock clock) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(
        DatabaseProperties.class, () -> new DatabaseProperties(url, null, null, 3));
    context.registerBean(Clock.class, () -> clock);
    context.register(StoreConfiguration.class);
    context.scan("vn.trucban.grants");
    context.refresh();
    return context;
  }

  private static ZaloSettings settings(URI zalo, String refreshToken) {
    return new ZaloSettings(
        FakeZalo.APP_ID,
        Secret.of(FakeZalo.APP_SECRET),
        FakeZalo.OA_ID,
        Secret.of(FakeZalo.OA_SECRET),
        Secret.of(refreshToken),
        new ZaloSettings.Hosts(zalo, zalo, zalo),
        100,
        null);
  }

  /** Alarms on the standard output. */
  private static final class Said implements Alarms {
    @Override
    public void raise(String code, String sentence) {
      System.out.println(ALARM + code);
    }

    @Override
    public void clear(String code) {}
  }
}
