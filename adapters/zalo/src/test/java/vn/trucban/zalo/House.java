package vn.trucban.zalo;

import java.time.Clock;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.Delivery;
import vn.trucban.channel.Envelope;
import vn.trucban.channel.Leases;
import vn.trucban.channel.Outbound;
import vn.trucban.channel.RichText;
import vn.trucban.ephemeral.InProcessEphemeralStore;
import vn.trucban.testkit.InMemoryGrants;

/** What surrounds the channel in tests: one node, in memory. */
final class House implements AutoCloseable {

  final RecordingSink sink = new RecordingSink();
  final RecordingAlarms alarms = new RecordingAlarms();
  final InProcessEphemeralStore ephemeral = new InProcessEphemeralStore();
  final InMemoryGrants grants = new InMemoryGrants();
  final SharedLeases leases;
  private final Clock clock;

  House(Clock clock) {
    this.clock = clock;
    this.leases = new SharedLeases(clock);
  }

  /** The channel as one more node runs it. */
  ZaloConnection node(ZaloSettings settings) {
    return node(settings, leases.node());
  }

  ZaloConnection node(ZaloSettings settings, Leases node) {
    return new ZaloConnection(
        settings,
        new ZaloConnection.House(sink, ephemeral, node, grants, alarms),
        clock,
        TestSettings.TIMING);
  }

  static ChatAddress person(String id) {
    return new ChatAddress(ZaloConnection.CHANNEL, id, ChatAddress.Kind.PRIVATE);
  }

  static ChatAddress group(String id) {
    return new ChatAddress(ZaloConnection.CHANNEL, id, ChatAddress.Kind.GROUP);
  }

  static Delivery send(ZaloConnection bot, ChatAddress to, Outbound message) {
    return bot.channel().send(new Envelope(to, message, null));
  }

  static Outbound plain(String text) {
    return new Outbound.Plain(RichText.plain(text));
  }

  @Override
  public void close() {
    ephemeral.close();
  }
}
