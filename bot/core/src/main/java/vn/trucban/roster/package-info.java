/**
 * Who is on duty when: import, publish, questions; imports the people, the calendar, tables, and
 * what an answer needs.
 */
@ApplicationModule(
    allowedDependencies = {
      "channel",
      "store",
      "language",
      "people",
      "calendar",
      "sheets",
      "audit",
      "outbox",
      "engine"
    })
@NullMarked
package vn.trucban.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
