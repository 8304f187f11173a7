package vn.trucban.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.trucban.channel.EventId;

/** A stage with sixty invented people and a clock that obeys. */
final class SmallStage extends Clock implements Stage {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final List<String> UNITS =
      List.of(
          "Ban Lãnh đạo",
          "Văn phòng",
          "Phòng Tổ chức cán bộ",
          "Phòng Kế hoạch - Tài chính",
          "Phòng Công nghệ thông tin",
          "Phòng Nghiệp vụ 1",
          "Phòng Nghiệp vụ 2",
          "Trung tâm Hỗ trợ");
  private static final List<String> FAMILY = List.of("Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đặng");
  private static final List<String> GIVEN =
      List.of("Lan", "Bình", "Cúc", "Dũng", "Én", "Giang", "Hạnh", "Khôi", "Liễu", "Mận");

  private final List<Actor> actors = new CopyOnWriteArrayList<>();
  private final List<OutboxLine> outbox = new CopyOnWriteArrayList<>();
  private final Map<EventId, Understood> understood = new ConcurrentHashMap<>();
  private final Instant start;
  private volatile Instant now;

  SmallStage(Instant now) {
    this.start = now;
    this.now = now;
    for (int i = 0; i < 60; i++) {
      boolean leader = i % 8 == 0;
      actors.add(
          new Actor(
              i == 1 ? "lan" : "nguoi-" + i,
              FAMILY.get(i % 6) + " Mẫu " + GIVEN.get((i + 9) % 10),
              leader ? "Trưởng đơn vị" : "Chuyên viên",
              UNITS.get(i / 8),
              leader ? "manager" : "staff",
              leader,
              i != 5));
    }
    actors.add(new Actor("nguoi-la", "Người lạ", "", "", "", false, false));
  }

  @Override
  public List<Actor> actors() {
    return List.copyOf(actors);
  }

  @Override
  public List<Gathering> gatherings() {
    return List.of(new Gathering("tccb", "Nhóm Tổ chức cán bộ"));
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public ZoneId zone() {
    return VIETNAM;
  }

  @Override
  public Move moveTo(Instant to) {
    if (to.isBefore(now)) {
      return new Move.Backwards(now);
    }
    Instant furthest = start.plus(Duration.ofDays(400));
    if (to.isAfter(furthest)) {
      return new Move.TooFar(furthest);
    }
    now = to;
    return new Move.Moved(to);
  }

  @Override
  public Optional<Understood> understood(EventId event) {
    return Optional.ofNullable(understood.get(event));
  }

  @Override
  public List<OutboxLine> outbox() {
    List<OutboxLine> newestFirst = new ArrayList<>(outbox);
    return newestFirst.reversed().stream().limit(50).toList();
  }

  @Override
  public List<String> suggestions(Actor actor) {
    return actor.leader()
        ? List.of("báo cáo quân số", "ai chưa điểm danh", "điểm danh", "ai trực hôm nay")
        : List.of("điểm danh", "ai trực hôm nay", "lịch trực của tôi", "trợ giúp");
  }

  @Override
  public List<EnrolmentCode> enrolmentCodes() {
    return List.of(new EnrolmentCode("Đặng Mẫu Én", "K7MPX4TR"));
  }

  void understands(EventId event, Understood reading) {
    understood.put(event, reading);
  }

  void queued(OutboxLine line) {
    outbox.add(line);
  }

  @Override
  public ZoneId getZone() {
    return VIETNAM;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
