package vn.trucban.redis;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.trucban.channel.Secret;
import vn.trucban.ephemeral.EphemeralStore;
import vn.trucban.ephemeral.RateLimit;
import vn.trucban.testkit.Threads;

/** Redis that is gone, comes back, refuses or says nothing; and what the log tells of it. */
class JedisOutageTest {

  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final RateLimit OPEN = new RateLimit("open", 1, Duration.ofSeconds(7), true);
  private static final RateLimit SHUT = new RateLimit("shut", 1, Duration.ofSeconds(7), false);

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Queue<AutoCloseable> toClose = new ConcurrentLinkedQueue<>();
  private Level usualLevel = Level.DEBUG;

  @BeforeEach
  void listenToTheLog() {
    log.list = new CopyOnWriteArrayList<>();
    usualLevel = root.getLevel();
    root.setLevel(Level.TRACE);
    root.addAppender(log);
    log.start();
  }

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable one : toClose) {
      one.close();
    }
    root.detachAppender(log);
    root.setLevel(usualLevel);
  }

  @Test
  void anOutageIsAnsweredReportedOnceAndGotOver() {
    RealRedis redis = closing(RealRedis.start());
    EphemeralStore store = open(redis.address());
    EphemeralStore otherNode = open(redis.address());
    AtomicInteger heard = new AtomicInteger();
    AtomicInteger heardOnOtherNode = new AtomicInteger();
    store.subscribe("nudge", heard::incrementAndGet);
    otherNode.subscribe("nudge", heardOnOtherNode::incrementAndGet);
    // As many idle connections as threads, all of which the outage breaks.
    Threads.together(8, thread -> store.put("value" + thread, "kept", LIFE));
    assertThat(store.get("value1")).hasValue("kept");
    soonHears(store, heardOnOtherNode);

    redis.kill();

    await().atMost(10, SECONDS).until(() -> !store.isAvailable());
    for (int i = 0; i < 200; i++) {
      assertAnswersWithoutRedis(store);
    }
    int before = heard.get();
    store.publish("nudge");
    await().atMost(10, SECONDS).until(() -> heard.get() > before);
    assertThat(events("redis-gone")).hasSize(1);
    assertThat(events("redis-back")).isEmpty();

    redis.restart();

    await().atMost(10, SECONDS).until(store::isAvailable);
    store.put("value", "new", LIFE);
    assertThat(store.get("value")).hasValue("new");
    assertThat(store.get("value1")).as("what was lost stays lost").isEmpty();
    assertThat(store.add("counter", 2, LIFE)).isEqualTo(2);
    assertThat(store.add("counter", 2, LIFE)).isEqualTo(4);
    assertThat(store.acquire("chat", SHUT)).isZero();
    assertThat(store.acquire("chat", SHUT)).isPositive();
    heardOnOtherNode.set(0);
    soonHears(store, heardOnOtherNode);
    assertThat(events("redis-back")).hasSize(1);

    assertNothingSecretLogged();
  }

  @Test
  void withoutRedisTheStoreOpensAndAnswersAtOnce() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    EphemeralStore store =
        closing(
            new JedisEphemeralStore(
                Secret.of("redis://:" + RealRedis.PASSWORD + "@127.0.0.1:" + port), "trucban"));
    store.subscribe("nudge", () -> {});

    assertAnswersWithoutRedis(store);
    assertThat(events("redis-gone")).hasSize(1);
    assertNothingSecretLogged();
  }

  @Test
  void aRedisThatNeverAnswersCostsOneCallItsTime() throws IOException {
    AtomicInteger connections = new AtomicInteger();
    Queue<Socket> accepted = new ConcurrentLinkedQueue<>();
    ServerSocket silent = closing(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (true) {
                  accepted.add(silent.accept());
                  connections.incrementAndGet();
                }
              } catch (IOException closed) {
                accepted.forEach(JedisOutageTest::close);
              }
            });
    EphemeralStore store =
        closing(
            new JedisEphemeralStore(
                Secret.of("redis://:" + RealRedis.PASSWORD + "@127.0.0.1:" + silent.getLocalPort()),
                "trucban",
                RedisTimes.USUAL,
                () -> 0)); // time stands still, so no second try is due

    for (int i = 0; i < 20; i++) {
      assertAnswersWithoutRedis(store);
    }

    await().atMost(10, SECONDS).until(() -> connections.get() > 0);
    assertThat(connections).hasValue(1);
    assertNothingSecretLogged();
  }

  @Test
  void aWrongPasswordIsAnOutageToo() {
    RealRedis redis = closing(RealRedis.start());
    String wrong = redis.address().reveal().replace("-1@", "-2@");
    EphemeralStore store = open(Secret.of(wrong));
    store.subscribe("nudge", () -> {});

    assertAnswersWithoutRedis(store);

    await().atMost(10, SECONDS).until(() -> events("redis-topics-refused").size() == 1);
    assertThat(events("redis-gone")).hasSize(1);
    assertNothingSecretLogged();
  }

  @Test
  void aRedisThatMayNotWriteIsAnOutageAndNotTheCallersFault() {
    RealRedis redis = closing(RealRedis.start());
    EphemeralStore store = open(redis.address());
    store.add("counter", 1, LIFE);
    redis.ask(client -> client.configSet("maxmemory", "1"));

    assertThat(store.add("counter", 5, LIFE)).isEqualTo(5);
    assertThat(store.acquire("chat", SHUT)).isEqualTo(SHUT.window());
    assertThat(events("redis-gone")).hasSize(1);
  }

  @Test
  void aQuietConnectionOfTopicsIsMadeAnew() {
    RealRedis redis = closing(RealRedis.start());
    RedisTimes impatient =
        new RedisTimes(
            RealRedis.PATIENT.connect(),
            RealRedis.PATIENT.answer(),
            Duration.ofMillis(150),
            RealRedis.PATIENT.firstPause(),
            RealRedis.PATIENT.longestPause());
    EphemeralStore store =
        closing(new JedisEphemeralStore(redis.address(), "trucban", impatient, System::nanoTime));
    EphemeralStore otherNode = open(redis.address());
    AtomicInteger heard = new AtomicInteger();
    store.subscribe("nudge", heard::incrementAndGet);
    await().atMost(10, SECONDS).until(() -> !redis.listeningConnection().isEmpty());
    String first = redis.listeningConnection();

    await()
        .atMost(10, SECONDS)
        .until(() -> !List.of(first, "").contains(redis.listeningConnection()));

    soonHears(otherNode, heard);
    assertThat(events("redis-gone")).isEmpty();
  }

  @Test
  void closingEndsTheThreadsEvenInTheMiddleOfAnOutage() {
    RealRedis redis = closing(RealRedis.start());
    long before = threadsOfTopics();
    EphemeralStore listening = open(redis.address());
    listening.subscribe("nudge", () -> {});
    await().atMost(10, SECONDS).until(() -> !redis.listeningConnection().isEmpty());
    listening.close();
    await().atMost(10, SECONDS).until(() -> threadsOfTopics() == before);

    EphemeralStore reconnecting = open(redis.address());
    reconnecting.subscribe("nudge", () -> {});
    redis.kill();
    reconnecting.close();
    await().atMost(10, SECONDS).until(() -> threadsOfTopics() == before);
    assertThat(reconnecting.isAvailable()).isFalse();
    assertThat(events("redis-gone")).isEmpty();
  }

  private static void assertAnswersWithoutRedis(EphemeralStore store) {
    store.put("value", "forgotten", LIFE);
    store.remove("value");
    store.pause("chat", LIFE);
    store.publish("nudge");
    assertThat(store.get("value")).isEmpty();
    assertThat(store.add("counter", 3, LIFE)).isEqualTo(3);
    assertThat(store.acquire("chat", OPEN)).isZero();
    assertThat(store.acquire("chat", SHUT)).isEqualTo(SHUT.window());
    assertThat(store.isAvailable()).isFalse();
  }

  private static void soonHears(EphemeralStore publisher, AtomicInteger listener) {
    await()
        .atMost(10, SECONDS)
        .until(
            () -> {
              publisher.publish("nudge");
              return listener.get() > 0;
            });
  }

  private static long threadsOfTopics() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("redis-topics"))
        .count();
  }

  private List<ILoggingEvent> events(String name) {
    return log.list.stream()
        .filter(event -> event.getKeyValuePairs() != null)
        .filter(
            event ->
                event.getKeyValuePairs().stream()
                    .anyMatch(pair -> pair.key.equals("event") && name.equals(pair.value)))
        .toList();
  }

  private void assertNothingSecretLogged() {
    for (ILoggingEvent event : log.list) {
      StringBuilder all = new StringBuilder(event.getFormattedMessage());
      all.append(event.getKeyValuePairs());
      for (IThrowableProxy t = event.getThrowableProxy(); t != null; t = t.getCause()) {
        all.append(t.getMessage());
      }
      assertThat(all.toString()).doesNotContain("Canary-of-the-password", "redis://");
    }
  }

  private EphemeralStore open(Secret address) {
    return closing(
        new JedisEphemeralStore(address, "trucban", RealRedis.PATIENT, System::nanoTime));
  }

  private <T extends AutoCloseable> T closing(T resource) {
    toClose.add(resource);
    return resource;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
      throw new java.io.UncheckedIOException(alreadyClosed);
    }
  }
}
