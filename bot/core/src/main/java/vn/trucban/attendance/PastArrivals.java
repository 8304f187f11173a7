package vn.trucban.attendance;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import vn.trucban.people.Directory;
import vn.trucban.people.PersonId;
import vn.trucban.roster.PastCheckIns;
import vn.trucban.roster.Place;

/** Arrivals of days gone by, as the made-up agency has them, by the same rules as today's. */
@Service
class PastArrivals implements PastCheckIns {

  private final CheckIns checkIns;
  private final Directory directory;

  PastArrivals(CheckIns checkIns, Directory directory) {
    this.checkIns = checkIns;
    this.directory = directory;
  }

  @Override
  public void add(PersonId person, LocalDate day, Place place, Instant at) {
    directory
        .byId(person)
        .ifPresent(
            known -> {
              var unused = checkIns.arrive(known, checkIns.plan(person, day), place, at);
            });
  }
}
