package vn.trucban.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.trucban.channel.ChannelId;
import vn.trucban.channel.ChatAddress;
import vn.trucban.channel.SenderId;
import vn.trucban.people.Directory;
import vn.trucban.people.Enrolment;
import vn.trucban.people.Founding;
import vn.trucban.people.NewPerson;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.people.UnitId;
import vn.trucban.people.WorkingHours;

/** The people of the made-up agency and their accounts on the simulator. */
@Component
class DemoStaff {

  private static final ChannelId SIMULATOR = new ChannelId("simulator");

  /** Not bound, so that enrolment can be tried. */
  private static final List<String> UNBOUND = List.of("KT005", "KT006", "KT007");

  private static final WorkingHours HOURS =
      new WorkingHours(LocalTime.of(7, 30), LocalTime.of(17, 0));

  private final Founding founding;
  private final Directory directory;
  private final Enrolment enrolment;

  DemoStaff(Founding founding, Directory directory, Enrolment enrolment) {
    this.founding = founding;
    this.directory = directory;
    this.enrolment = enrolment;
  }

  /** Writes units, people and accounts; inside a write. */
  List<DemoPerson> found() {
    Map<String, UnitId> units = new HashMap<>();
    List<DemoPerson> people = new ArrayList<>();
    for (DemoUnit unit : DemoUnit.ALL) {
      UnitId parent = unit.parent() == null ? null : units.get(unit.parent());
      UnitId id = founding.unit(parent, unit.name(), units.size());
      if (parent == null) {
        founding.hours(id, HOURS);
      }
      units.put(unit.code(), id);
      for (int index = 0; index < unit.people(); index++) {
        people.add(person(unit, id, index, people.size()));
      }
    }
    return people;
  }

  private DemoPerson person(DemoUnit unit, UnitId unitId, int index, int number) {
    String code = unit.code() + String.valueOf(1001 + index).substring(1);
    String account = code.toLowerCase(Locale.ROOT);
    DemoUnit.Post post = unit.post(index);
    PersonId id =
        founding.person(
            new NewPerson(
                code,
                DemoNames.of(number),
                post.title(),
                unitId,
                post.leader(),
                post.role(),
                account + "@so-thu-nghiem.example",
                // No number of Vietnam begins with 1 since 2018, so nobody's phone rings.
                "+8410000000" + String.valueOf(101 + number).substring(1)));
    if (!UNBOUND.contains(code)) {
      founding.bind(
          id, new ChatAddress(SIMULATOR, account, ChatAddress.Kind.PRIVATE), new SenderId(account));
    }
    return new DemoPerson(id, code, number, index, unit, post);
  }

  /** New codes of those who are still unbound; inside a write. */
  Map<String, String> codes() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String staffCode : UNBOUND) {
      directory
          .byStaffCode(staffCode)
          .map(Person::id)
          .filter(id -> directory.chatOf(id).isEmpty())
          .ifPresent(id -> codes.put(staffCode, enrolment.issue(id)));
    }
    return codes;
  }
}
