/**
 * What managers hear of their people's attendance: counting, the wording of the report, the chart,
 * the workbook, at set times and on demand; imports attendance, the roster's book, the people and
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
      "outbox",
      "errands",
      "engine",
      "jobs",
      "roster",
      "attendance"
    })
@NullMarked
package vn.trucban.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
