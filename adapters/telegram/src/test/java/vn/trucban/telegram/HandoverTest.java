package vn.trucban.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.trucban.channel.EventId;
import vn.trucban.channel.Inbound;

final class HandoverTest {

  @Test
  void theHighestIdOfTheBatchIsConfirmedWhateverWasAskedFor() {
    assertThat(Handover.confirmation(batch(5L, 9L, null, 7L), null)).isEqualTo(10);
    assertThat(Handover.confirmation(batch(5L), 1_000_000L)).isEqualTo(6);
  }

  @Test
  void aBatchWithoutAnyIdIsSteppedOverByItsSize() {
    assertThat(Handover.confirmation(batch(null, null), 40L)).isEqualTo(42);
    assertThat(Handover.confirmation(batch((Long) null), null)).isNull();
  }

  @Test
  void noIdMakesTheOffsetNegativeWhichWouldForgetUpdates() {
    assertThat(Handover.confirmation(batch(Long.MAX_VALUE), null)).isPositive();
    assertThat(Handover.confirmation(batch(Long.MIN_VALUE), null)).isPositive();
  }

  private static List<ReadUpdate> batch(@Nullable Long... ids) {
    Inbound inbound = new Inbound.Unknown(TelegramConnection.CHANNEL, new EventId("1"), "message");
    return Arrays.stream(ids).map(id -> new ReadUpdate(inbound, id, null)).toList();
  }
}
