package vn.trucban.bench;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Made-up people and what they write: message number {@code i} is the check-in of person {@code i
 * mod people} on a day of its own, so that each is a person's first of its day, as in real
 * mornings.
 */
final class Staff {

  /** Where it is one o'clock at night, so that no reminder of the morning mixes with the load. */
  @SuppressWarnings("TimeInStaticInitializer") // one zone for the whole run, whatever hour it ends
  static final ZoneOffset ZONE = night(OffsetDateTime.now(Clock.systemUTC()).getHour());

  private static final long FIRST_ID = 6_000_000_000L;
  private static final long FIRST_UPDATE = 700_000_000;
  private static final LocalTime EARLY = LocalTime.of(7, 10);
  private static final int SPREAD_SECONDS = 1_200;

  private final int people;
  private final LocalDate yesterday;

  Staff(int people, Clock clock) {
    this.people = people;
    this.yesterday = LocalDate.now(clock.withZone(ZONE)).minusDays(1);
  }

  private static ZoneOffset night(int utcHour) {
    int hours = 1 - utcHour;
    return ZoneOffset.ofHours(hours < -12 ? hours + 24 : hours);
  }

  int people() {
    return people;
  }

  /** The number of a person's account, which is also that of the private chat. */
  static long chat(int person) {
    return FIRST_ID + person;
  }

  /** The update of the {@code number}th check-in. */
  byte[] checkIn(int number) {
    int person = number % people;
    long date =
        yesterday
            .minusDays(number / people)
            .atTime(EARLY)
            .plusSeconds(person % SPREAD_SECONDS)
            .toEpochSecond(ZONE);
    String who = "\"id\":" + chat(person) + ",\"first_name\":\"Người thử\"";
    String json =
        "{\"update_id\":"
            + (FIRST_UPDATE + number)
            + ",\"message\":{\"message_id\":"
            + (number + 1)
            + ",\"from\":{"
            + who
            + ",\"is_bot\":false,\"language_code\":\"vi\"},\"chat\":{"
            + who
            + ",\"type\":\"private\"},\"date\":"
            + date
            + ",\"text\":\"điểm danh cơ quan\"}}";
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
