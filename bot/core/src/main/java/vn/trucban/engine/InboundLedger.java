package vn.trucban.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.trucban.channel.Inbound;

/** The ledger of seen events: what stands in it is never done again. */
@Repository
class InboundLedger {

  private final JdbcClient jdbc;

  InboundLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes the event down; false if it stood there already. */
  boolean enter(Inbound inbound, String kind, Instant now) {
    return jdbc.sql(
                """
                insert into inbound (channel, event, received_at, kind)
                values (:channel, :event, :now, :kind)
                on conflict (channel, event) do nothing
                """)
            .param("channel", inbound.channel().value())
            .param("event", inbound.event().value())
            .param("now", now.toEpochMilli())
            .param("kind", kind)
            .update()
        == 1;
  }

  /** Notes how the event was understood; {@code incident} only where its handler failed. */
  void understood(
      Inbound inbound,
      @Nullable Long person,
      String intent,
      String match,
      @Nullable String incident) {
    int unused =
        jdbc.sql(
                """
                update inbound
                set person_id = :person, intent = :intent, match = :match, incident = :incident
                where channel = :channel and event = :event
                """)
            .param("person", person)
            .param("intent", intent)
            .param("match", match)
            .param("incident", incident)
            .param("channel", inbound.channel().value())
            .param("event", inbound.event().value())
            .update();
  }

  /** Forgets up to {@code most} events received before; returns how many. */
  int purge(Instant before, int most) {
    return jdbc.sql(
            """
            delete from inbound where (channel, event) in (
              select channel, event from inbound where received_at < :before limit :most)
            """)
        .param("before", before.toEpochMilli())
        .param("most", most)
        .update();
  }
}
