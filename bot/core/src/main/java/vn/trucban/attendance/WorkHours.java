package vn.trucban.attendance;

import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.trucban.people.Directory;
import vn.trucban.people.UnitId;
import vn.trucban.people.UnitTree;
import vn.trucban.people.WorkingHours;

/** When the people of a unit are expected: its own hours, or the agency's. Thread-safe. */
@Service
public class WorkHours {

  private final Directory directory;
  private final WorkingHours agency;

  WorkHours(Directory directory, AttendanceProperties properties) {
    this.directory = directory;
    this.agency = properties.hours();
  }

  /** The hours of a unit; reads the database. */
  WorkingHours of(UnitId unit) {
    return of(directory.units(), unit);
  }

  /** The hours of a unit of that tree. */
  WorkingHours of(UnitTree units, UnitId unit) {
    Optional<WorkingHours> own = units.hours(unit);
    return own.orElse(agency);
  }

  /** When a day of the agency is over. */
  public LocalTime end() {
    return agency.end();
  }
}
