package vn.trucban.zalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Grant;
import vn.trucban.channel.Leases;
import vn.trucban.testkit.LogCapture;
import vn.trucban.testkit.MutableClock;
import vn.trucban.testkit.Threads;
import vn.trucban.zalo.fake.FakeLimits;
import vn.trucban.zalo.fake.FakeZalo;
import vn.trucban.zalo.fake.Fault;

/** The keeper over the strict fake, whose refresh tokens work once. */
final class TokenKeeperTest {

  private static final String GRANT = "zalo/" + FakeZalo.APP_ID + '/' + FakeZalo.OA_ID;
  private static final String LAN = "2222222222222222222";

  private final MutableClock clock = new MutableClock("2026-11-23T07:00");
  private final FakeZalo zalo = FakeZalo.start(clock, FakeLimits.GROWTH);
  private final House house = new House(clock);
  private final String first = zalo.refreshToken();
  private final ZaloConnection bot = node(first);

  @AfterEach
  void close() {
    bot.close();
    house.close();
    zalo.close();
  }

  @Test
  void theFirstTokenIsSpentAtOnceAndThePairIsStored() {
    bot.keeper().round();
    assertThat(zalo.renewals()).isEqualTo(1);
    assertThat(bot.isHealthy()).isTrue();
    Grant grant = stored();
    assertThat(grant.refresh().reveal()).isNotEqualTo(first);
    assertThat(grant.renewingSince()).isNull();
    assertThat(grant.accessUntil()).isEqualTo(clock.instant().plus(Duration.ofHours(25)));
    assertThat(house.alarms.up()).isEmpty();
  }

  @Test
  void aStartedChannelLooksAfterItsTokensItself() {
    bot.start();
    await().atMost(Duration.ofSeconds(20)).until(bot::isHealthy);
  }

  @Test
  void itRenewsEarlyAndNotBefore() {
    bot.keeper().round();
    clock.advance(Duration.ofHours(16));
    bot.keeper().round();
    assertThat(zalo.renewals()).isEqualTo(1);
    clock.advance(Duration.ofHours(1));
    bot.keeper().round();
    bot.keeper().round();
    assertThat(zalo.renewals()).isEqualTo(2);
  }

  @Test
  void aWeekOfRoundsLosesNothing() {
    for (int minute = 0; minute < 7 * 24 * 6; minute++) {
      bot.keeper().round();
      clock.advance(Duration.ofMinutes(10));
    }
    assertThat(zalo.renewals()).isBetween(9, 11);
    assertThat(zalo.doubleSpends()).isZero();
    assertThat(sends(bot)).isInstanceOf(Delivery.Sent.class);
  }

  @Test
  void aRestartGoesOnWithWhatIsStored() {
    bot.keeper().round();
    try (ZaloConnection next = node(first)) {
      next.keeper().round();
      assertThat(next.isHealthy()).isTrue();
    }
    assertThat(zalo.renewals()).isEqualTo(1);
    assertThat(zalo.doubleSpends()).isZero();
  }

  @Test
  void fourNodesWithOneExpiredTokenRenewOnce() {
    bot.keeper().round();
    clock.advance(Duration.ofHours(26));
    zalo.person(LAN).follows();
    ZaloConnection[] nodes = {node(first), node(first), node(first), node(first)};
    Threads.together(4, n -> nodes[n].keeper().round());
    Threads.together(4, n -> assertThat(sends(nodes[n])).isInstanceOf(Delivery.Sent.class));
    assertThat(zalo.renewals()).isEqualTo(2);
    assertThat(zalo.doubleSpends()).isZero();
    for (ZaloConnection node : nodes) {
      node.close();
    }
  }

  @Test
  void fourNodesThatSendWithADeadTokenRenewOnce() {
    bot.keeper().round();
    zalo.person(LAN).follows();
    ZaloConnection[] nodes = {node(first), node(first), node(first), node(first)};
    for (ZaloConnection node : nodes) {
      assertThat(node.isHealthy()).isTrue();
    }
    clock.advance(Duration.ofHours(26));
    zalo.person(LAN).follows();
    // Whoever is not the one says: later.
    Threads.together(
        4,
        n -> {
          nodes[n].keeper().round();
          assertThat(sends(nodes[n])).isInstanceOfAny(Delivery.Sent.class, Delivery.TryLater.class);
        });
    for (ZaloConnection node : nodes) {
      assertThat(sends(node)).isInstanceOf(Delivery.Sent.class);
      node.close();
    }
    assertThat(zalo.renewals()).isEqualTo(2);
    assertThat(zalo.doubleSpends()).isZero();
  }

  @Test
  void aTokenThatAnotherNodeReplacedIsReadAgain() {
    bot.keeper().round();
    zalo.person(LAN).follows();
    assertThat(sends(bot)).isInstanceOf(Delivery.Sent.class);
    clock.advance(Duration.ofHours(20));
    try (ZaloConnection other = node(first)) {
      other.keeper().round();
    }
    assertThat(zalo.renewals()).isEqualTo(2);
    assertThat(sends(bot)).isInstanceOf(Delivery.Sent.class);
    assertThat(zalo.renewals()).isEqualTo(2);
  }

  @Test
  void aTokenThatDiedEarlyIsRenewedOnceAndTheMessageGoesOut() {
    bot.keeper().round();
    zalo.person(LAN).follows();
    zalo.failNext("/v3.0/oa/message/cs", Fault.refuses(-216));
    assertThat(sends(bot)).isInstanceOf(Delivery.Sent.class);
    assertThat(zalo.renewals()).isEqualTo(2);
    zalo.failNext("/v3.0/oa/message/cs", Fault.refuses(-216));
    assertThat(sends(bot)).isInstanceOf(Delivery.TryLater.class);
    assertThat(zalo.renewals()).as("no loop of renewals").isEqualTo(2);
    assertThat(house.alarms.up()).containsExactly(ZaloAlarms.TOKEN_REFUSED);
    assertThat(sends(bot)).isInstanceOf(Delivery.Sent.class);
    assertThat(house.alarms.up()).isEmpty();
  }

  @Test
  void whatTheNetworkDidIsTriedAgainLater() {
    for (Fault fault :
        new Fault[] {
          Fault.badGateway(),
          new Fault.Answers(200, "<html>bảo trì</html>"),
          new Fault.Answers(500, "{\"error\":-1}"),
          new Fault.Answers(200, "")
        }) {
      zalo.failNext(TokenEndpoint.PATH, fault);
      bot.keeper().round();
      assertThat(stored().stopped()).isNull();
      bot.keeper().round();
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(zalo.requests(TokenEndpoint.PATH)).as("once a minute").isEqualTo(4);
    bot.keeper().round();
    assertThat(bot.isHealthy()).isTrue();
    assertThat(house.alarms.up()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-14004, -14014, -14019, -14020, -118, -14003, -1})
  void aRefusalStopsAndIsSaidOnce(int code) {
    zalo.failNext(TokenEndpoint.PATH, Fault.refusesTokens(code));
    for (int minute = 0; minute < 60; minute++) {
      bot.keeper().round();
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(zalo.requests(TokenEndpoint.PATH)).isEqualTo(1);
    assertThat(house.alarms.sentence(ZaloAlarms.GRANT_REFUSED))
        .contains(Integer.toString(code), "consent again");
    try (ZaloConnection restarted = node(first)) {
      restarted.keeper().round();
    }
    assertThat(zalo.requests(TokenEndpoint.PATH)).as("nor after a restart").isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"access_token\":\"a\",\"refresh_token\":\"\"}",
        "{\"access_token\":null,\"refresh_token\":\"r\"}",
        "{\"access_token\":\"a\"}",
        "{\"access_token\":7,\"refresh_token\":8}",
        "{}"
      })
  void halfAPairIsNoPair(String answer) {
    zalo.failNext(TokenEndpoint.PATH, new Fault.Answers(200, answer));
    bot.keeper().round();
    assertThat(bot.isHealthy()).isFalse();
    assertThat(stored().refresh().reveal()).isEqualTo(first);
    assertThat(house.alarms.up()).containsExactly(ZaloAlarms.GRANT_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"90000\"", "90000", "\"x\"", "null", "-1", "99999999"})
  void theLifeMayBeTextOrNumber(String life) {
    zalo.failNext(
        TokenEndpoint.PATH,
        new Fault.Answers(
            200, "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":" + life + "}"));
    bot.keeper().round();
    assertThat(stored().accessUntil()).isEqualTo(clock.instant().plus(Duration.ofHours(25)));
  }

  @Test
  void anotherFirstTokenInTheSettingsStartsAgainWhereAllWasOver() {
    zalo.failNext(TokenEndpoint.PATH, Fault.refusesTokens(-14014));
    bot.keeper().round();
    String fresh = zalo.refreshToken();
    try (ZaloConnection restarted = node(fresh)) {
      restarted.keeper().round();
      assertThat(restarted.isHealthy()).isTrue();
    }
    bot.keeper().round();
    assertThat(house.alarms.up()).as("a node that had complained sees it too").isEmpty();
  }

  @Test
  void withoutAnyTokenItSaysWhatToDo() {
    try (ZaloConnection bare = node(null)) {
      bare.keeper().round();
      assertThat(house.alarms.sentence(ZaloAlarms.NO_GRANT)).contains("consent");
      assertThat(sends(bare))
          .isEqualTo(new Delivery.TryLater(Duration.ofSeconds(10), true, "zalo-no-token"));
    }
  }

  @Test
  void aNodeThatCannotTellWhoHoldsTheLeaseDoesNotRenew() {
    Leases unknown =
        new Leases() {
          @Override
          public Holder hold(String name, Duration howLong) {
            return Holder.UNKNOWN;
          }

          @Override
          public void release(String name) {}
        };
    try (ZaloConnection alone = house.node(TestSettings.of(zalo.url(), first), unknown)) {
      alone.keeper().round();
    }
    assertThat(zalo.requests(TokenEndpoint.PATH)).isZero();
  }

  @Test
  void noTokenReachesTheLog() {
    try (LogCapture log = new LogCapture("vn.trucban", "okhttp3")) {
      bot.keeper().round();
      String access = Objects.requireNonNull(stored().access()).reveal();
      String refresh = stored().refresh().reveal();
      clock.advance(Duration.ofHours(26));
      zalo.failNext(
          TokenEndpoint.PATH,
          new Fault.Answers(
              200,
              "{\"error\":-14020,\"error_name\":\"used: "
                  + "a1_b2-".repeat(9)
                  + "\","
                  + "\"error_description\":\"token "
                  + refresh
                  + " is used\"}"));
      bot.keeper().round();
      assertThat(log.lines())
          .isNotEmpty()
          .noneMatch(line -> line.contains(access) || line.contains(refresh))
          .noneMatch(line -> line.contains("a1"))
          .noneMatch(line -> line.contains(first) || line.contains(FakeZalo.APP_SECRET));
    }
  }

  private Grant stored() {
    return house.grants.read(GRANT).orElseThrow();
  }

  private ZaloConnection node(@Nullable String token) {
    return house.node(TestSettings.of(zalo.url(), token));
  }

  private Delivery sends(ZaloConnection node) {
    zalo.person(LAN).follows();
    return House.send(node, House.person(LAN), House.plain("chào"));
  }
}
