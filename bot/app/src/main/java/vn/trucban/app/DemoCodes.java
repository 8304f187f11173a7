package vn.trucban.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.trucban.people.BoundChat;
import vn.trucban.people.Directory;
import vn.trucban.people.Enrolment;
import vn.trucban.people.Person;
import vn.trucban.people.PersonId;
import vn.trucban.simulator.Stage;
import vn.trucban.store.Transactions;

/** Codes of the made-up people who are not enrolled, made when the simulator asks. Thread-safe. */
final class DemoCodes {

  private final Directory directory;
  private final Enrolment enrolment;
  private final Transactions transactions;
  private final Map<PersonId, String> made = new ConcurrentHashMap<>();

  DemoCodes(Directory directory, Enrolment enrolment, Transactions transactions) {
    this.directory = directory;
    this.enrolment = enrolment;
    this.transactions = transactions;
  }

  List<Stage.EnrolmentCode> open() {
    Set<PersonId> bound = new HashSet<>();
    directory.chats().stream().map(BoundChat::person).forEach(bound::add);
    List<Stage.EnrolmentCode> codes = new ArrayList<>();
    for (Person person : directory.everybody()) {
      if (!bound.contains(person.id())) {
        codes.add(new Stage.EnrolmentCode(person.fullName(), codeOf(person.id())));
      }
    }
    return codes;
  }

  private String codeOf(PersonId person) {
    return made.computeIfAbsent(person, id -> transactions.write(() -> enrolment.issue(id)));
  }
}
