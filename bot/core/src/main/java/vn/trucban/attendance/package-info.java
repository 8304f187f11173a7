/**
 * Who is where: check-ins, moves, leaving, reminders to the missing; imports the roster's book, the
 * people, the calendar and what an answer needs. Knows nothing of reports.
 */
@ApplicationModule(
    allowedDependencies = {
      "channel",
      "store",
      "language",
      "people",
      "calendar",
      "outbox",
      "engine",
      "jobs",
      "roster"
    })
@NullMarked
package vn.trucban.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
