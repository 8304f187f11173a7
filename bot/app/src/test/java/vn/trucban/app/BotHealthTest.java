package vn.trucban.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import vn.trucban.channel.Leases;
import vn.trucban.store.Database;
import vn.trucban.store.DatabaseProperties;
import vn.trucban.summary.ChartFonts;

/** What takes health down although every question is still answered. */
class BotHealthTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aDatabaseThatCanOnlyBeReadIsNotHealthy() {
    assertThat(health(Leases.Holder.HELD).getStatus()).isEqualTo(Status.UP);
    assertThat(health(Leases.Holder.ANOTHER).getStatus()).isEqualTo(Status.UP);
    Health full = health(Leases.Holder.UNKNOWN);
    assertThat(full.getStatus()).isEqualTo(Status.DOWN);
    assertThat(full.getDetails()).containsEntry("database", "cannot be written");
  }

  private Health health(Leases.Holder found) {
    String url = "jdbc:sqlite:" + folder.resolve("h.db");
    try (Database database = Database.open(new DatabaseProperties(url, null, null, 1))) {
      BotHealth health =
          new BotHealth(
              new AlarmBoard(), database.jdbc(), new Found(found), List.of(), new ChartFonts());
      return health.health();
    }
  }

  /** A database in which asking for a lease always leads to the same. */
  private record Found(Holder holder) implements Leases {

    @Override
    public Holder hold(String name, Duration howLong) {
      return holder;
    }

    @Override
    public void release(String name) {}
  }
}
