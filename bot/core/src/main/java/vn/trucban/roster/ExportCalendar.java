package vn.trucban.roster;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/** Writes the roster as all-day events whose identities stay, so that a new file updates them. */
final class ExportCalendar {

  private ExportCalendar() {}

  static String write(List<ExportRow> rows, Instant now, ZoneId zone) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//TrucBan//Roster//VI");
    calendar.addExperimentalProperty("X-WR-TIMEZONE", zone.getId());
    for (ExportRow row : rows) {
      RosterEntry entry = row.entry();
      VEvent event = new VEvent();
      event.setUid(
          "%s-%s-%s-%s@trucban"
              .formatted(
                  row.person().staffCode().replace(' ', '_'),
                  entry.date(),
                  EntryWords.code(entry.part()),
                  EntryWords.code(entry.duty())));
      event.setDateTimeStamp(Date.from(now));
      event.setDateStart(new DateStart(day(entry.date()), false));
      event.setDateEnd(new DateEnd(day(entry.date().plusDays(1)), false));
      event.setSummary(row.person().fullName() + ": " + EntryWords.said(entry));
      event.setLocation(EntryWords.place(entry.place()));
      event.setDescription(row.person().title() + ", " + row.unit());
      calendar.addEvent(event);
    }
    return Biweekly.write(calendar).go();
  }

  /** The library writes days in the time zone of the machine. */
  private static Date day(LocalDate date) {
    return Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant());
  }
}
