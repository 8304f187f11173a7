package vn.trucban.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.trucban.channel.SenderId;
import vn.trucban.core.TestBot;
import vn.trucban.store.Transactions;

/**
 * A small made-up agency in a test bot: Ban Thử nghiệm with its head, and two divisions. Accounts
 * are bound with {@link #bind}.
 */
public final class TestAgency {

  private final TestBot bot;
  private final Map<String, PersonId> byCode = new HashMap<>();
  private final Map<String, UnitId> units = new HashMap<>();

  public TestAgency(TestBot bot) {
    this.bot = bot;
    bot.write(
        () -> {
          unit("Ban Thử nghiệm", null);
          unit("Văn phòng", "Ban Thử nghiệm");
          unit("Phòng Tổ chức", "Ban Thử nghiệm");
          person("LD001", "Trần Văn Trưởng", "Trưởng ban", "Ban Thử nghiệm", true, Role.MANAGER);
          person("LD002", "Lê Thị Phó", "Phó Trưởng ban", "Ban Thử nghiệm", true, Role.MANAGER);
          person("NV001", "Nguyễn Thị Lan Thử", "Chuyên viên", "Văn phòng", false, Role.STAFF);
          person("NV002", "Phạm Văn Hùng Thử", "Chuyên viên", "Văn phòng", false, Role.STAFF);
          person("NV003", "Vũ Thị Mai Thử", "Chuyên viên", "Phòng Tổ chức", false, Role.STAFF);
          person("QL001", "Đỗ Văn Quản", "Chánh Văn phòng", "Văn phòng", false, Role.MANAGER);
          person("VT001", "Bùi Thị Thư", "Văn thư", "Văn phòng", false, Role.CLERK);
          person("QT001", "Hồ Văn Trị", "Quản trị viên", "Văn phòng", false, Role.ADMINISTRATOR);
        });
  }

  /** A new one-time code of a person. */
  public String code(String staffCode) {
    return bot.bean(Transactions.class).write(() -> bot.bean(Enrolment.class).issue(id(staffCode)));
  }

  /** Binds the account of that key on the fake channel to a person. */
  public void bind(String account, String staffCode) {
    bot.write(
        () ->
            bot.bean(AccountStore.class)
                .bind(
                    id(staffCode),
                    bot.channel().person(account),
                    new SenderId(account),
                    bot.clock().instant()));
  }

  /** Cuts all accounts of a person off. */
  public void unbind(String staffCode) {
    bot.write(
        () -> {
          int unused = bot.bean(CuttingOff.class).accounts(id(staffCode));
        });
  }

  /** A member of staff who is new today. */
  public void joins(String code, String name, String unit) {
    bot.write(
        () ->
            byCode.put(
                code,
                bot.bean(PeopleStore.class)
                    .upsert(
                        new NewPerson(
                            code, name, "Chuyên viên", unitId(unit), false, Role.STAFF, null, null),
                        LocalDate.ofInstant(bot.clock().instant(), bot.bean(ZoneId.class)))));
  }

  public void leaves(String staffCode) {
    var unused = bot.bean(Leavers.class).leave(staffCode);
  }

  public PersonId id(String staffCode) {
    PersonId id = byCode.get(staffCode);
    if (id == null) {
      throw new IllegalArgumentException("nobody has the code " + staffCode);
    }
    return id;
  }

  public UnitId unitId(String name) {
    UnitId id = units.get(name);
    if (id == null) {
      throw new IllegalArgumentException("no unit " + name);
    }
    return id;
  }

  public void hours(String unit, WorkingHours hours) {
    bot.write(() -> bot.bean(PeopleStore.class).setHours(unitId(unit), hours));
  }

  private void unit(String name, @Nullable String parent) {
    units.put(
        name,
        bot.bean(PeopleStore.class)
            .insertUnit(parent == null ? null : unitId(parent), name, units.size()));
  }

  private void person(
      String code, String name, String title, String unit, boolean leader, Role role) {
    byCode.put(
        code,
        bot.bean(PeopleStore.class)
            .upsert(
                new NewPerson(code, name, title, unitId(unit), leader, role, null, null), null));
  }
}
